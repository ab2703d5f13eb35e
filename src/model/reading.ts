import type { Figure } from './figure.ts';
import type { Quote } from './quote.ts';
import type { TextSpan } from './span.ts';

/** A word or phrase of the text that made it count as war news (positive weight) or not (negative). */
export interface RelevanceTerm extends TextSpan {
  readonly weight: number;
}

export interface Relevance {
  readonly war: boolean;
  /** 0 to 1; `war` is this against the engine's threshold. */
  readonly score: number;
  /** Id in the conflict registry, or null when none fits. */
  readonly conflict: string | null;
  readonly terms: readonly RelevanceTerm[];
  /** What kind of text it is; only `news` and `opinion` are posted, the latter labelled. */
  readonly genre: 'news' | 'opinion' | 'retrospective' | 'review' | 'obituary';
}

/** What the engine read from one text. Offsets are into that text. */
export interface Reading {
  /** ISO 639-1 code, or null when it could not be told. */
  readonly language: string | null;
  readonly relevance: Relevance;
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
}

/** What one step of the engine did to one finding; shown by `sitrep explain`. */
export interface Trace {
  /** Rule or refiner by name. */
  readonly step: string;
  readonly target: TextSpan;
  readonly kind: 'figure' | 'quote';
  /** One sentence for a person: "bound: exact → more_than (“more than” before the number)". */
  readonly change: string;
}
