import type { Article } from '../../model/article.ts';
import type { Measure } from '../../model/figure.ts';
import type { Reading } from '../../model/reading.ts';

export interface FigureQuery {
  readonly measure: Measure | null;
  readonly side: string | null;
  readonly place: string | null;
  readonly claimant: string | null;
  readonly since: number | null;
  readonly limit: number;
}

export interface QuoteQuery {
  readonly speaker: string | null;
  readonly about: string | null;
  readonly feedId: string | null;
  readonly since: number | null;
  readonly limit: number;
}

/** A stored finding with the article it stands in. `sentence` is what surrounds it, also when the text is pruned. */
export interface FoundFigure {
  readonly article: Article;
  readonly index: number;
  readonly figure: Reading['figures'][number];
  readonly sentence: string;
}

export interface FoundQuote {
  readonly article: Article;
  readonly index: number;
  readonly quote: Reading['quotes'][number];
  readonly sentence: string;
}

/** Of war-related articles only. Names are compared folded, as parts: "zelensky" finds "President Volodymyr Zelenskyy". */
export interface Findings {
  /** Newest first; repetitions within one article (`sameAs`) are left out. */
  readonly figures: (query: FigureQuery) => Promise<readonly FoundFigure[]>;
  /** Newest first; `speech` and `partial` quotes only. */
  readonly quotes: (query: QuoteQuery) => Promise<readonly FoundQuote[]>;
}
