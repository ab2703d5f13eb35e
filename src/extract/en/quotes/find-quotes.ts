import type { Quote, Speaker } from '../../../model/quote.ts';
import type { TextSpan } from '../../../model/span.ts';
import type { Document } from '../../document.ts';
import { silent, type Tracer } from '../../pack.ts';
import { readPeople } from '../names/people.ts';
import { phrasedLine } from '../names/phrased-line.ts';
import { layOut } from '../names/words.ts';
import type { Attribution } from './attribution.ts';
import { carriedOn, carryBack, lastVoice } from './carry-on.ts';
import { repeatedBy } from './headings.ts';
import { kindOf } from './kind.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import { rules } from './rules/order.ts';
import { sentenceAfter } from './rules/sentence-after.ts';
import { sentenceBefore } from './rules/sentence-before.ts';
import { isKey, salienceOf } from './salience.ts';
import { type Site, sitesOf } from './scene.ts';
import { tellRules } from './tell-rules.ts';

/** Every quoted stretch of the document with its kind and speaker, in order of their place in the text. */
export function findQuotes(document: Document, trace: Tracer): readonly Quote[] {
  if (document.quoted.length === 0) return [];
  const { text } = document;
  const scenes = layOut(document).map(phrasedLine);
  const people = readPeople(scenes, text);
  const sites = scenes.flatMap((_, index) => sitesOf(scenes, index, document.quoted, text));
  const attributions: (Attribution | null)[] = [];
  sites.forEach((site, nth) => {
    attributions.push(
      attribute(site) ??
        carriedOn(site, sites[nth - 1], lastVoice(attributions)) ??
        sentenceBefore.find(site) ??
        sentenceAfter.find(site),
    );
  });
  carryBack(sites, attributions);
  const speakers = attributions.map((one) =>
    one === null ? null : resolveSpeaker(one, scenes, people, document.sentences, text),
  );
  const repeated = repeatedBy(sites);
  return sites.map((site, nth) => {
    const original = repeated[nth] ?? -1;
    const quote =
      original === -1
        ? quoteOf(document, site, attributions[nth] ?? null, speakers[nth] ?? null, attributions[nth - 1] ?? null)
        : headingOf(
            document,
            site,
            attributions[nth] ?? null,
            headed(attributions[nth] ?? null, speakers[nth] ?? null, speakers[original] ?? null),
          );
    if (trace === silent) return quote;
    tellRules(site, attributions[nth] ?? null, trace);
    trace({
      step: quote.rule,
      target: { start: quote.start, end: quote.end, text: quote.text },
      kind: 'quote',
      change: told(quote),
    });
    return quote;
  });
}

function attribute(site: Site): Attribution | null {
  for (const rule of rules) {
    const read = rule.find(site);
    if (read !== null) return read;
  }
  return null;
}

function quoteOf(
  document: Document,
  site: Site,
  attribution: Attribution | null,
  speaker: Speaker | null,
  previous: Attribution | null,
): Quote {
  const { start, end } = site.stretch;
  const kind = kindOf(site, attribution);
  const silent = kind === 'title' || kind === 'scare';
  const sameCue =
    attribution?.cue != null &&
    previous?.cue != null &&
    attribution.scene === previous.scene &&
    attribution.cue.from === previous.cue.from;
  const quote = {
    start,
    end,
    text: site.text,
    kind,
    speaker: silent ? null : speaker,
    cue: attribution?.cue == null || silent ? null : cueOf(document, attribution),
    continues: site.stretch.continues || attribution?.rule === 'carried-on' || (sameCue && kind === 'speech'),
    sentence: sentenceOf(document, start, end),
    rule: attribution?.rule ?? 'marks',
  };
  return {
    ...quote,
    key: isKey(quote, site.stretch.unclosed && !followed(document, site)),
    salience: salienceOf(quote),
  };
}

/** Who speaks in a heading: whom it names; where it names nobody or a role alone ("Mayor: '…'"), whoever says the words in the body. */
function headed(attribution: Attribution | null, own: Speaker | null, original: Speaker | null): Speaker | null {
  return attribution?.subject.phrase.kind === 'name' ? (own ?? original) : (original ?? own);
}

/** Whether the stretch is opened again in the next paragraph, so that its missing mark is no mistake. */
function followed(document: Document, site: Site): boolean {
  const next = document.quoted[(site.scene.words[site.at]?.quoted ?? -2) + 1];
  return next?.continues ?? false;
}

function headingOf(document: Document, site: Site, own: Attribution | null, speaker: Speaker | null): Quote {
  const { start, end } = site.stretch;
  const quote = {
    start,
    end,
    text: site.text,
    kind: 'heading' as const,
    speaker,
    cue: own === null ? null : cueOf(document, own),
    continues: false,
    sentence: sentenceOf(document, start, end),
    rule: 'heading',
  };
  return { ...quote, key: false, salience: salienceOf(quote) };
}

function cueOf(document: Document, attribution: Attribution): TextSpan | null {
  if (attribution.cue === null) return null;
  const start = attribution.scene.words[attribution.cue.from]?.start ?? 0;
  const end = attribution.scene.words[attribution.cue.to - 1]?.end ?? start;
  return { start, end, text: document.text.slice(start, end) };
}

function sentenceOf(document: Document, start: number, end: number): { start: number; end: number } {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = document.sentences[low];
  return found === undefined ? { start, end } : { start: found.start, end: found.end };
}

function told(quote: Quote): string {
  const who = quote.speaker === null ? 'nobody' : `“${quote.speaker.name ?? quote.speaker.text}”`;
  return `${quote.kind}, said by ${who}${quote.cue === null ? '' : ` (“${quote.cue.text}”)`}${quote.key ? ', key' : ''}`;
}
