import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import { measureLabel } from './figure-words.ts';

/** A clause longer than this is not printed beside its figure. Own budget: two lines of a phone. */
const MAX_CHARS = 200;
/** A clause shorter than this says too little and takes its neighbour in. */
const MIN_CHARS = 28;

/**
 * The clause to print beside a figure, verbatim but for its white space. Killed, wounded, displaced … say themselves and
 * need none; launched or shot down, released or delivered, a third of what, only the article can say.
 */
export function clauseOf(figure: Figure, text: string): string | null {
  const share = figure.unit === 'fraction' || figure.unit === 'percent';
  const saysItself = measureLabel(figure.measure, figure.counts?.text ?? null) !== null;
  if (saysItself && !(share && figure.counts !== null)) return null;
  const span = figureClause(text, figure.sentence, figure);
  return span === null ? null : text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

/**
 * The part of a sentence that says what a figure means: from one comma, semicolon, dash or parenthesis to the next, with
 * its neighbour when it is very short. Null when even that is too long to print: a clause is never cut.
 */
function figureClause(text: string, sentence: Span, figure: Span): Span | null {
  const clauses = splitClauses(text, sentence);
  let first = clauses.findIndex((clause) => clause.end > figure.start);
  let last = clauses.findIndex((clause) => clause.end >= figure.end);
  if (first < 0 || last < 0) return null;
  const length = () => (clauses[last]?.end ?? 0) - (clauses[first]?.start ?? 0);
  while (length() < MIN_CHARS && (first > 0 || last < clauses.length - 1)) {
    if (last < clauses.length - 1) last++;
    else first--;
  }
  const span = trimSpan(text, { start: clauses[first]?.start ?? figure.start, end: clauses[last]?.end ?? figure.end });
  return span.end - span.start <= MAX_CHARS ? span : null;
}

/** Between marks that stand before white space or a bracket; a comma inside a number parts nothing. */
function splitClauses(text: string, sentence: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/[,;:](?=[\s”"])|\s[–—-]\s|\s\(|\)/gu)) {
    const end = sentence.start + match.index;
    if (end > start) clauses.push({ start, end });
    start = end + match[0].length;
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end });
  return clauses;
}

/** Without white space, quotation marks and full stops at its ends. */
function trimSpan(text: string, span: Span): Span {
  const body = text.slice(span.start, span.end);
  const head = /^[\s"“”‘’'.,;:–—-]*/u.exec(body)?.[0].length ?? 0;
  const tail = /[\s"“”.,;:–—-]*$/u.exec(body)?.[0].length ?? 0;
  return head + tail >= body.length ? span : { start: span.start + head, end: span.end - tail };
}
