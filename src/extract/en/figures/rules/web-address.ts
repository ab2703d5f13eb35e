// Passes over "https://example.org/a/24" and "www.example.org/7"; refuses "10/12 attacks".
import type { Rule } from '../rule.ts';

/** Addresses on the web: the digits inside are no numbers. Ends at the first gap. */
export const webAddress: Rule = {
  name: 'web-address',
  match: ({ tokens, at }) => {
    const word = tokens[at]?.lower;
    const mark = tokens[at + 1];
    const opens = word === 'www' ? mark?.text === '.' : (word === 'http' || word === 'https') && mark?.text === ':';
    if (!opens) return null;
    let last = at + 1;
    while (tokens[last]?.start === tokens[last - 1]?.end) last += 1;
    return { kind: 'skip', last };
  },
};
