import { changeWords, originWords, plural } from '../../digest/digest-words.ts';
import { figureWords } from '../../digest/figure-words.ts';
import { speechesOf } from '../../digest/speeches.ts';
import type { Digest, DigestFigure, DigestQuote, DigestStory, Evidence } from '../../model/digest.ts';
import { headlineWords, moreWords, sectionWords, sourceTitleWords, speakerWords } from '../digest-words.ts';
import { safeLink } from '../safe-link.ts';
import { storyButtons } from './actions.ts';
import { emphasis, plain, type Run, type Sheet, type SheetLine, strong } from './sheet.ts';

/** Headline and verbatim lead: what every layout shows of a story first. */
export function storyOpening(story: DigestStory, index: number): Sheet {
  const link = safeLink(story.sources[0]?.url ?? null);
  const heading: SheetLine = {
    kind: 'heading',
    runs: [strong(headlineWords(story, index), link), emphasis(` ${sectionWords(story)}`)],
  };
  if (story.lead === null) return [heading];
  const { text, evidence } = story.lead;
  return [heading, { kind: 'text', runs: [plain(`${text} `), plain(evidence.source, safeLink(evidence.link))] }];
}

/** A story as one message shows it: opening, figures, cautions, quotes, what changed, sources; the rest behind buttons. */
export function storyInBrief(story: DigestStory, index: number, deliveryId: string | null, timeZone: string): Sheet {
  return [
    ...storyOpening(story, index),
    ...storyFacts(story.figures, story.quotes, story, timeZone),
    ...sourceNames(story),
    ...storyButtons(story, index, deliveryId),
  ];
}

/** A story with everything that was found, for a thread, a forum post or an answer. */
export function storyInFull(story: DigestStory, index: number, deliveryId: string | null, digest: Digest): Sheet {
  return [
    ...storyOpening(story, index),
    ...storyFacts(
      [...story.figures, ...story.more.figures],
      [...story.quotes, ...story.more.quotes],
      story,
      digest.timeZone,
    ),
    ...storySources(story, digest.timeZone),
    ...storyButtons({ ...story, more: { figures: [], quotes: [] } }, index, deliveryId),
  ];
}

/** What is not printed with a story in brief. */
export function storyMore(story: DigestStory, index: number, timeZone: string): Sheet {
  return [
    { kind: 'heading', runs: [strong(headlineWords(story, index))] },
    ...figureLines('More figures', story.more.figures, timeZone),
    ...quoteLines('More quotes', story.more.quotes),
  ];
}

/** Articles by title, the origins behind them, and why the story stands where it stands. */
export function storySources(story: DigestStory, timeZone: string): Sheet {
  const origins = originWords(story);
  const reasons = story.rank.reasons;
  return [
    { kind: 'label', text: 'Sources' },
    ...story.sources.map(
      (source): SheetLine => ({
        kind: 'bullet',
        runs: [strong(source.name, safeLink(source.url)), plain(`: ${sourceTitleWords(source, timeZone)}`)],
      }),
    ),
    ...(origins === null ? [] : [small(`From ${origins}`)]),
    ...(reasons.length === 0 ? [] : [small(`Why it stands here: ${reasons.join('; ')}`)]),
  ];
}

/** Under a story's opening when it is told in full apart: how much waits there. */
export function storyPromise(story: DigestStory, where: 'the thread' | 'its post'): SheetLine {
  const figures = story.figures.length + story.more.figures.length;
  const quotes = story.quotes.length + story.more.quotes.length;
  return small(`In ${where}: ${plural(figures, 'figure')}, ${plural(quotes, 'quote')}`);
}

/** Figures under a label, one line each. */
export function figureLines(label: string, figures: readonly DigestFigure[], timeZone: string): Sheet {
  if (figures.length === 0) return [];
  return [
    { kind: 'label', text: label },
    ...figures.map((figure): SheetLine => {
      const words = figureWords(figure, timeZone);
      return { kind: 'figure', ...words, ref: refRun(figure.ref, figure.evidence) };
    }),
  ];
}

/** Quotes under a label, the speaker once under each speech. */
export function quoteLines(label: string, quotes: readonly DigestQuote[]): Sheet {
  if (quotes.length === 0) return [];
  return [{ kind: 'label', text: label }, ...speechesOf(quotes).flatMap(apartWhereGraphic).map(speechLine)];
}

type Speech = readonly [DigestQuote, ...DigestQuote[]];

function speechLine(speech: Speech): SheetLine {
  const [{ ref, graphic, evidence }, ...further] = speech;
  const refs = [
    refRun(ref, evidence),
    ...further.map((quote) => plain(` ⟨${quote.ref}⟩`, safeLink(quote.evidence.link))),
  ];
  return { kind: 'quote', texts: speech.map(({ text }) => text), by: speakerWords(speech), refs, graphic, evidence };
}

/** A speech in parts, so that each graphic quote of it is one of its own. */
function apartWhereGraphic(speech: Speech): readonly Speech[] {
  const parts: [DigestQuote, ...DigestQuote[]][] = [];
  for (const quote of speech) {
    const part = parts.at(-1);
    if (part === undefined || part[0].graphic || quote.graphic) parts.push([quote]);
    else part.push(quote);
  }
  return parts;
}

function storyFacts(
  figures: readonly DigestFigure[],
  quotes: readonly DigestQuote[],
  story: DigestStory,
  timeZone: string,
): Sheet {
  return [
    ...figureLines('Key figures', figures, timeZone),
    ...changes(story),
    ...story.flags.map((flag) => small(`⚠ ${flag.text}`)),
    ...quoteLines('Quotes', quotes),
  ];
}

function changes(story: DigestStory): Sheet {
  if (story.changes.length === 0) return [];
  return [
    { kind: 'label', text: 'Changed' },
    ...story.changes.map((change): SheetLine => ({ kind: 'bullet', runs: [plain(changeWords(change))] })),
  ];
}

function sourceNames(story: DigestStory): Sheet {
  const named = new Map<string, Run>();
  for (const source of story.sources) {
    if (!named.has(source.name)) named.set(source.name, plain(source.name, safeLink(source.url)));
  }
  if (named.size === 0) return [];
  const runs = [...named.values()].flatMap((run, index) => (index === 0 ? [run] : [plain(' · '), run]));
  const more = moreWords(story);
  return [{ kind: 'small', runs: [plain('Sources: '), ...runs, ...(more === null ? [] : [plain(` · ${more}`)])] }];
}

function refRun(ref: number, evidence: Evidence): Run {
  return plain(`${evidence.source} ⟨${ref}⟩`, safeLink(evidence.link));
}

function small(text: string): SheetLine {
  return { kind: 'small', runs: [plain(text)] };
}
