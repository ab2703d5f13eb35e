import type { SearchAlternative } from './search-query.ts';

export type TermTable = 'figure_search' | 'quote_search';
export type SearchTable = 'article_search' | TermTable;

/** So many times what is wanted is looked at, to put the best first; older matches of a common word are not. */
export const MATCHES_PER_RESULT = 3;

/** The one part of the store that is written twice: full-text search. Row numbers are the `seq` of the indexed table. */
export interface SearchIndex {
  /** Folded words, separated by blanks. */
  readonly putArticles: (
    entries: readonly { readonly seq: number; readonly title: string; readonly words: string }[],
  ) => Promise<void>;
  /** Terms of findings: one letter for the field, `_`, one folded word ("s_russian"). */
  readonly putTerms: (table: TermTable, entries: readonly { seq: number; terms: readonly string[] }[]) => Promise<void>;
  readonly remove: (table: SearchTable, seqs: readonly number[]) => Promise<void>;
  /** Newest arrival first: `wanted` if there are so many, and up to MATCHES_PER_RESULT times that where it costs little. */
  readonly articles: (query: readonly SearchAlternative[], wanted: number) => Promise<readonly number[]>;
  /** Findings that have all the terms, newest arrival first. */
  readonly withTerms: (table: TermTable, terms: readonly string[], limit: number) => Promise<readonly number[]>;
  /** Runs `fill`, which puts very many rows at once. */
  readonly inBulk: (fill: () => Promise<void>) => Promise<void>;
}
