import type { ReadArticle } from '../model/story.ts';

/** A finding that no longer reproduces from the stored text, and is therefore not printed. */
export interface Dropped {
  readonly articleId: string;
  readonly kind: 'figure' | 'quote';
  readonly expected: string;
  readonly found: string;
}

/**
 * Slices every figure and quote from the stored text again, with the spans they carry, and keeps those that read the
 * same. Findings keep their index (`partOf`, `sameAs` point by it), so the kept ones are given as sets of indices.
 */
export function recheck(entry: ReadArticle): {
  readonly figures: ReadonlySet<number>;
  readonly quotes: ReadonlySet<number>;
  readonly dropped: readonly Dropped[];
} {
  const { article, reading } = entry;
  const dropped: Dropped[] = [];
  const figures = new Set<number>();
  const quotes = new Set<number>();
  const holds = (span: { start: number; end: number; text: string } | null) =>
    span === null || article.text.slice(span.start, span.end) === span.text;
  const check = (
    kind: Dropped['kind'],
    spans: readonly ({ start: number; end: number; text: string } | null)[],
    kept: Set<number>,
    index: number,
  ) => {
    const broken = spans.find((span) => !holds(span));
    if (broken === undefined || broken === null) kept.add(index);
    else
      dropped.push({
        articleId: article.id,
        kind,
        expected: broken.text,
        found: article.text.slice(broken.start, broken.end),
      });
  };
  reading.figures.forEach((figure, index) => {
    check(
      'figure',
      [figure, figure.qualifier, figure.counts, figure.claimant, figure.period, figure.place, figure.side],
      figures,
      index,
    );
  });
  reading.quotes.forEach((quote, index) => {
    check('quote', [quote, quote.speaker, quote.speaker?.role ?? null, quote.cue], quotes, index);
  });
  return { figures, quotes, dropped };
}
