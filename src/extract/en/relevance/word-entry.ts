import { countries } from './countries.ts';
import { type Role, rolesOf } from './roles.ts';
import { type Setting, settingsOf } from './settings.ts';
import { stopWords } from './stop-words.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { wordClass } from './word-classes.ts';

/** What the lists say of one word. */
export interface WordEntry {
  /** The word without a possessive "s" or the last stop of an abbreviation. */
  readonly key: string;
  readonly country: boolean;
  readonly kind: string | null;
  readonly roles: readonly Role[];
  readonly settings: readonly Setting[];
  readonly subjects: readonly Subject[];
  readonly common: boolean;
}

/** Entries remembered: the same few thousand words make up most of every text. */
const entries = new Map<string, WordEntry>();
const MOST_REMEMBERED = 20_000;

/** The entry of a token in lower case; every word has one. */
export function entryOf(lower: string): WordEntry {
  const known = entries.get(lower);
  if (known !== undefined) return known;
  const key = plain(lower);
  const made = {
    key,
    country: countries.has(key),
    kind: wordClass(key),
    roles: rolesOf(key),
    settings: settingsOf(key),
    subjects: subjectsOf(key),
    common: stopWords.has(key),
  };
  if (entries.size >= MOST_REMEMBERED) entries.clear();
  entries.set(lower, made);
  return made;
}

function plain(lower: string): string {
  if (lower.endsWith("'s") || lower.endsWith('’s')) return lower.slice(0, -2);
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
