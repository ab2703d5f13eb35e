import type { Span, TextSpan } from './span.ts';

/** How the number in the text limits the true value. */
export type Bound = 'exact' | 'approx' | 'more_than' | 'at_least' | 'less_than' | 'up_to' | 'range' | 'vague';

export type Unit = 'count' | 'percent' | 'fraction' | 'money' | 'distance' | 'area' | 'duration' | 'mass' | 'other';

/** What happened to those counted, or what is measured. */
export type Measure =
  | 'killed'
  | 'wounded'
  | 'missing'
  | 'captured'
  | 'displaced'
  | 'deserted'
  | 'arrested'
  | 'evacuated'
  | 'troops'
  | 'weapons'
  | 'losses'
  | 'territory'
  | 'money'
  | 'people'
  | 'attacks'
  | 'duration'
  | 'distance'
  | 'other';

/** Who gives the number, in the text's own words. `inherited`: named in another sentence that this one carries on from. */
export interface Claimant extends TextSpan {
  readonly inherited: boolean;
}

/**
 * A number of the text with its bound, unit and what it counts. The span covers the number words alone ("more than
 * 100,000 soldiers" → "100,000"); percent and currency signs belong to it.
 */
export interface Figure extends TextSpan {
  /** Lower end of the value; `null` when the text gives none ("up to 50"). Percent and fractions are shares: 30 % is 0.3. */
  readonly low: number | null;
  /** Upper end of the value; `null` when the text gives none ("at least 50"). */
  readonly high: number | null;
  readonly bound: Bound;
  /** The words that give the bound and stand right at the number ("more than", "closer to"); null when there are none. */
  readonly qualifier: TextSpan | null;
  readonly unit: Unit;
  /** ISO 4217 code; present when `unit` is `money` and the currency is known. */
  readonly currency?: string;
  /** Shortest noun phrase of what is counted. */
  readonly counts: TextSpan | null;
  readonly measure: Measure;
  /** Null when the article states the number itself. */
  readonly claimant: Claimant | null;
  readonly period: TextSpan | null;
  readonly place: TextSpan | null;
  /** Whose people, weapons or territory are counted. */
  readonly side: TextSpan | null;
  /** The text says that the claim could not be verified. */
  readonly unverified: boolean;
  /** Vague and stronger than the figure the same text cites. */
  readonly drift: boolean;
  /** Index in `figures` of the whole this is a part or share of. */
  readonly partOf: number | null;
  /** Stands inside quotation marks. */
  readonly inQuote: boolean;
  /** A reader of a war digest must see it. */
  readonly key: boolean;
  /** 0 (background) to 1 (the number of the day). */
  readonly salience: number;
  /** Index in `figures` of an earlier figure that is the same claim, or the same quantity in another unit. */
  readonly sameAs: number | null;
  readonly sentence: Span;
  /** Name of the rule that found it. */
  readonly rule: string;
}
