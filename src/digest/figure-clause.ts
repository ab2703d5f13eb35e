import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import { roleOfFigure } from '../stories/claims/figure-role.ts';
import { findQuotedStretches, type QuotedStretch } from '../text/quote-marks.ts';
import { measureLabel } from './figure-words.ts';
import { saidBySentence } from './said-by-sentence.ts';

/** A clause longer than this is not printed beside its figure. Own budget: two lines of a phone. */
const MAX_CHARS = 200;
/** A clause shorter than this says too little and takes its neighbour in. */
const MIN_CHARS = 28;
/** How far from its figure quotation marks are looked for; a paragraph of 100 kB must not cost a second for each figure. */
const REACH_CHARS = 2_000;

/**
 * The clause to print beside a figure, verbatim but for its white space. Killed, wounded, displaced … say themselves and
 * need none where their sentence says so; launched or shot down, released or delivered, a third of what, "four of the
 * wounded died", "another five", only the article can say.
 *
 * @param isWholeShown whether what a share is a share of stands beside it
 */
export function clauseOf(figure: Figure, text: string, isWholeShown = true): string | null {
  const share = figure.unit === 'fraction' || figure.unit === 'percent';
  const saysItself =
    (isWholeShown || figure.partOf === null) &&
    !leansOnAnother(figure, text) &&
    measureLabel(figure.measure, figure.counts?.text ?? null) !== null &&
    saidBySentence(figure.measure, text.slice(figure.sentence.start, figure.sentence.end));
  if (saysItself && !(share && figure.counts !== null)) return null;
  const span = figureClause(text, figure.sentence, figure);
  return span === null ? null : text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

/** What comes on top, was said before or belongs to another year, and some of those told of without a noun of their own. */
function leansOnAnother(figure: Figure, text: string): boolean {
  const role = roleOfFigure(figure, text);
  return role === 'part' ? figure.partOf === null && figure.counts === null : role !== 'whole';
}

/**
 * The part of a sentence that says what a figure means: from one comma, semicolon, dash or parenthesis to the next, with
 * its neighbour when it is very short. A quotation is whole or not there: nothing parts it from within, and a figure in it
 * stands with all the sentence has of it. Null when even that is too long to print: a clause is never cut.
 */
function figureClause(text: string, sentence: Span, figure: Span): Span | null {
  const near = common(paragraphOf(text, sentence), {
    start: figure.start - REACH_CHARS,
    end: figure.end + REACH_CHARS,
  });
  const quotations = findQuotedStretches(text, [near]);
  const around = quotations.find((each) => each.start <= figure.start && figure.end <= each.end);
  const said = around === undefined ? null : common(around, sentence);
  const span =
    said !== null && said.end - said.start >= MIN_CHARS
      ? said
      : clauseAround(text, common(sentence, near), figure, quotations);
  const trimmed = trimSpan(text, span);
  return trimmed.end - trimmed.start <= MAX_CHARS ? trimmed : null;
}

function clauseAround(text: string, sentence: Span, figure: Span, quotations: readonly QuotedStretch[]): Span {
  const whole = quotations.filter(({ outer }) => outer.start >= sentence.start && outer.end <= sentence.end);
  const bounds = betweenLooseMarks(text, sentence, figure, whole);
  const clauses = splitClauses(text, bounds, whole);
  let first = clauses.findIndex((clause) => clause.end > figure.start);
  let last = clauses.findIndex((clause) => clause.end >= figure.end);
  if (first < 0 || last < 0) return bounds;
  const length = () => (clauses[last]?.end ?? 0) - (clauses[first]?.start ?? 0);
  while (length() < MIN_CHARS && (first > 0 || last < clauses.length - 1)) {
    if (last < clauses.length - 1) last++;
    else first--;
  }
  return { start: clauses[first]?.start ?? figure.start, end: clauses[last]?.end ?? figure.end };
}

function paragraphOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

function common(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

const isInside = (at: number, quotations: readonly QuotedStretch[]): boolean =>
  quotations.some(({ outer }) => outer.start <= at && at < outer.end);

/** What of a sentence stands on the figure's side of marks whose pair is in another sentence, or missing. */
function betweenLooseMarks(text: string, sentence: Span, figure: Span, whole: readonly QuotedStretch[]): Span {
  let { start, end } = sentence;
  for (const { index } of text.slice(start, end).matchAll(/["“”„‟«»＂]/gu)) {
    const at = sentence.start + index;
    if (isInside(at, whole)) continue;
    if (at < figure.start) start = at + 1;
    else if (at >= figure.end) end = Math.min(end, at);
  }
  return { start, end };
}

/**
 * Between marks that stand before white space or a bracket, and after a quotation that ends in one; a comma inside a number
 * or a quotation parts nothing.
 */
function splitClauses(text: string, bounds: Span, whole: readonly QuotedStretch[]): readonly Span[] {
  const marks = [...text.slice(bounds.start, bounds.end).matchAll(/[,;:](?=\s)|\s[–—-]\s|\s\(|\)/gu)]
    .map((match) => ({ start: bounds.start + match.index, end: bounds.start + match.index + match[0].length }))
    .filter(({ start }) => !isInside(start, whole));
  const ends = whole
    .filter(({ end }) => /[,;:.!?]/u.test(text.charAt(end - 1)))
    .map(({ outer }) => ({ start: outer.end, end: outer.end }));
  const clauses: Span[] = [];
  let start = bounds.start;
  for (const mark of [...marks, ...ends].toSorted((a, b) => a.start - b.start)) {
    if (mark.start > start) clauses.push({ start, end: mark.start });
    start = Math.max(start, mark.end);
  }
  if (start < bounds.end) clauses.push({ start, end: bounds.end });
  return clauses;
}

/** Without white space and stops at its ends, and the mark of a list before it. */
function trimSpan(text: string, span: Span): Span {
  const body = text.slice(span.start, span.end);
  const head = /^[\s.,;:–—•▪*-]*/u.exec(body)?.[0].length ?? 0;
  const tail = /[\s.,;:–—-]*$/u.exec(body)?.[0].length ?? 0;
  return head + tail >= body.length ? span : { start: span.start + head, end: span.end - tail };
}
