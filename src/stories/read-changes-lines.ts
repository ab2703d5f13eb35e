import type { Reading } from '../model/reading.ts';
import { type Change, findChanges } from './changes/changes.ts';
import { findQuoteChanges, type QuoteChange } from './changes/quote-changes.ts';

/** One pair of texts as `sitrep changes` takes it. */
export interface ChangedDocument {
  readonly id: string;
  readonly old: string;
  readonly new: string;
}

/** A line of NDJSON as a pair of texts, or one sentence saying what is wrong with it. */
export function parseChangedDocument(line: string): ChangedDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON; needed: {"id", "old", "new"}';
  }
  if (typeof value !== 'object' || value === null) return 'not a JSON object; needed: {"id", "old", "new"}';
  const { id, old, new: changed } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" is missing; needed: a string';
  if (typeof old !== 'string') return '"old" is missing; needed: the earlier text';
  if (typeof changed !== 'string') return '"new" is missing; needed: the later text';
  return { id: String(id), old, new: changed };
}

/** The line `sitrep changes` answers with. */
export interface ChangeAnswer {
  readonly id: string;
  /** Figures, in the order of the new text. */
  readonly changes: readonly Change[];
  readonly quotes: readonly QuoteChange[];
}

/** What changed from one text of the pair to the other; `readText` is the engine. */
export function changesOfDocument(
  document: ChangedDocument,
  readText: (text: string) => Pick<Reading, 'figures' | 'quotes'>,
): ChangeAnswer {
  const [old, changed] = [readText(document.old), readText(document.new)];
  return {
    id: document.id,
    changes: findChanges(
      { text: document.old, figures: old.figures },
      { text: document.new, figures: changed.figures },
    ),
    quotes: findQuoteChanges(old.quotes, changed.quotes),
  };
}
