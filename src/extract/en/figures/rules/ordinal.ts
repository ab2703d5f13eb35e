// Passes over "the 72nd brigade" and "21st"; refuses "72 soldiers".
import type { Rule } from '../rule.ts';

const endings = new Set(['st', 'nd', 'rd', 'th']);

/** Ordinals in digits. */
export const ordinal: Rule = {
  name: 'ordinal',
  match: ({ tokens, at }) => {
    const next = tokens[at + 1];
    if (tokens[at]?.kind !== 'number' || next === undefined || next.start !== tokens[at]?.end) return null;
    return endings.has(next.lower) ? { kind: 'skip', last: at + 2 } : null;
  },
};
