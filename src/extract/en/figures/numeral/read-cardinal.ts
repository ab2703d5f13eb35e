import type { Token } from '../../../../text/tokens.ts';
import { currencyCodes, currencySigns, gluedSigns } from '../../lexicon/currencies.ts';
import { dozens, pluralDenominators, scaleLetters, scales, smallNumbers } from '../../lexicon/number-words.ts';
import { isHyphen } from './hyphen.ts';
import type { Numeral } from './numeral.ts';
import { readDigits } from './read-digits.ts';

/** Most parts joined by "and" in one number ("two million and three thousand and five"). */
const MAX_DEPTH = 2;
/** Depth at which no part after "and" is read. */
export const WITHOUT_AND = MAX_DEPTH + 1;
const THREE_DIGITS = /^\d{3}$/u;
const SHORT_DIGITS = /^[1-9]\d{0,2}$/u;
const GROUP_TAIL = /^\d{3}(?:[.,]\d+)?$/u;

/** Digits with groups set apart by spaces or apostrophes: "1 200", "1’200". */
const readGroups = (tokens: readonly Token[], first: number): Numeral | null => {
  const head = tokens[first];
  if (head === undefined || head.kind !== 'number') return null;
  const stop = tokens[first - 1];
  const leading = stop?.text === '.' && stop.end === head.start && tokens[first - 2]?.end !== stop.start;
  if (leading && /^\d+$/u.test(head.text))
    return { first, last: first + 1, value: Number(`0.${head.text}`), form: 'digits' };
  const plain = readDigits(head.text);
  if (!SHORT_DIGITS.test(head.text)) {
    return plain === null ? null : { first, last: first + 1, value: plain, form: 'digits' };
  }
  let digits = head.text;
  let last = first + 1;
  for (;;) {
    const previous = tokens[last - 1];
    const mark = tokens[last];
    if (previous === undefined || mark === undefined) break;
    const apostrophe = (mark.text === '’' || mark.text === "'") && mark.start === previous.end;
    const group = apostrophe ? tokens[last + 1] : mark;
    if (group === undefined || !GROUP_TAIL.test(group.text)) break;
    if (group.start !== (apostrophe ? mark.end : previous.end + 1)) break;
    // "20 120mm mortars"
    const after = tokens[last + (apostrophe ? 2 : 1)];
    if (after?.kind === 'word' && after.start === group.end) break;
    digits += group.text.replace(',', '.');
    last += apostrophe ? 2 : 1;
    if (!THREE_DIGITS.test(group.text)) break;
  }
  // A fourth digit group that is not one ("423 0000") shows that these were separate numbers.
  return { first, last, value: Number(digits), form: 'digits' };
};

/** Scale directly after digits: a word, or letters that touch the digits or stand one space from them. */
const scaleAfter = (tokens: readonly Token[], last: number): number | null => {
  const before = tokens[last - 1];
  const word = tokens[last];
  if (before === undefined || word === undefined || word.kind !== 'word') return null;
  const scale = scales.get(word.lower);
  if (scale !== undefined) return scale;
  const letters = scaleLetters.get(word.lower);
  if (letters === undefined) return null;
  const touches = word.start === before.end;
  const next = tokens[last + 1];
  if (next !== undefined && next.start === word.end && (next.kind === 'number' || next.text === '-')) return null;
  const sign = tokens[last - 2]?.text ?? '';
  const amount = currencySigns.has(sign) || currencyCodes.has(sign) || gluedSigns.has(sign);
  if (word.lower === 'm') return word.text === 'M' || amount || (touches && next?.kind === 'word') ? letters : null;
  if (word.lower === 't') return word.text === 'T' && amount && touches ? letters : null;
  if (word.lower === 'g' || word.lower === 'b') return word.text === word.lower.toUpperCase() ? letters : null;
  // "155mm shells" are measured
  return word.lower !== 'mm' || amount ? letters : null;
};

/** Highest value a part after "and" may have, given the word before "and". */
const roomAfter = (word: string): number => (word === 'hundred' ? 100 : (scales.get(word) ?? 0));

/** Reads a whole or decimal number at `first`: digits, words, or both ("1,200", "twenty-one", "3 hundred and 21", "1.2 million"). */
export function readCardinal(tokens: readonly Token[], first: number, depth = 0): Numeral | null {
  const digits = readGroups(tokens, first);
  let last = digits?.last ?? first;
  let total = 0;
  let group = digits?.value ?? 0;
  /** What the next small number must be below, so that "twenty one" adds up and "one twenty" does not. */
  let room = digits === null ? 100 : 0;
  let scaleRoom = Number.POSITIVE_INFINITY;
  let spoken = false;
  for (;;) {
    const token = tokens[last];
    if (token === undefined) break;
    const { lower } = token;
    const small = token.kind === 'word' ? smallNumbers.get(lower) : undefined;
    if (small !== undefined) {
      if (small >= room || (small === 0 && spoken)) break;
      group += small;
      room = small >= 20 ? 10 : 0;
      spoken = true;
      last += 1;
      const hyphen = tokens[last];
      const unit = smallNumbers.get(tokens[last + 1]?.lower ?? '');
      if (small >= 20 && isHyphen(hyphen) && unit !== undefined && unit > 0 && unit < 10) last += 1;
      continue;
    }
    const hundreds = lower === 'hundreds' && group > 1 && group < 10 && tokens[last + 1]?.lower !== 'of';
    if ((lower === 'hundred' || hundreds) && (group > 0 || last === first) && group < (digits === null ? 100 : 1000)) {
      group = (group === 0 ? 1 : group) * 100;
      room = 100;
      spoken = true;
      last += 1;
    } else if (spoken || last === first) {
      const scale = token.kind === 'word' ? scales.get(lower) : undefined;
      if (scale === undefined || scale >= scaleRoom) break;
      total += (group === 0 && total === 0 ? 1 : group) * scale;
      group = 0;
      scaleRoom = scale;
      room = 100;
      spoken = true;
      last += 1;
    } else {
      const scale = scaleAfter(tokens, last);
      if (scale === null) break;
      total += group * scale;
      group = 0;
      scaleRoom = scale;
      room = scales.has(lower) ? 100 : 0;
      spoken = room > 0;
      last += 1;
      if (!spoken) break;
    }
    if (tokens[last]?.lower !== 'and' || depth > MAX_DEPTH) continue;
    const part = readCardinal(tokens, last + 1, depth + 1);
    if (part === null || part.value <= 0 || part.value >= roomAfter(lower)) continue;
    if (part.form === 'digits' && digits === null) continue;
    // "five billion and three quarters": the part is a fraction of the scale.
    if (scales.has(lower) && pluralDenominators.has(tokens[part.last]?.lower ?? '')) continue;
    return { first, last: part.last, value: total + group + part.value, form: digits === null ? 'words' : 'digits' };
  }
  if (last === first) return null;
  let value = total + group;
  const form = digits === null ? 'words' : 'digits';
  const gap = isHyphen(tokens[last]) ? 1 : 0;
  if (dozens.has(tokens[last + gap]?.lower ?? '') || (tokens[last]?.lower === 'dozens' && value > 1)) {
    value *= 12;
    last += 1 + gap;
  }
  return { first, last, value, form };
}
