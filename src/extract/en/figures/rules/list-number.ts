// Finds the number in a line that starts "1. " or "(2) " and never counts it; refuses "3 people".
import { figure, type Rule } from '../rule.ts';

/** Counters of lists and sections at the head of a sentence. */
export const listNumber: Rule = {
  name: 'list-number',
  match: ({ tokens, at, numeral, floor, limit }) => {
    const token = tokens[at];
    if (
      token?.kind !== 'number' ||
      numeral === null ||
      numeral.last !== at + 1 ||
      !/^\d{1,3}(?:\.\d+)*$/u.test(token.text)
    )
      return null;
    const open = tokens[at - 1]?.text === '(';
    if (at !== (open ? floor + 1 : floor)) return null;
    const mark = tokens[at + 1];
    if (mark === undefined || mark.start !== token.end || (mark.text !== ')' && (open || mark.text !== '.')))
      return null;
    if (at + 2 >= limit) return null;
    return figure({
      first: at,
      last: at + 1,
      low: numeral.value,
      high: numeral.value,
      bound: 'exact',
      unit: 'other',
      countable: false,
    });
  },
};
