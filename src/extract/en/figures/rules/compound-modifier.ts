// Finds the numbers in "a five-storey block" and "the 20-point plan" and never counts them; refuses "400-500 men".
import { isHyphen } from '../numeral/hyphen.ts';
import { figure, type Rule } from '../rule.ts';

/** Numbers that with a singular noun and a hyphen describe another noun. */
export const compoundModifier: Rule = {
  name: 'compound-modifier',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null || numeral.form === 'vague' || numeral.form === 'fraction') return null;
    const { last, value } = numeral;
    const hyphen = tokens[last];
    const noun = tokens[last + 1];
    if (
      !isHyphen(hyphen) ||
      noun?.kind !== 'word' ||
      hyphen?.start !== tokens[last - 1]?.end ||
      noun.start !== hyphen?.end
    )
      return null;
    if (/^(?:to|plus|odd|strong)$/u.test(noun.lower)) return null;
    return figure({ first: at, last, low: value, high: value, bound: 'exact', unit: 'other', countable: false });
  },
};
