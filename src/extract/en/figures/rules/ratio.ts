// Finds "one in five", "nine out of ten" and "1 in 20" as shares; refuses "one in 2022" and "killed two in three days".

import type { Token } from '../../../../text/tokens.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { adverbs, auxiliaries, prepositions } from '../../lexicon/function-words.ts';
import { manyPeople, onePerson } from '../../lexicon/people.ts';
import { units } from '../../lexicon/units.ts';
import type { Numeral } from '../numeral/numeral.ts';
import { readNumeral } from '../numeral/read-numeral.ts';
import { figure, type Outcome, type Rule } from '../rule.ts';

/** Largest numerator and denominator of a share said this way. */
const MAX_NUMERATOR = 99;
const MAX_DENOMINATOR = 1000;

/** Most parts of a whole that are told with a noun in between. */
const MAX_NAMED = 100;

/** "One child in two is stunted", "three families in every five have fled": a noun of persons stands between, and a verb follows. */
const readNamed = (tokens: readonly Token[], at: number, numeral: Numeral): Outcome | null => {
  const noun = tokens[numeral.last]?.lower ?? '';
  const times = /^times?$/u.test(noun);
  const out = tokens[numeral.last + 1]?.lower === 'out' && tokens[numeral.last + 2]?.lower === 'of';
  if (!times && !onePerson.has(noun) && !manyPeople.has(noun)) return null;
  if (!out && (times || tokens[numeral.last + 1]?.lower !== 'in')) return null;
  const start = numeral.last + (out ? 3 : 2);
  const whole = readNumeral(tokens, /^(?:every|each)$/u.test(tokens[start]?.lower ?? '') ? start + 1 : start);
  if (whole === null || whole.form === 'vague' || whole.value > MAX_NAMED || numeral.value >= whole.value) return null;
  const next = tokens[whole.last]?.lower ?? '';
  if (!auxiliaries.has(next) && !prepositions.has(next) && !adverbs.has(next) && tokens[whole.last]?.kind !== 'mark')
    return null;
  return share(at, numeral, whole);
};

/** The part over its whole, from `at` to the end of the whole. */
const share = (at: number, part: Numeral, whole: Numeral): Outcome => {
  const value = part.value / whole.value;
  return figure({
    first: at,
    last: whole.last,
    low: value,
    high: value,
    bound: 'exact',
    unit: 'fraction',
    countable: true,
  });
};

/** Shares said as so many in, or out of, so many. */
export const ratio: Rule = {
  name: 'ratio',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null || numeral.form === 'fraction' || numeral.form === 'vague') return null;
    const named = readNamed(tokens, at, numeral);
    if (named !== null) return named;
    const out = tokens[numeral.last]?.lower === 'out' && tokens[numeral.last + 1]?.lower === 'of';
    const word = tokens[numeral.last]?.lower;
    const over = word === 'over' && Math.abs(numeral.value) === 1;
    if (!out && word !== 'in' && !over) return null;
    const start = numeral.last + (out ? 2 : 1);
    if (tokens[start]?.lower === 'the' && word !== 'in') return null;
    const every = /^(?:every|each)$/u.test(tokens[start]?.lower ?? '');
    const whole = readNumeral(tokens, every ? start + 1 : start);
    if (whole === null || whole.form === 'vague') return null;
    const magnitude = Math.abs(numeral.value);
    if (!(magnitude < whole.value) || magnitude > MAX_NUMERATOR || whole.value > MAX_DENOMINATOR) return null;
    const next = tokens[whole.last];
    if (units.has(next?.lower ?? '') || next?.lower === 'different' || next?.lower === 'separate') return null;
    if (over && next?.kind === 'word') return null;
    // "shot down 28 out of 32 drones" tells two counts.
    const prior = tokens[at - 1]?.lower ?? '';
    if (out && Number.isInteger(numeral.value) && (eventVerbs.has(prior) || prior === 'down')) return null;
    if (!out && !over) {
      if (
        !Number.isInteger(whole.value) ||
        (!every && whole.value > 10 && next?.kind === 'word' && !prepositions.has(next.lower) && numeral.value > 1)
      )
        return null;
      const before = tokens[at - 1]?.lower ?? '';
      if (eventVerbs.has(before) && numeral.value > 1) return null;
    }
    return share(at, numeral, whole);
  },
};
