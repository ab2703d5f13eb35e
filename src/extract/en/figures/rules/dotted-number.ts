// Finds the parts of "192.168.1.2" and "22,24,26" and never counts them; refuses "1,200,000".
import { readDigits } from '../numeral/read-digits.ts';
import type { Found, Rule } from '../rule.ts';

/** Digits joined by separators that fit no notation of one number: addresses of machines, versions, lists without spaces. */
export const dottedNumber: Rule = {
  name: 'dotted-number',
  match: ({ tokens, at }) => {
    const token = tokens[at];
    if (token?.kind !== 'number' || readDigits(token.text) !== null) return null;
    const found: Found[] = [];
    for (const part of token.text.matchAll(/\d{1,15}/gu)) {
      const start = token.start + part.index;
      const value = Number(part[0]);
      const span = { first: at, last: at + 1, start, end: start + part[0].length };
      found.push({ ...span, low: value, high: value, bound: 'exact', unit: 'other', countable: false });
    }
    return found.length === 0 ? null : { kind: 'figures', found };
  },
};
