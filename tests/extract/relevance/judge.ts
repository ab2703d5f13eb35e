import { fileURLToPath } from 'node:url';
import { loadConflicts } from '../../../src/config/load-config.ts';
import { read } from '../../../src/extract/read.ts';
import type { Conflict } from '../../../src/model/conflict.ts';
import type { Relevance } from '../../../src/model/reading.ts';

/** The registry we ship. */
export const shipped: readonly Conflict[] = loadConflicts(
  fileURLToPath(new URL('../../../config/conflicts.yaml', import.meta.url)),
);

/** Relevance of an English text under the shipped registry. */
export function judge(text: string, title: string | null = null, conflicts: readonly Conflict[] = shipped): Relevance {
  return read({ text, title, language: 'en', conflicts }).relevance;
}
