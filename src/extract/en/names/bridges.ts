import { BODY_NAME_WORDS, PARTICLES, TITLES } from './lexicon.ts';
import type { Word } from './words.ts';

/**
 * Whether the lower-case word at `at` joins two capitals of the one name that begins at `start`.
 * Finds Ministry of Defence · Mohammad bin Salman · Institute for the Study of War. Refuses Koval of Kyiv.
 */
export function bridges(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  const previous = words[at - 1];
  const next = words[at + 1];
  if (word === undefined || previous === undefined || next === undefined || word.capital) return false;
  if (at === start)
    return (
      PARTICLES.has(word.lower) && next.capital && word.lower !== 'of' && word.lower !== 'as' && word.lower !== 'do'
    );
  if (PARTICLES.has(previous.lower) && next.capital && PARTICLES.has(word.lower)) return true;
  if (word.lower === 'the' && previous.lower === 'for')
    return next.capital && BODY_NAME_WORDS.has(words[at - 2]?.lower ?? '');
  if (!previous.capital || previous.possessive) return false;
  if (word.lower === 'of') {
    if (next.capital && inBodyName(words, at, start)) return true;
    if (next.capital) return BODY_NAME_WORDS.has(previous.lower) || TITLES.has(previous.lower);
    return next.lower === 'the' && (words[at + 2]?.capital ?? false) && BODY_NAME_WORDS.has(previous.lower);
  }
  if (word.lower === 'for')
    return (
      BODY_NAME_WORDS.has(previous.lower) &&
      (next.capital || (next.lower === 'the' && (words[at + 2]?.capital ?? false)))
    );
  if (word.lower === 'the') return words[at - 1]?.lower === 'of';
  if (word.lower === 'and')
    return next.capital && BODY_NAME_WORDS.has(words[at + 2]?.lower ?? '') && BODY_NAME_WORDS.has(previous.lower);
  const joins = next.capital || (PARTICLES.has(next.lower) && (words[at + 2]?.capital ?? false));
  return joins && PARTICLES.has(word.lower) && word.lower !== 'as' && word.lower !== 'do';
}

/** Whether the words before `at` are a body's name that has already gone on once: "Institute for the Study". */
function inBodyName(words: readonly Word[], at: number, start: number): boolean {
  for (let before = at - 1; before > Math.max(start, at - 5); before -= 1) {
    const link = words[before]?.lower;
    if ((link === 'for' || link === 'of') && BODY_NAME_WORDS.has(words[before - 1]?.lower ?? '')) return true;
  }
  return false;
}
