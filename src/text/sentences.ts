import type { Span } from '../model/span.ts';
import type { QuotedStretch } from './quote-marks.ts';

export interface Sentence extends Span {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

const ENDERS = /[.!?…]+/gu;
const CLOSERS = `"”’'»)]}`;
const OPENERS = `"“„‘'«([{`;
const SPACE = /\s/u;
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u;
const LETTER = /\p{L}/u;
const NOTE = /\[\d{1,3}\]/uy;
/** Longest word looked at before a full stop; longer ones are no abbreviation. */
const MAX_ABBREVIATION = 12;

/** Lower-case letters and inner stops that end at `at`, which is a full stop: "U.S|." gives "u.s". */
const wordBefore = (text: string, from: number, at: number): string => {
  const lowest = Math.max(from, at - MAX_ABBREVIATION);
  let start = at;
  while (start > lowest && (LETTER.test(text[start - 1] ?? '') || text[start - 1] === '.')) start -= 1;
  return text.slice(start, at).toLowerCase();
};

/** Lower-case letters from `at`; an initial ("A.") is no word. */
const wordAfter = (text: string, at: number): string => {
  let end = at;
  while (end < at + MAX_ABBREVIATION && LETTER.test(text[end] ?? '')) end += 1;
  return end === at + 1 && text[end] === '.' ? '' : text.slice(at, end).toLowerCase();
};

/** Past the closing marks and footnote numbers that belong to a sentence that ended before `at`. */
const pastClosers = (text: string, at: number, limit: number): number => {
  let end = at;
  while (end < limit) {
    NOTE.lastIndex = end;
    if (NOTE.test(text)) end = NOTE.lastIndex;
    else if (CLOSERS.includes(text[end] ?? ' ')) end += 1;
    else break;
  }
  return end;
};

/**
 * Cuts each paragraph into sentences, in order. A full stop inside quotation marks ends a sentence together with the
 * mark that follows it; a lower-case word after the mark carries the sentence on ("…," he said). Stops of
 * abbreviations, initials, decimals and list numbers do not end one.
 *
 * @param abbreviations lower-case words, without their last full stop, whose full stop does not end a sentence
 * @param openers lower-case words that, capitalised after an abbreviation, show that it did end one ("the", "he")
 */
export function splitSentences(
  text: string,
  paragraphs: readonly Span[],
  _quoted: readonly QuotedStretch[],
  abbreviations: ReadonlySet<string>,
  openers: ReadonlySet<string> = new Set(),
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  /** No stop stands before this offset, so that paragraphs without any are not searched to the end of the text. */
  let nextStop = 0;
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    const close = (end: number, next: number): void => {
      sentences.push({ start, end, paragraph: index });
      start = next;
    };
    ENDERS.lastIndex = Math.max(paragraph.start, nextStop);
    while (ENDERS.lastIndex < paragraph.end) {
      const match = ENDERS.exec(text);
      nextStop = match?.index ?? text.length;
      if (match === null || nextStop >= paragraph.end) break;
      const afterMark = match.index + match[0].length;
      const end = pastClosers(text, afterMark, paragraph.end);
      let next = end;
      while (next < paragraph.end && SPACE.test(text[next] ?? '')) next += 1;
      if (next >= paragraph.end) break;
      if (next === end) continue;
      let word = next;
      while (word < paragraph.end && OPENERS.includes(text[word] ?? ' ')) word += 1;
      if (!CAPITAL_OR_DIGIT.test(text[word] ?? ' ')) continue;
      if (match[0] === '.' && end === afterMark && isInnerStop(text, start, match.index, word)) continue;
      close(end, next);
    }
    if (start < paragraph.end) close(paragraph.end, paragraph.end);
  });
  return sentences;

  function isInnerStop(source: string, from: number, at: number, next: number): boolean {
    const before = wordBefore(source, from, at);
    if (before === '') return /^\s*\d{1,3}$/u.test(source.slice(Math.max(from, at - 8), at)) && at - from <= 3;
    if (before.length === 1) {
      // An initial ("George W. Bush"); a lone lower-case letter is none.
      return LETTER.test(source[at - 1] ?? '') && source[at - 1] !== before;
    }
    const dotted = before.includes('.') && before.split('.').every((part) => part.length === 1);
    return (abbreviations.has(before) || dotted) && !openers.has(wordAfter(source, next));
  }
}
