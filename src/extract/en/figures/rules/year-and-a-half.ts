// Finds "a year and a half" and "a month-and-a-half"; refuses "a year and a day".
import { units } from '../../lexicon/units.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { figure, type Rule } from '../rule.ts';

/** One and a half of a unit of time or length. */
export const yearAndAHalf: Rule = {
  name: 'year-and-a-half',
  match: ({ tokens, at }) => {
    if (tokens[at]?.lower !== 'a' && tokens[at]?.lower !== 'an') return null;
    const unit = units.get(tokens[at + 1]?.lower ?? '');
    if (unit === undefined) return null;
    let index = at + 2;
    for (const word of ['and', 'a', 'half']) {
      if (isHyphen(tokens[index])) index += 1;
      if (tokens[index]?.lower !== word) return null;
      index += 1;
    }
    return figure({ first: at, last: index, low: 1.5, high: 1.5, bound: 'exact', unit, countable: true });
  },
};
