// Finds "$20bn", "€1.2 billion", "300 million hryvnias" and "US$300 and 400 billion"; refuses "20 pounds of explosives".
import type { Token } from '../../../../text/tokens.ts';
import {
  centWords,
  currencyCodes,
  currencyNames,
  currencySigns,
  dollarPrefixes,
  gluedSigns,
  nationalCurrencies,
  poundWords,
} from '../../lexicon/currencies.ts';
import { scaleLetters, scales } from '../../lexicon/number-words.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import type { Numeral } from '../numeral/numeral.ts';
import { readNumeral } from '../numeral/read-numeral.ts';
import { type Extent, readExtent, readFarEnd } from '../read-extent.ts';
import { figure, type Outcome, type Rule } from '../rule.ts';

const signs: ReadonlySet<string> = new Set(currencySigns.keys());

const amount = (first: number, extent: Extent, last: number, currency: string | null): Outcome =>
  figure({
    first,
    last,
    low: extent.low,
    high: extent.high,
    bound: extent.bound,
    unit: 'money',
    ...(currency === null ? {} : { currency }),
    countable: true,
  });

/** "MUSD", "MGBP": a million of a currency; its code, or null. */
const millionCode = (token: Token): string | null => {
  if (token.text.length !== 4 || !token.text.startsWith('M') || token.text !== token.text.toUpperCase()) return null;
  return currencyCodes.get(token.text.slice(1)) ?? null;
};

/** "N50 million", "KSh2,500", "R40m" are amounts; "N1" is a road and "R44" a helicopter. */
const isAmount = (tokens: readonly Token[], at: number): boolean => {
  const [digits, next] = [tokens[at], tokens[at + 1]];
  if (digits === undefined) return false;
  if (/\d,\d{3}/u.test(digits.text)) return true;
  return (
    next?.kind === 'word' && (scales.has(next.lower) || (next.start === digits.end && scaleLetters.has(next.lower)))
  );
};

/** Sign or code at `at`: where the number starts, and the code. "US$", "C $", "USD", "USD115", "Mex$". */
const readSign = (
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly currency: string; readonly factor?: number } | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  const own = currencySigns.get(token.text);
  if (own !== undefined) return { next: at + 1, currency: own };
  if (token.kind !== 'word') return null;
  const sign = tokens[at + 1];
  if (sign?.text === '$') {
    const prefix = dollarPrefixes.get(token.lower) ?? currencyCodes.get(token.lower.toUpperCase());
    return prefix === undefined || (token.lower === 'a' && sign.start > token.end)
      ? null
      : { next: at + 2, currency: prefix };
  }
  const upper = token.text.toUpperCase();
  const code =
    token.text === upper || token.lower === 'usd' || token.lower === 'rmb' ? currencyCodes.get(upper) : undefined;
  // "ALL 50 states"
  if (code !== undefined && upper !== 'ALL') return { next: at + 1, currency: code };
  if (token.lower === 'rs') return { next: sign?.text === '.' ? at + 2 : at + 1, currency: 'INR' };
  const glued = sign?.start === token.end && sign.kind === 'number' ? gluedSigns.get(token.text) : undefined;
  if (glued !== undefined && isAmount(tokens, at + 1)) return { next: at + 1, currency: glued };
  const millions = millionCode(token);
  if (millions !== null) return { next: at + 1, currency: millions, factor: 1e6 };
  return token.lower === 'dollar' ? { next: at + 1, currency: 'USD' } : null;
};

