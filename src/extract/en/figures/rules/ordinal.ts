// Passes over "the 72nd brigade" and "21st", finds the ends of "between the tenth and the fifteenth" and "higher than the tenth" without
// ever counting them; refuses "72 soldiers".
import type { Token } from '../../../../text/tokens.ts';
import { denominators } from '../../lexicon/number-words.ts';
import { figure, type Rule } from '../rule.ts';

const endings = new Set(['st', 'nd', 'rd', 'th']);

/** Value of the ordinal word after "the" at `at`, or null. "second" is a time as well and is left out. */
const valueAt = (tokens: readonly Token[], at: number): number | null => {
  const word = tokens[at]?.lower ?? '';
  if (tokens[at - 1]?.lower !== 'the' || word === 'half' || word === 'quarter') return null;
  return word === 'first' ? 1 : (denominators.get(word) ?? null);
};

/** Ordinals: no figures, unless a range or a limit is said with them. */
export const ordinal: Rule = {
  name: 'ordinal',
  match: ({ tokens, at }) => {
    const low = valueAt(tokens, at);
    if (low !== null) {
      const before = tokens[at - 2]?.lower ?? '';
      const high = before === 'between' && tokens[at + 1]?.lower === 'and' ? valueAt(tokens, at + 3) : null;
      const found = { first: at, unit: 'other', countable: false } as const;
      if (high !== null && low < high) return figure({ ...found, last: at + 4, low, high, bound: 'range' });
      return before === 'than' ? figure({ ...found, last: at + 1, low, high: low, bound: 'exact' }) : null;
    }
    const next = tokens[at + 1];
    if (tokens[at]?.kind !== 'number' || next === undefined || next.start !== tokens[at]?.end) return null;
    return endings.has(next.lower) ? { kind: 'skip', last: at + 2 } : null;
  },
};
