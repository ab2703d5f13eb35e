import type { Token } from '../../../../text/tokens.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { denominators, scales, smallNumbers } from '../../lexicon/number-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isHyphen } from './hyphen.ts';
import type { Numeral } from './numeral.ts';
import { readCardinal, WITHOUT_AND } from './read-cardinal.ts';
import { readDenominator, readHalf, readWrittenFraction } from './read-fraction.ts';
import { readLongDenominator } from './read-long-denominator.ts';
import { readCouple, readMagnitude, readOpenCount } from './read-vague.ts';

/** After "a third", these show a share; a noun would make it an ordinal ("a third man"). */
const sharesOf = wordList('of . , ; : ) more less and or in as to than by have has had are is were was');
/** Before "a third", these show a share. */
const sharesAfter = wordList(
  'about around roughly nearly almost over under than by up only just some approximately to least',
);

const scaleWords = (tokens: readonly Token[], at: number): { readonly last: number; readonly value: number } | null => {
  const words = ['of', 'a'];
  for (let index = at; index <= at + 2; index += 1) {
    const word = tokens[index]?.lower ?? '';
    const scale = scales.get(word) ?? (word === 'dozen' ? 12 : undefined);
    if (scale !== undefined && scale >= 12) return { last: index + 1, value: scale };
    if (!words.includes(word)) return null;
  }
  return null;
};

/** A fraction, times the scale that follows it: "half a million", "two thirds of a million". */
const scaled = (tokens: readonly Token[], fraction: Numeral): Numeral => {
  const scale = scaleWords(tokens, fraction.last);
  return scale === null
    ? fraction
    : { ...fraction, last: scale.last, value: fraction.value * scale.value, form: 'words' };
};

const readArticle = (tokens: readonly Token[], first: number): Numeral | null => {
  const special = readCouple(tokens, first) ?? readOpenCount(tokens, first);
  if (special !== null) return special;
  const word = tokens[first + 1]?.lower ?? '';
  if (word === 'half') {
    if (isHyphen(tokens[first + 2]) && tokens[first + 3]?.lower === 'dozen')
      return { first, last: first + 4, value: 6, form: 'words' };
    const half = readHalf(tokens, first + 1);
    return half === null ? null : scaled(tokens, { ...half, first });
  }
  const denominator = denominators.get(word);
  if (denominator !== undefined) {
    const part = readDenominator(tokens, first + 1, 1);
    if (part === null) return null;
    const fraction = scaled(tokens, { first, last: part.last, value: part.value, form: 'fraction' });
    if (fraction.form === 'words' || word === 'quarter') return fraction;
    const next = tokens[part.last];
    const noun = next?.kind === 'word' && isKnownNoun(next.lower);
    const share =
      next === undefined || sharesOf.has(next.lower) || (!noun && sharesAfter.has(tokens[first - 1]?.lower ?? ''));
    return share && (next?.lower === 'of' || first > 0 || next === undefined) ? fraction : null;
  }
  const compound = readDenominator(tokens, first + 1, 1);
  if (compound !== null) return { first, last: compound.last, value: compound.value, form: 'fraction' };
  if (word === 'hundred' || word === 'dozen' || scales.has(word)) {
    const cardinal = readCardinal(tokens, first + 1) ?? dozen(tokens, first + 1);
    if (cardinal === null) return null;
    const part = readDenominator(tokens, cardinal.last, cardinal.value);
    return part === null
      ? addFraction(tokens, { ...cardinal, first })
      : { first, last: part.last, value: part.value, form: 'fraction' };
  }
  return null;
};

const dozen = (tokens: readonly Token[], first: number): Numeral | null =>
  tokens[first]?.lower === 'dozen' ? { first, last: first + 1, value: 12, form: 'words' } : null;

/** "and a half", "and two thirds", "1/2" after a whole number; of the scale before it, or of the one after it. */
const addFraction = (tokens: readonly Token[], whole: Numeral): Numeral => {
  const apart = isHyphen(tokens[whole.last]) && tokens[whole.last + 2]?.text === '/' ? 1 : 0;
  const written = readWrittenFraction(tokens, whole.last + apart);
  if (written !== null && whole.form === 'digits')
    return { ...whole, last: written.last, value: whole.value + written.value };
  const joined = isHyphen(tokens[whole.last]) ? whole.last + 1 : whole.last;
  if (tokens[joined]?.lower !== 'and') return whole;
  const part = readPart(tokens, isHyphen(tokens[joined + 1]) ? joined + 2 : joined + 1);
  if (part === null) return whole;
  const before = scales.get(tokens[whole.last - 1]?.lower ?? '');
  if (part.form === 'words') {
    // "five and a half million"
    const scale =
      before === undefined && whole.value < 1000 ? (scales.get(tokens[part.last - 1]?.lower ?? '') ?? 1) : 1;
    return { ...whole, last: part.last, value: whole.value * scale + part.value };
  }
  const after = scales.get(tokens[part.last]?.lower ?? '');
  if (after !== undefined) return { ...whole, last: part.last + 1, value: (whole.value + part.value) * after };
  return { ...whole, last: part.last, value: whole.value + part.value * (before ?? 1) };
};

