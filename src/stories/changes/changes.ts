import type { Figure, Measure } from '../../model/figure.ts';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { isSameClaimant } from '../claims/same-claimant.ts';
import { isWithin, nameWords } from '../group/name-words.ts';
import { stemWord } from '../group/stem-word.ts';
import { alignTokens } from './align-tokens.ts';

/** A text and what the engine read from it. */
export interface ReadText {
  readonly text: string;
  readonly figures: Reading['figures'];
}

/** A figure that is not what it was. */
export interface Change extends Span {
  readonly measure: Measure;
  readonly counts: string | null;
  /** As printed in the old text; null when the figure is new. */
  readonly from: string | null;
  /** As printed in the new text, `text.slice(start, end)`; null when the figure is gone, and the span then is where it stood. */
  readonly to: string | null;
}

/** Least evidence that two figures are one figure before and after. */
const ENOUGH = 3;
/** Words that stand where a number may come to stand; an article only before the same noun ("an officer", "two officers"). */
const VAGUE =
  /^(?:several|some|many|few|multiple|numerous|various|dozens?|scores|hundreds|thousands|millions|unknown|unspecified|undisclosed)$/u;

const ARTICLE = /^(?:an?|one)$/u;

/**
 * What changed from one version of a text to the next, in the order of the new text: figures whose value or bound moved,
 * figures that are new (`from` is the vague words that stood there, if any), and figures that are gone. A number
 * respelled ("two", "2") has not changed.
 */
export function findChanges(old: ReadText, changed: ReadText): readonly Change[] {
  const oldTokens = tokenise(old.text);
  const newTokens = tokenise(changed.text);
  const places = locate(oldTokens, newTokens);
  const pairs = pairFigures(old, changed, places, oldTokens, newTokens);
  const changes: Change[] = [];
  changed.figures.forEach((figure, index) => {
    const before = old.figures[pairs.get(index) ?? -1];
    if (before === undefined) {
      const from = vagueBefore(figure, old.figures, places, oldTokens, newTokens);
      changes.push({ ...describe(figure), from, to: figure.text, start: figure.start, end: figure.end });
    } else if (!sameValue(before, figure)) changes.push(moved(before, figure, old.text, changed.text));
  });
  const kept = new Set(pairs.values());
  old.figures.forEach((figure, index) => {
    if (kept.has(index)) return;
    const at = places.standsAt(figure);
    changes.push({ ...describe(figure), from: figure.text, to: null, start: at, end: at });
  });
  return changes.sort((a, b) => a.start - b.start || a.end - b.end);
}

const describe = (figure: Figure): Pick<Change, 'measure' | 'counts'> => ({
  measure: figure.measure,
  counts: figure.counts?.text ?? null,
});

const sameValue = (a: Figure, b: Figure): boolean =>
  a.low === b.low && a.high === b.high && a.unit === b.unit && a.currency === b.currency && boundOf(a) === boundOf(b);

/** "At least 5" and "5 or more" say the same; the limits tell them from "5". */
const boundOf = ({ bound }: Figure): string => (bound === 'at_least' || bound === 'more_than' ? 'open' : bound);

function moved(before: Figure, after: Figure, oldText: string, newText: string): Change {
  const onlyBound = before.low === after.low && before.high === after.high ? true : before.text === after.text;
  const printed = (figure: Figure, text: string): Span & { readonly text: string } => {
    const from = onlyBound && figure.qualifier !== null ? Math.min(figure.qualifier.start, figure.start) : figure.start;
    const until = onlyBound && figure.qualifier !== null ? Math.max(figure.qualifier.end, figure.end) : figure.end;
    return { start: from, end: until, text: text.slice(from, until) };
  };
  const to = printed(after, newText);
  return { ...describe(after), from: printed(before, oldText).text, to: to.text, start: to.start, end: to.end };
}

/** Where the parts of the old text stand in the new one. */
interface Places {
  /** Token of the new text that carries on the last unchanged token before old token `at`; -1 for the head. */
  readonly left: (at: number) => number;
  /** The same for the first unchanged token after it; the number of new tokens for the end. */
  readonly right: (at: number) => number;
  /** New token that carries on an old one, or -1. */
  readonly of: (at: number) => number;
  /** Offset in the new text at which a stretch of the old one stood. */
  readonly standsAt: (span: Span) => number;
}

