// Finds the numbers in "won 3-1" and "voted 12-3" and never counts them; refuses "killed 3-5 people".
import { wordList } from '../../lexicon/word-list.ts';
import type { Found, Rule } from '../rule.ts';

const before = wordList(
  'won win wins winning lost lose beat beats beating defeat defeated victory draw drew voted vote votes score ruled ruling by final led leading',
);
const after = wordList('win victory defeat draw loss vote decision ruling lead majority');
const NUMBER = /^\d{1,3}$/u;

/** Results of matches and votes. */
export const score: Rule = {
  name: 'score',
  match: ({ tokens, at }) => {
    const [first, mark, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (first === undefined || mark === undefined || second === undefined) return null;
    if (!NUMBER.test(first.text) || !NUMBER.test(second.text) || (mark.text !== '-' && mark.text !== '–')) return null;
    // "2-1/2 hours"
    if (tokens[at + 3]?.text === '/' && tokens[at + 3]?.start === second.end) return null;
    const falls = Number(first.text) > Number(second.text);
    const said = before.has(tokens[at - 1]?.lower ?? '') || after.has(tokens[at + 3]?.lower ?? '');
    if (!falls && !said) return null;
    const each = (index: number): Found => {
      const value = Number(tokens[index]?.text);
      return {
        first: index,
        last: index + 1,
        low: value,
        high: value,
        bound: 'exact',
        unit: 'other',
        countable: false,
      };
    };
    return { kind: 'figures', found: [each(at), each(at + 2)] };
  },
};
