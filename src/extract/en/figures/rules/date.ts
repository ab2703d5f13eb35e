// Passes over "Nov. 5, 2024" and "2019-01-02"; refuses "5 soldiers".
import type { Token } from '../../../../text/tokens.ts';
import { months } from '../../lexicon/calendar.ts';
import type { Rule } from '../rule.ts';

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
/** Most days joined into one date ("5, 6 and 7 May"). */
const MAX_DAYS = 4;
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && months.has(token.lower) && token.text[0] !== token.lower[0];

/** Past a day number at `at`, with its ordinal ending and the days it is joined to ("5-7", "5 and 6"). */
const pastDays = (tokens: readonly Token[], at: number, depth = 0): number | null => {
  if (!DAY.test(tokens[at]?.text ?? '')) return null;
  let last = at + 1;
  if (ordinalEndings.has(tokens[last]?.lower ?? '') && tokens[last]?.start === tokens[last - 1]?.end) last += 1;
  const joint = tokens[last]?.text ?? '';
  if (!['-', '–', 'and', 'to', 'or', '/'].includes(joint)) return last;
  return depth < MAX_DAYS ? (pastDays(tokens, last + 1, depth + 1) ?? last) : last;
};

/** Past ", 2024" or " 2024" at `at`. */
const pastYear = (tokens: readonly Token[], at: number): number => {
  const index = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? at + 1 : at;
  return YEAR.test(tokens[index]?.text ?? '') ? index + 1 : at;
};

const numericDate = (tokens: readonly Token[], at: number): number | null => {
  const mark = tokens[at + 1]?.text ?? '';
  if (!['-', '/', '.', '–'].includes(mark) || tokens[at + 3]?.text !== mark) return null;
  const parts = [tokens[at], tokens[at + 2], tokens[at + 4]].map((token) => token?.text ?? '');
  if (tokens[at + 4]?.start !== tokens[at + 3]?.end || !parts.every((part) => /^\d{1,4}$/u.test(part))) return null;
  const [a = '', b = '', c = ''] = parts;
  const yearFirst = YEAR.test(a) && Number(b) <= 12 && DAY.test(c);
  const yearLast = (YEAR.test(c) || /^\d\d$/u.test(c)) && DAY.test(a) && DAY.test(b);
  return yearFirst || yearLast ? at + 5 : null;
};

/** Dates with a month's name, and dates in digits. */
export const date: Rule = {
  name: 'date',
  match: ({ tokens, at }) => {
    const token = tokens[at];
    if (token === undefined) return null;
    if (isMonth(token)) {
      const day = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
      const days = pastDays(tokens, day);
      const last = pastYear(tokens, days ?? day);
      return last > day ? { kind: 'skip', last } : null;
    }
    if (token.kind !== 'number') return null;
    // The day that is called by its date.
    if (
      token.text === '9' &&
      tokens[at + 1]?.text === '/' &&
      tokens[at + 2]?.text === '11' &&
      tokens[at + 3]?.text !== '/'
    )
      return { kind: 'skip', last: at + 3 };
    // "around the clock"
    if (token.text === '24' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === '7')
      return { kind: 'skip', last: at + 3 };
    const digits = numericDate(tokens, at);
    if (digits !== null) return { kind: 'skip', last: digits };
    const days = pastDays(tokens, at);
    if (days === null) return null;
    const month = tokens[days]?.lower === 'of' || tokens[days]?.lower === 'de' ? days + 1 : days;
    const foreign = tokens[month - 1]?.lower === 'de' && tokens[month]?.kind === 'word';
    if (!isMonth(tokens[month]) && !foreign) return null;
    const after = tokens[month + 1]?.text === '.' && YEAR.test(tokens[month + 2]?.text ?? '') ? month + 2 : month + 1;
    return { kind: 'skip', last: pastYear(tokens, after) };
  },
};
