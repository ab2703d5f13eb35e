// Finds "192.168.1.2" and "22,24,26" as no number at all, never key; refuses "1,200,000".
import { readDigits } from '../numeral/read-digits.ts';
import { figure, type Rule } from '../rule.ts';

/** Digits joined by separators that fit no notation of one number: addresses of machines, versions, lists without spaces. */
export const dottedNumber: Rule = {
  name: 'dotted-number',
  match: ({ tokens, at }) => {
    const token = tokens[at];
    if (token?.kind !== 'number' || readDigits(token.text) !== null) return null;
    return figure({ first: at, last: at + 1, low: null, high: null, bound: 'exact', unit: 'other', countable: false });
  },
};
