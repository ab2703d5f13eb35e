import type { Conflict } from '../model/conflict.ts';
import type { Figure } from '../model/figure.ts';
import type { Quote } from '../model/quote.ts';
import type { Relevance, Trace } from '../model/reading.ts';
import type { Document } from './document.ts';

/** Called for every finding made, changed or dropped; `sitrep explain` listens, everyone else passes a no-op. */
export type Tracer = (trace: Trace) => void;

/** The tracer of everyone who does not listen; a step that costs something is told only when another is passed. */
export const silent: Tracer = () => {};

/**
 * Everything the engine knows of one language. The engine calls the parts in this order; each is pure: no clock, no
 * randomness, no I/O.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly language: string;
  /** Lower-case words whose full stop does not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Lower-case words that, capitalised after an abbreviation, show that it did end its sentence. */
  readonly sentenceOpeners: ReadonlySet<string>;
  readonly findQuotes: (document: Document, trace: Tracer) => readonly Quote[];
  readonly findFigures: (document: Document, quotes: readonly Quote[], trace: Tracer) => readonly Figure[];
  readonly judgeRelevance: (document: Document, conflicts: readonly Conflict[]) => Relevance;
}
