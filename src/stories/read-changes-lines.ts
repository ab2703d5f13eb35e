import type { Figure } from '../model/figure.ts';
import { type Change, findChanges } from './changes.ts';

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

/** The line `sitrep changes` answers with. `figuresOf` reads the figures of a text. */
export function changesOfDocument(
  document: ChangedDocument,
  figuresOf: (text: string) => readonly Figure[],
): { readonly id: string; readonly changes: readonly Change[] } {
  const old = { text: document.old, figures: figuresOf(document.old) };
  const changed = { text: document.new, figures: figuresOf(document.new) };
  return { id: document.id, changes: findChanges(old, changed) };
}