const readPart = (tokens: readonly Token[], first: number): Numeral | null => {
  const word = tokens[first]?.lower ?? '';
  if (word === 'a' || word === 'an') {
    // "three-and-a-half"
    if (isHyphen(tokens[first + 1]) && tokens[first + 2]?.lower === 'half')
      return { first, last: first + 3, value: 1 / 2, form: 'fraction' };
    const part = readArticle(tokens, first);
    return part !== null &&
      (part.form === 'fraction' || part.value % 250 === 0) &&
      denominators.has(tokens[first + 1]?.lower ?? '')
      ? part
      : null;
  }
  const count = readCardinal(tokens, first);
  if (count === null) return null;
  const part = readDenominator(tokens, count.last, count.value);
  return part === null ? null : scaled(tokens, { first, last: part.last, value: part.value, form: 'fraction' });
};

/** "two hundred point zero three": each word after "point" gives its digits. */
const addDecimals = (tokens: readonly Token[], whole: Numeral): Numeral => {
  if (tokens[whole.last]?.lower !== 'point') return whole;
  let digits = '';
  let last = whole.last + 1;
  while (digits.length < 15) {
    if (!smallNumbers.has(tokens[last]?.lower ?? '')) break;
    const part = readCardinal(tokens, last);
    if (part === null || part.value >= 100) break;
    digits += String(part.value);
    last = part.last;
  }
  return digits === '' ? whole : { ...whole, last, value: Number(`${whole.value}.${digits}`) };
};

/** Reads the number that starts at token `first`, in any notation; null when none starts there. */
export function readNumeral(tokens: readonly Token[], first: number): Numeral | null {
  const token = tokens[first];
  if (token === undefined) return null;
  const { lower } = token;
  if (lower === 'minus' || lower === 'negative' || token.text === '-' || token.text === '−')
    return readNegative(tokens, first);
  if (lower === 'a') return readArticle(tokens, first);
  if (lower === 'half') {
    if (isHyphen(tokens[first + 1]) && tokens[first + 2]?.lower === 'dozen')
      return { first, last: first + 3, value: 6, form: 'words' };
    const half = readHalf(tokens, first);
    return half === null ? null : scaled(tokens, half);
  }
  if (lower === 'quarter') {
    const scale = scales.get(tokens[first + 1]?.lower ?? '');
    return scale === undefined ? null : { first, last: first + 2, value: scale / 4, form: 'words' };
  }
  const open = readWrittenFraction(tokens, first) ?? readOpenCount(tokens, first) ?? readMagnitude(tokens, first);
  if (open !== null) return open;
  const whole = readCardinal(tokens, first) ?? dozen(tokens, first);
  if (whole === null) return null;
  if (whole.value >= 1 && Number.isInteger(whole.value)) {
    const long = whole.form === 'words' ? readLongDenominator(tokens, whole) : null;
    if (long !== null) return long;
    const part = readDenominator(tokens, whole.last, whole.value);
    // "two hundred and fifty-four hundredths": the fraction is what stands after "and".
    const left = part === null || whole.form !== 'words' ? null : readCardinal(tokens, first, WITHOUT_AND);
    const mixed = left !== null && left.last < whole.last ? addFraction(tokens, left) : null;
    if (left !== null && mixed !== null && mixed !== left && mixed.value - left.value < 1) return mixed;
    if (part !== null) return scaled(tokens, { first, last: part.last, value: part.value, form: 'fraction' });
  }
  return addFraction(tokens, addDecimals(tokens, whole));
}

const readNegative = (tokens: readonly Token[], first: number): Numeral | null => {
  const sign = tokens[first];
  const next = tokens[first + 1];
  if (sign === undefined || next === undefined) return null;
  if (sign.kind === 'mark') {
    const before = tokens[first - 1];
    const apart =
      before === undefined || (before.end < sign.start && before.kind !== 'number' && before.kind !== 'word');
    if (next.kind !== 'number' || !apart || (next.start !== sign.end && before !== undefined)) return null;
  }
  const signs = next.kind === 'mark' || /^(?:a|minus|negative)$/u.test(next.lower);
  const value = signs ? null : readNumeral(tokens, first + 1);
  return value === null ? null : { ...value, first, value: -value.value };
};
