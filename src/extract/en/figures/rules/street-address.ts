// Finds the number in "12 Main Street" and never counts it; refuses "12 Street workers".
import { wordList } from '../../lexicon/word-list.ts';
import { figure, type Rule } from '../rule.ts';

const kinds = wordList(
  'street road avenue lane boulevard drive square place terrace court highway st rd ave blvd way crescent alley',
);
/** Longest street name looked through, in words. */
const MAX_NAME = 3;

/** House numbers. */
export const streetAddress: Rule = {
  name: 'street-address',
  match: ({ tokens, at, numeral }) => {
    if (tokens[at]?.kind !== 'number' || numeral === null || numeral.last !== at + 1) return null;
    for (let index = at + 1; index <= at + 1 + MAX_NAME; index += 1) {
      const token = tokens[index];
      if (token === undefined || token.kind !== 'word' || token.text[0] === token.lower[0]) return null;
      if (index > at + 1 && kinds.has(token.lower)) {
        const { value } = numeral;
        return figure({
          first: at,
          last: at + 1,
          low: value,
          high: value,
          bound: 'exact',
          unit: 'other',
          countable: false,
        });
      }
    }
    return null;
  },
};
