import type { Bound, Unit } from '../../../model/figure.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Numeral } from './numeral/numeral.ts';

/** Where a rule looks. */
export interface Cursor {
  readonly tokens: readonly Token[];
  /** Token the match must start at. */
  readonly at: number;
  /** The number that starts there, or null when the token only could begin something that holds one. */
  readonly numeral: Numeral | null;
  /** First token of its sentence. */
  readonly floor: number;
  /** Past the last token of its sentence. */
  readonly limit: number;
}

/** A number expression found by a rule; `last` is exclusive. */
export interface Found {
  readonly first: number;
  readonly last: number;
  /** Offsets into the text, for a number that is only a part of its token. */
  readonly start?: number;
  readonly end?: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: Unit;
  readonly currency?: string;
  /** False for ages, times and names: a number that is never a key figure. */
  readonly countable: boolean;
}

/** `skip` passes over tokens that hold no figure at all: dates, years, addresses on the web. */
export type Outcome =
  | { readonly kind: 'figures'; readonly found: readonly Found[] }
  | { readonly kind: 'skip'; readonly last: number };

export interface Rule {
  readonly name: string;
  readonly match: (cursor: Cursor) => Outcome | null;
}

/** Outcome of one figure. */
export function figure(found: Found): Outcome {
  return { kind: 'figures', found: [found] };
}
