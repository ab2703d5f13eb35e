// Finds "1,200", "two dozen", "hundreds of thousands" and "50 to 60"; refuses nothing that is a number: it comes last.
import type { Token } from '../../../../text/tokens.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { manyPeople } from '../../lexicon/people.ts';
import { readExtent } from '../read-extent.ts';
import { figure, type Rule } from '../rule.ts';

/** "1.200 soldiers" are no one and a fifth: what is counted whole takes the stop for a mark between thousands. */
const isGroupedByStop = (tokens: readonly Token[], at: number, last: number): boolean => {
  if (last !== at + 1 || !/^[1-9]\d{0,2}\.\d{3}$/u.test(tokens[at]?.text ?? '')) return false;
  const next = tokens[last]?.lower ?? '';
  return manyPeople.has(next) || (isKnownNoun(next) && next.endsWith('s'));
};

/** Any number no other rule took. */
export const plainCount: Rule = {
  name: 'plain-count',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null) return null;
    const { low, high, bound, last } = readExtent(tokens, numeral);
    const factor = isGroupedByStop(tokens, at, last) ? 1000 : 1;
    const value = { low: low * factor, high: high === null ? null : high * factor };
    return figure({ first: at, last, ...value, bound, unit: 'count', countable: true });
  },
};