/** A currency's name or sign after an amount that ends at `at`: past it, and the code. */
const readName = (
  tokens: readonly Token[],
  at: number,
): { readonly last: number; readonly currency: string | null; readonly factor?: number } | null => {
  const gap = isHyphen(tokens[at]) || tokens[at]?.lower === 'of' ? 1 : 0;
  for (let index = at + gap; index <= at + gap + 2; index += 1) {
    const token = tokens[index];
    if (token === undefined) return null;
    const name = currencyNames.get(token.lower);
    if (name !== undefined) {
      if (token.lower === 'won' || token.lower === 'real' || token.lower === 'rand') {
        if (index === at && tokens[at - 1]?.kind === 'number') return null;
      }
      const country = `${tokens[index - 1]?.lower ?? ''} ${token.lower.replace(/s$/u, '')}`;
      return { last: index + 1, currency: nationalCurrencies.get(country) ?? name };
    }
    if (index === at) {
      const sign = currencySigns.get(token.text);
      if (sign !== undefined && tokens[index + 1]?.kind !== 'number') return { last: at + 1, currency: sign };
      const code = currencyCodes.get(token.text.toUpperCase());
      if (code !== undefined && token.text.length === 3 && (token.text === token.text.toUpperCase() || code === 'USD'))
        return { last: at + 1, currency: code };
      const millions = millionCode(token);
      if (millions !== null) return { last: at + 1, currency: millions, factor: 1e6 };
      if (centWords.has(token.lower)) return { last: at + 1, currency: null };
    }
    if (poundWords.has(token.lower)) {
      const national = nationalCurrencies.get(`${tokens[index - 1]?.lower ?? ''} pound`);
      const scaled = /^(?:million|billion|trillion)$/u.test(tokens[index - 1]?.lower ?? '');
      const plain = tokens[index + 1]?.lower !== 'of';
      return (national !== undefined || scaled) && plain ? { last: index + 1, currency: national ?? 'GBP' } : null;
    }
    if (
      token.kind !== 'word' ||
      !/^(?:us|u\.s\.|american|british|swiss|french|dutch|new|zealand|hong|kong|cfa|\p{L}+(?:an|ish|ese|i|ine))$/u.test(
        token.lower,
      )
    )
      return null;
  }
  return null;
};

/** Amounts of money. The span holds the sign or the name of the currency. */
export const money: Rule = {
  name: 'money',
  match: ({ tokens, at, numeral }) => {
    const sign = readSign(tokens, at);
    if (sign !== null) {
      const near = tokens[sign.next]?.lower === 'a' ? null : readNumeral(tokens, sign.next);
      if (near !== null && near.form !== 'vague') {
        const extent = readFarEnd(tokens, near, near.last, signs) ?? withAnd(tokens, near) ?? readExtent(tokens, near);
        const cents = extent.bound === 'exact' ? readCents(tokens, extent.last, extent, true) : null;
        if (cents !== null) return amount(at, cents, cents.last, sign.currency);
        const factor = sign.factor ?? 1;
        const scaled = {
          ...extent,
          low: extent.low * factor,
          high: extent.high === null ? null : extent.high * factor,
        };
        return amount(at, scaled, extent.last, sign.currency);
      }
    }
    if (numeral === null || (numeral.form === 'fraction' && tokens[numeral.last]?.lower === 'of')) return null;
    const extent = readExtent(tokens, numeral);
    const name = readName(tokens, extent.last);
    if (name === null) return null;
    if (name.factor !== undefined) {
      const { factor } = name;
      const scaled = { ...extent, low: extent.low * factor, high: extent.high === null ? null : extent.high * factor };
      return amount(at, scaled, name.last, name.currency);
    }
    const cents = readCents(tokens, name.last, extent);
    return cents === null ? amount(at, extent, name.last, name.currency) : amount(at, cents, cents.last, name.currency);
  },
};

/** "US$300 and 400 billion": an "and" that only joins amounts of one scale. */
const withAnd = (tokens: readonly Token[], near: Numeral): Extent | null => {
  if (tokens[near.last]?.lower !== 'and' || near.value >= 1e3) return null;
  const far = readNumeral(tokens, near.last + 1);
  if (far === null || far.value < 1e6) return null;
  const scale = 10 ** (3 * Math.floor(Math.log10(far.value) / 3));
  const low = near.value * scale;
  return low < far.value ? { last: far.last, low, high: far.value, bound: 'range', form: 'digits' } : null;
};

/**
 * "15 dollars 50", "15 dollars and 15", "one dollar and fifty": hundredths after a whole amount, when nothing follows
 * that they could count. After a sign only words with "and" are read ("$100 and fifty").
 */
const readCents = (tokens: readonly Token[], at: number, extent: Extent, signed = false): Extent | null => {
  if (extent.bound !== 'exact' || !Number.isInteger(extent.low)) return null;
  const joined = tokens[at]?.lower === 'and';
  const index = joined ? at + 1 : at;
  const token = tokens[index];
  const digits = token !== undefined && /^\d\d$/u.test(token.text);
  if (token === undefined || (signed ? digits || !joined : !digits && !joined)) return null;
  const part = readNumeral(tokens, index);
  if (part === null || (part.form !== 'words' && !digits) || part.value < 1 || part.value >= 100) return null;
  const next = tokens[part.last];
  const closed = next === undefined || (next.kind === 'mark' && next.start === tokens[part.last - 1]?.end);
  if (!closed && (digits || next.lower !== 'and')) return null;
  const value = extent.low + part.value / 100;
  return { ...extent, last: part.last, low: value, high: value };
};
