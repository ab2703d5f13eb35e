import type { Digest, DigestFigure, DigestQuote, DigestStory, Flag } from '../model/digest.ts';
import type { Figure } from '../model/figure.ts';
import type { ReadArticle } from '../model/story.ts';
import { findQuoteChanges } from '../stories/changes/quote-changes.ts';
import { printedValue } from '../stories/claims/printed-value.ts';
import { isSameClaimant } from '../stories/claims/same-claimant.ts';
import { type Subject, sameSubject, subjectOf, wordsOfFigure } from '../stories/claims/same-subject.ts';

/** Most characters of a quote repeated in the line that says what became of it. */
const QUOTE_CHARS = 140;

/**
 * The digest with one line for each printed figure or quote that its article, since edited, gives otherwise or no longer.
 * The facts stay as they were posted. Null when nothing printed changed, or all of it was said before.
 */
export function amendDigest(digest: Digest, entry: ReadArticle): Digest | null {
  let amended = false;
  const stories = digest.stories.map((story): DigestStory => {
    const said = new Set(story.flags.map((flag) => flag.text));
    const flags = changesOf(story, entry)
      .map((text): Flag => ({ kind: 'edited', text }))
      .filter(({ text }) => !said.has(text));
    if (flags.length === 0) return story;
    amended = true;
    return { ...story, flags: [...story.flags, ...flags] };
  });
  return amended ? { ...digest, stories } : null;
}

function changesOf(story: DigestStory, entry: ReadArticle): readonly string[] {
  const { id, textFingerprint } = entry.article;
  const stale = <T extends DigestFigure | DigestQuote>(facts: readonly T[]) =>
    facts.filter(({ evidence }) => evidence.articleId === id && evidence.textFingerprint !== textFingerprint);
  return [
    ...stale(story.figures).flatMap((figure) => figureChange(figure, entry) ?? []),
    ...stale(story.quotes).flatMap((quote) => quoteChange(quote, entry) ?? []),
  ];
}

/** One sentence; null when the article still says so. */
function figureChange(printed: DigestFigure, { article, reading }: ReadArticle): string | null {
  const subject = subjectOfPrinted(printed);
  const about = reading.figures.filter((figure) => isAbout(figure, subject, printed));
  const stands = about.some(
    ({ low, high, bound }) => low === printed.low && high === printed.high && bound === printed.bound,
  );
  if (stands) return null;
  const { source } = printed.evidence;
  const what = `⟨${printed.ref}⟩ “${printed.value}${printed.counts === null ? '' : ` ${printed.counts}`}”`;
  const [now, another] = about;
  return now === undefined || another !== undefined
    ? `Edited since: ${source} no longer gives ${what}.`
    : `Edited since: ${source} now gives “${printedValue(now, article.text)}” for ${what}.`;
}

function isAbout(figure: Figure, subject: Subject, printed: DigestFigure): boolean {
  const own = subjectOf(wordsOfFigure(figure));
  // Where nothing is named that could be compared, the very same words around another number are.
  const alike =
    sameSubject(own, subject) !== null ||
    (figure.measure === printed.measure &&
      figure.unit === printed.unit &&
      (figure.counts?.text ?? null) === printed.counts &&
      figure.low === printed.low &&
      figure.high === printed.high);
  if (!alike || (figure.partOf !== null) !== (printed.partOf !== null)) return false;
  return printed.claimant === null || figure.claimant === null
    ? true
    : isSameClaimant(printed.claimant.text, figure.claimant.text);
}

const subjectOfPrinted = ({ currency, ...words }: DigestFigure): Subject =>
  subjectOf({ ...words, currency: currency ?? null });

function quoteChange(printed: DigestQuote, { article, reading }: ReadArticle): string | null {
  const folded = (text: string) => text.replace(/[\s"“”„«»‘’']+/gu, ' ').trim();
  if (folded(article.text).includes(folded(printed.text).replace(/[,.]$/u, ''))) return null;
  const { speaker, text, evidence } = printed;
  const words = { kind: 'speech' as const, text, start: evidence.start, end: evidence.end };
  const before = { ...words, speaker: { name: speaker.name, text: speaker.name } };
  const now = findQuoteChanges([before], reading.quotes).find(({ from, to }) => from === text && to !== null)?.to;
  return now === undefined || now === null
    ? `Edited since: ${evidence.source} no longer quotes ⟨${printed.ref}⟩ “${shown(text)}”.`
    : `Edited since: ${evidence.source} now quotes ⟨${printed.ref}⟩ as “${shown(now)}”.`;
}

const shown = (quote: string): string =>
  quote.length > QUOTE_CHARS ? `${quote.slice(0, QUOTE_CHARS).toWellFormed()}…` : quote;
