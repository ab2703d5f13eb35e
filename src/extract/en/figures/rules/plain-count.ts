// Finds "1,200", "two dozen", "hundreds of thousands" and "50 to 60"; refuses nothing that is a number: it comes last.
import { readExtent } from '../read-extent.ts';
import { figure, type Rule } from '../rule.ts';

/** Any number no other rule took. */
export const plainCount: Rule = {
  name: 'plain-count',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null) return null;
    const { low, high, bound, last } = readExtent(tokens, numeral);
    return figure({ first: at, last, low, high, bound, unit: 'count', countable: true });
  },
};
