// Passes over "no one", "the one who" and "one another"; refuses "one person".
import { wordList } from '../../lexicon/word-list.ts';
import type { Rule } from '../rule.ts';

const before = wordList('no the this that which any every each some first last previous next only another such');
const after = wordList("another 's can should must might would could");

/** "one" as a pronoun: it counts nobody. */
export const pronounOne: Rule = {
  name: 'pronoun-one',
  match: ({ tokens, at }) => {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.lower === "one's" || token.lower === 'one’s') return { kind: 'skip', last: at + 1 };
    if (token.lower !== 'one') return null;
    const prior = tokens[at - 1]?.lower ?? '';
    const next = tokens[at + 1]?.lower ?? '';
    if (prior === 'no' || prior === 'any' || prior === 'another' || after.has(next))
      return { kind: 'skip', last: at + 1 };
    return before.has(prior) && tokens[at + 1]?.kind !== 'word' ? { kind: 'skip', last: at + 1 } : null;
  },
};
