// Finds the groups of "+1-222-555-0100" and never counts them; refuses "400-500 men".
import type { Found, Rule } from '../rule.ts';

/** Fewest groups of digits that make a telephone number. */
const MIN_GROUPS = 3;

/** Telephone numbers and other runs of digit groups joined by hyphens. */
export const phoneNumber: Rule = {
  name: 'phone-number',
  match: ({ tokens, at }) => {
    const found: Found[] = [];
    let index = at;
    while (tokens[index]?.kind === 'number') {
      const value = Number(tokens[index]?.text.replaceAll(/[.,]/gu, ''));
      found.push({
        first: index,
        last: index + 1,
        low: value,
        high: value,
        bound: 'exact',
        unit: 'other',
        countable: false,
      });
      const joint = tokens[index + 1];
      if (joint === undefined || !'-–/'.includes(joint.text) || joint.start !== tokens[index]?.end) break;
      if (tokens[index + 2]?.start !== joint.end) break;
      index += 2;
    }
    // "2-1/2 years"
    if (found.length === MIN_GROUPS && tokens[at + 3]?.text === '/') return null;
    return found.length >= MIN_GROUPS ? { kind: 'figures', found } : null;
  },
};
