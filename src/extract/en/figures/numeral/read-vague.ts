import type { Token } from '../../../../text/tokens.ts';
import { dozens, openCounts, scales, vagueWords } from '../../lexicon/number-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Numeral } from './numeral.ts';

/** Multiplier in a phrase of two magnitudes: "tens of thousands" is at least twenty thousand. */
const singular = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 100],
]);
/** Least count meant by "several", "a few" and their like. */
const FEW = 2;

/** "hundreds", "tens of thousands", "hundreds of thousands of": the least that the plural can mean. */
export function readMagnitude(tokens: readonly Token[], first: number): Numeral | null {
  const word = tokens[first]?.lower ?? '';
  const value = vagueWords.get(word);
  if (value === undefined) return null;
  const factor = singular.get(word);
  const second = tokens[first + 1]?.lower === 'of' ? vagueWords.get(tokens[first + 2]?.lower ?? '') : undefined;
  if (factor !== undefined && second !== undefined && second >= 2e3) {
    return { first, last: first + 3, value: factor * second, form: 'vague' };
  }
  return word === 'tens' ? null : { first, last: first + 1, value, form: 'vague' };
}

/** "several hundred", "a few dozen", "many thousands", with or without the article, which stands at `first`. */
export function readOpenCount(tokens: readonly Token[], first: number): Numeral | null {
  const at = tokens[first]?.lower === 'a' ? first + 1 : first;
  if (!openCounts.has(tokens[at]?.lower ?? '')) return null;
  const word = tokens[at + 1]?.lower ?? '';
  const plural = vagueWords.get(word);
  if (plural !== undefined && word !== 'tens') return { first, last: at + 2, value: plural, form: 'vague' };
  const one = dozens.has(word) ? 12 : word === 'hundred' ? 100 : scales.get(word);
  if (one === undefined) return null;
  const scale = word === 'hundred' ? scales.get(tokens[at + 2]?.lower ?? '') : undefined;
  return { first, last: at + (scale === undefined ? 2 : 3), value: FEW * one * (scale ?? 1), form: 'vague' };
}

/** After "a couple" that is two people and no number. */
const partners = wordList("and in were was who from with aged , . ’s 's had their");

/** "a couple", "a couple of dozen", "a couple hundred". */
export function readCouple(tokens: readonly Token[], first: number): Numeral | null {
  if (tokens[first]?.lower !== 'a' || tokens[first + 1]?.lower !== 'couple') return null;
  const at = tokens[first + 2]?.lower === 'of' ? first + 3 : first + 2;
  const word = tokens[at]?.lower ?? '';
  const one = dozens.has(word) ? 12 : word === 'hundred' ? 100 : scales.get(word);
  // "killing a couple and their son", "a couple in their sixties": two who live together
  if (one === undefined && partners.has(word)) return null;
  if (one === undefined) return { first, last: first + 2, value: FEW, form: 'vague' };
  return { first, last: at + 1, value: FEW * one, form: 'vague' };
}