function locate(oldTokens: readonly Token[], newTokens: readonly Token[]): Places {
  const map = alignTokens(oldTokens, newTokens);
  const of = (at: number): number => map[at] ?? -1;
  const left = (at: number): number => {
    for (let before = at - 1; before >= 0; before -= 1) if (of(before) >= 0) return of(before);
    return -1;
  };
  const right = (at: number): number => {
    for (let after = at + 1; after < map.length; after += 1) if (of(after) >= 0) return of(after);
    return newTokens.length;
  };
  const standsAt = (span: Span): number => newTokens[left(tokenAt(oldTokens, span.start))]?.end ?? 0;
  return { left, right, of, standsAt };
}

/** Index of the token that holds offset `at`, or of the first one after it. */
function tokenAt(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** New figure → old figure, the surest pairs first. */
function pairFigures(
  old: ReadText,
  changed: ReadText,
  places: Places,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): ReadonlyMap<number, number> {
  const offers: { readonly before: number; readonly after: number; readonly evidence: number }[] = [];
  old.figures.forEach((a, before) => {
    const oldAt = tokenAt(oldTokens, a.start);
    const last = tokenAt(oldTokens, Math.max(a.start, a.end - 1));
    const [from, until] = [places.left(oldAt), places.right(last)];
    changed.figures.forEach((b, after) => {
      const newAt = tokenAt(newTokens, b.start);
      const stood = places.of(oldAt) === newAt ? 5 : newAt > from && newAt < until ? 3 : 0;
      const evidence = stood + resemblance(a, b);
      if (evidence >= ENOUGH) offers.push({ before, after, evidence });
    });
  });
  offers.sort((x, y) => y.evidence - x.evidence || x.after - y.after || x.before - y.before);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const { before, after } of offers) {
    if (used.has(before) || pairs.has(after)) continue;
    used.add(before);
    pairs.set(after, before);
  }
  return pairs;
}

/** How much two figures have in common, wherever they stand. */
function resemblance(a: Figure, b: Figure): number {
  if (a.unit !== b.unit && a.measure !== b.measure) return -2;
  let points = a.unit === b.unit ? 0 : -0.5;
  if (a.measure === b.measure) points += a.measure === 'other' ? 0.5 : 2;
  else points -= isSameThing(a, b) ? 1 : 2;
  points += wordsInCommon(a.counts?.text, b.counts?.text, 1.5);
  points += wordsInCommon(a.place?.text, b.place?.text, 1);
  points += wordsInCommon(a.side?.text, b.side?.text, 0.5);
  if (a.claimant !== null && b.claimant !== null && isSameClaimant(a.claimant.text, b.claimant.text)) points += 0.5;
  if (sameValue(a, b)) points += 1.5;
  if ((a.partOf === null) !== (b.partOf === null)) points -= 0.5;
  return points;
}

/** Both count the very same thing, so that another measure may be another reading of it: "four dead hostages", handed over or dead. */
const isSameThing = ({ counts: a }: Figure, { counts: b }: Figure): boolean =>
  a !== null && b !== null && nameWords(a.text).size > 0 && a.text.toLowerCase() === b.text.toLowerCase();

const wordsInCommon = (a: string | undefined, b: string | undefined, worth: number): number => {
  if (a === undefined || b === undefined) return 0;
  const [x, y] = [nameWords(a), nameWords(b)];
  return isWithin(x, y) || isWithin(y, x) ? worth : -worth;
};

/** Words such as "several" that stood in the old text where a figure stands now; null when there were none. */
function vagueBefore(
  figure: Figure,
  oldFigures: readonly Figure[],
  places: Places,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): string | null {
  const at = tokenAt(newTokens, figure.start);
  const noun = stemWord(newTokens[tokenAt(newTokens, figure.end)]?.lower ?? '');
  for (const [index, token] of oldTokens.entries()) {
    if (places.of(index) >= 0 || places.left(index) >= at || places.right(index) <= at) continue;
    if (oldFigures.some((other) => other.start <= token.start && token.end <= other.end)) continue;
    const sameNoun = noun !== '' && stemWord(oldTokens[index + 1]?.lower ?? '') === noun;
    if (VAGUE.test(token.lower) || (sameNoun && ARTICLE.test(token.lower))) return token.text;
  }
  return null;
}
