// Reads "one hundred thirty-fifths" as 100/35 and "one one hundred and fifth" as 1/105; leaves "three fifths" alone.
import type { Token } from '../../../../text/tokens.ts';
import { denominators, pluralDenominators, scales, smallNumbers } from '../../lexicon/number-words.ts';
import { isHyphen } from './hyphen.ts';
import type { Numeral } from './numeral.ts';
import { readCardinal, WITHOUT_AND } from './read-cardinal.ts';

/** Value of an ordinal below ten that ends a longer one ("-fifths"), and past it; null when none stands at `at`. */
const unitAt = (tokens: readonly Token[], at: number): { readonly last: number; readonly value: number } | null => {
  const index = isHyphen(tokens[at]) ? at + 1 : at;
  const word = tokens[index]?.lower ?? '';
  const value = /^firsts?$/u.test(word) ? 1 : (denominators.get(word) ?? pluralDenominators.get(word));
  return value === undefined || value > 9 ? null : { last: index + 1, value };
};

/** A fraction whose denominator is several words long, part of which was read into `whole`; null when there is none. */
export function readLongDenominator(tokens: readonly Token[], whole: Numeral): Numeral | null {
  const { first } = whole;
  const unit = unitAt(tokens, whole.last);
  if (unit !== null) {
    const word = tokens[whole.last - 1]?.lower ?? '';
    const tens = smallNumbers.get(word) ?? 0;
    const joined = tokens.slice(first, whole.last).some(({ lower }) => lower === 'and');
    // "one hundred thirty fifths"
    if (tens >= 20 && whole.value > tens && !joined)
      return { first, last: unit.last, value: (whole.value - tens) / (tens + unit.value), form: 'fraction' };
    // "one hundred one thousand fifths"
    const scale = word === 'hundred' ? 100 : (scales.get(word) ?? 0);
    const above = whole.last - 2;
    if (scale === 0 || tokens[above]?.lower !== 'one' || above <= first) return null;
    const numerator = readCardinal(tokens.slice(first, above), 0);
    return numerator === null || numerator.last !== above - first
      ? null
      : { first, last: unit.last, value: numerator.value / (scale + unit.value), form: 'fraction' };
  }
  if (!/^(?:one|a)$/u.test(tokens[whole.last]?.lower ?? '')) return null;
  // "one one hundred and fifth"
  const base = readCardinal(tokens, whole.last, WITHOUT_AND);
  if (base === null || base.value < 100) return null;
  const end = unitAt(tokens, tokens[base.last]?.lower === 'and' ? base.last + 1 : base.last);
  return end === null
    ? null
    : { first, last: end.last, value: whole.value / (base.value + end.value), form: 'fraction' };
}
