import type { Span } from '../model/span.ts';
import type { QuotedStretch } from './quote-marks.ts';

export interface Sentence extends Span {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

/**
 * Cuts each paragraph into sentences, in order. A full stop inside quotation marks ends a sentence only together with
 * the mark that follows it; a lower-case word after the mark carries the sentence on ("…," he said).
 *
 * @param abbreviations lower-case words whose full stop does not end a sentence
 */
export function splitSentences(
  text: string,
  paragraphs: readonly Span[],
  _quoted: readonly QuotedStretch[],
  abbreviations: ReadonlySet<string>,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    const body = text.slice(paragraph.start, paragraph.end);
    let start = 0;
    for (const match of body.matchAll(/[.!?…]+["”’')\]]*\s+(?=["“‘'(]?[\p{Lu}\p{Nd}])/gu)) {
      const word = /([\p{L}.]+)$/u.exec(body.slice(start, match.index))?.[1]?.toLowerCase() ?? '';
      if (match[0].startsWith('.') && (abbreviations.has(word) || /^\p{L}$/u.test(word))) continue;
      const end = match.index + match[0].trimEnd().length;
      sentences.push({ start: paragraph.start + start, end: paragraph.start + end, paragraph: index });
      start = match.index + match[0].length;
    }
    if (start < body.length) sentences.push({ start: paragraph.start + start, end: paragraph.end, paragraph: index });
  });
  return sentences;
}
