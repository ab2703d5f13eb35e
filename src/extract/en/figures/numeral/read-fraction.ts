import type { Token } from '../../../../text/tokens.ts';
import { denominators, fractionSigns, pluralDenominators, smallNumbers } from '../../lexicon/number-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isHyphen } from './hyphen.ts';
import type { Numeral } from './numeral.ts';
import { readDigits } from './read-digits.ts';

/** Largest denominator written as "3/8" that is a fraction and no date or name. */
const MAX_WRITTEN_DENOMINATOR = 32;
/** Before these, "half" and "quarter" are parts of a match, a year, or a thing. */
const notAShare = wordList(
  'first second third fourth last next previous latter other better top bottom final opening this each per every',
);
const namesAThing = wordList(
  'mast time way hour day year finals final back brother sister life hearted baked finished truth measure term track marathon pounder',
);

const digitsOf = (token: Token | undefined): number | null =>
  token?.kind === 'number' && /^\d{1,3}$/u.test(token.text) ? readDigits(token.text) : null;

/** "½" alone, or "1/3" with its digits close together. */
export function readWrittenFraction(tokens: readonly Token[], first: number): Numeral | null {
  const token = tokens[first];
  const sign = fractionSigns.get(token?.text ?? '');
  if (sign !== undefined) return { first, last: first + 1, value: sign, form: 'fraction' };
  const above = digitsOf(token);
  const slash = tokens[first + 1];
  const below = digitsOf(tokens[first + 2]);
  if (token === undefined || slash === undefined || above === null || below === null) return null;
  if (slash.text !== '/' && slash.text !== '⁄') return null;
  if (slash.start !== token.end || tokens[first + 2]?.start !== slash.end) return null;
  if (above >= below || below > MAX_WRITTEN_DENOMINATOR || tokens[first + 3]?.text === '/') return null;
  return { first, last: first + 3, value: above / below, form: 'fraction' };
}

/** "half", when it is a share of something. */
export function readHalf(tokens: readonly Token[], first: number): Numeral | null {
  const next = tokens[first + 1];
  if (notAShare.has(tokens[first - 1]?.lower ?? '')) return null;
  const after = isHyphen(next) ? tokens[first + 2] : next;
  if (after !== undefined && namesAThing.has(after.lower) && after.lower !== 'way') return null;
  if (isHyphen(next) && next?.start === tokens[first]?.end) return null;
  return { first, last: first + 1, value: 0.5, form: 'fraction' };
}

/** "twenty-fifth" and "twenty-firsts" as denominators, which start at `at`. */
const readCompound = (
  tokens: readonly Token[],
  at: number,
  numerator: number,
): { readonly last: number; readonly value: number } | null => {
  const tens = smallNumbers.get(tokens[at]?.lower ?? '') ?? 0;
  if (tens < 20 || !isHyphen(tokens[at + 1]) || tokens[at + 1]?.start !== tokens[at]?.end) return null;
  const word = tokens[at + 2]?.lower ?? '';
  const unit = word === 'first' ? 1 : word === 'firsts' ? 1 : (denominators.get(word) ?? pluralDenominators.get(word));
  if (unit === undefined || unit > 9 || (numerator !== 1 && !word.endsWith('s'))) return null;
  return { last: at + 3, value: numerator / (tens + unit) };
};

/** The denominator after a numerator that ends before `at`: "-thirds", " fifths"; singular only after one. */
export function readDenominator(
  tokens: readonly Token[],
  at: number,
  numerator: number,
): { readonly last: number; readonly value: number } | null {
  const index = isHyphen(tokens[at]) ? at + 1 : at;
  const word = tokens[index]?.lower ?? '';
  const compound = readCompound(tokens, index, numerator);
  if (compound !== null) return compound;
  const value =
    numerator === 1 ? (denominators.get(word) ?? pluralDenominators.get(word)) : pluralDenominators.get(word);
  if (value === undefined) return null;
  const next = tokens[index + 1];
  if (isHyphen(next) && next?.start === tokens[index]?.end) return null;
  return { last: index + 1, value: numerator / value };
}
