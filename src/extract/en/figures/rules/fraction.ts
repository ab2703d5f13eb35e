// Finds "a third", "two-thirds of the troops" and "half"; refuses "a third man" and "the second half".

import { units } from '../../lexicon/units.ts';
import { readFarEnd } from '../read-extent.ts';
import { figure, type Rule } from '../rule.ts';

/** Shares said as fractions, singly and in ranges. */
export const fraction: Rule = {
  name: 'fraction',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null || numeral.form !== 'fraction') return null;
    const range = readFarEnd(tokens, numeral, numeral.last);
    const last = range?.last ?? numeral.last;
    const article = tokens[last]?.lower === 'a' || tokens[last]?.lower === 'an' ? 1 : 0;
    const unit = units.get(tokens[last + article]?.lower ?? '');
    return figure({
      first: at,
      last,
      low: range?.low ?? numeral.value,
      high: range === null ? numeral.value : range.high,
      bound: range === null ? 'exact' : 'range',
      unit: unit ?? 'fraction',
      countable: true,
    });
  },
};
