import type { Bound, Measure, Unit } from '../../model/figure.ts';

/** Half-open range of token indices. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A figure while the rules and refiners work on it. Token indices into the document's tokens; `last` is exclusive. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** How many drafts stand before it in its sentence. */
  readonly ordinal: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: Unit;
  currency: string | null;
  /** False for ages, times, names and the like: a number, never a key figure. */
  countable: boolean;
  /** First token of the words that limit it ("more than"), or `first`. */
  qualifierFirst: number;
  /** Past the words after it that limit it ("or more"), or `last`. */
  qualifierLast: number;
  /** The noun phrase that follows it, whether or not it is what is counted. */
  phrase: TokenRange | null;
  counts: TokenRange | null;
  /** Last noun of what is counted, lower case; "" when nothing is named. */
  head: string;
  measure: Measure;
  /** How surely the measure is known: a verb or noun says it, beside the number or far from it, it is passed on from another figure, or it is only what such nouns are. */
  measured: 'said' | 'far' | 'inherited' | 'noun' | null;
  claimant: (TokenRange & { readonly inherited: boolean; readonly start: number; readonly end: number }) | null;
  period: TokenRange | null;
  place: TokenRange | null;
  side: TokenRange | null;
  unverified: boolean;
  drift: boolean;
  partOf: Draft | null;
  /** Index of the quote it stands in, or null. */
  quote: number | null;
  illustrative: boolean;
  background: boolean;
  sameAs: Draft | null;
  key: boolean;
  salience: number;
}
