// Finds "13:40" and "5 am" as times, never key; refuses "5 amphibious vehicles".

import type { Token } from '../../../../text/tokens.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { type Found, figure, type Rule } from '../rule.ts';

const HOUR = /^(?:[01]?\d|2[0-4])$/u;
const MINUTE = /^[0-5]\d$/u;
const FOUR_DIGITS = /^(?:[01]\d|2[0-4])[0-5]\d$/u;
const halves = wordList('am pm a.m. p.m. a.m p.m');
const zones = wordList('utc gmt est edt pst pdt cet cest eet eest bst ist msk local hours hrs zulu');

const time = (first: number, last: number): Found => ({
  first,
  last,
  low: null,
  high: null,
  bound: 'exact',
  unit: 'other',
  countable: false,
});

const touches = (tokens: readonly Token[], at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;

/** Times of day. The words "am" and "UTC" are left out of the span. */
export const clockTime: Rule = {
  name: 'clock-time',
  match: ({ tokens, at, numeral }) => {
    const token = tokens[at];
    if (token === undefined || numeral === null) return null;
    const next = tokens[at + 1];
    if (token.kind === 'number') {
      if (HOUR.test(token.text) && (next?.text === ':' || next?.text === '.') && touches(tokens, at + 1)) {
        if (MINUTE.test(tokens[at + 2]?.text ?? '') && touches(tokens, at + 2)) {
          const seconds = tokens[at + 3]?.text === ':' && MINUTE.test(tokens[at + 4]?.text ?? '');
          return figure(time(at, seconds ? at + 5 : at + 3));
        }
      }
      if (FOUR_DIGITS.test(token.text) && next !== undefined && zones.has(next.lower)) {
        if (next.lower !== 'hours' || token.text.startsWith('0')) return figure(time(at, at + 1));
      }
      if (/^\d{1,2}(?:\.\d\d)?$/u.test(token.text) && next !== undefined && halves.has(next.lower)) {
        if (next.lower !== 'am' || next.text !== 'Am') return figure(time(at, at + 1));
      }
    }
    if (numeral.value <= 12 && next?.lower === "o'clock") return figure(time(at, at + 1));
    if (numeral.value <= 12 && next?.lower === 'o’clock') return figure(time(at, at + 1));
    return null;
  },
};
