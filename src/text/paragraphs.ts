import type { Span } from '../model/span.ts';

/** Spans of the non-blank lines of `text`, trimmed of white space, in order. */
export function splitParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/\S[^\n\r\u2028\u2029]*/gu)) {
    const end = match.index + match[0].trimEnd().length;
    paragraphs.push({ start: match.index, end });
  }
  return paragraphs;
}
