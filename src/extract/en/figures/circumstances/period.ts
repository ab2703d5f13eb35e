// "since February 2022", "in the past year", "overnight", "over two days", "between Oct. 26 and Oct. 29": when.
import type { TokenRange } from '../../../refine/draft.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { conjunctions } from '../../lexicon/function-words.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { units } from '../../lexicon/units.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const recent = wordList('past last previous next coming following first');
const single = wordList('overnight yesterday today tonight');
/** Prepositions before a place. */
export const places = wordList('in near at across around inside outside throughout within over');
/** Longest period read, in tokens. */
export const MAX_PERIOD = 12;

const word = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

const capital = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && token.text[0] !== token.lower[0];
};

const isNumber = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.kind === 'number' || numberWords.has(word(scene, at));

/** A year, a month or a weekday. */
export const isDate = (scene: Scene, at: number): boolean =>
  YEAR.test(word(scene, at)) || (months.has(word(scene, at)) && capital(scene, at)) || weekdays.has(word(scene, at));

/** The stop of "Oct. 7". */
const isMonthStop = (scene: Scene, at: number): boolean =>
  word(scene, at) === '.' && months.has(word(scene, at - 1)) && /^\d/u.test(word(scene, at + 1));

const endsPeriod = (scene: Scene, at: number): boolean =>
  !isMonthStop(scene, at) &&
  /^[,.;:!?)"”]$/u.test(word(scene, at)) &&
  !(word(scene, at) === ',' && YEAR.test(word(scene, at + 1)));

/** End of a date or of two with "and", "to" or a dash between them; a comma only before a year. */
const dateEnd = (scene: Scene, from: number, limit: number): number => {
  let last = from;
  while (last < limit) {
    const here = word(scene, last);
    const next = word(scene, last + 1);
    const joins = /^(?:and|to|-|–)$/u.test(here) && (isDate(scene, last + 1) || /^\d{1,2}$/u.test(next));
    if (
      !joins &&
      !isMonthStop(scene, last) &&
      !isDate(scene, last) &&
      !/^\d{1,2}$/u.test(here) &&
      !(here === ',' && YEAR.test(next))
    )
      break;
    last += 1;
  }
  return last;
};

/** Words a period opens with. */
const openers = wordList('since on in over within during for so this last between from until');

/** The period that opens at `at`, or null. */
export const readPeriod = (scene: Scene, at: number, limit: number): TokenRange | null => {
  const here = word(scene, at);
  if (!openers.has(here) && !single.has(here)) return null;
  const next = word(scene, at + 1);
  const third = word(scene, at + 2);
  if (single.has(here)) return { first: at, last: at + 1 };
  if (here === 'since') {
    let last = at + 1;
    while (last < Math.min(limit, at + MAX_PERIOD) && !endsPeriod(scene, last)) {
      // "since Sept. 1 in Orla": after the date comes the place.
      const dated = isDate(scene, last - 1) || scene.tokens[last - 1]?.kind === 'number';
      if (dated && places.has(word(scene, last))) break;
      if (last > at + 1 && (conjunctions.has(word(scene, last)) || /^(?:up|to|has|have)$/u.test(word(scene, last))))
        break;
      last += 1;
    }
    return last > at + 1 ? { first: at, last } : null;
  }
  if (here === 'on' && next === 'the' && third === 'night' && word(scene, at + 3) === 'of' && isDate(scene, at + 4))
    return { first: at, last: dateEnd(scene, at + 4, limit) };
  // "over two days"
  if (/^(?:in|over|within)$/u.test(here) && isNumber(scene, at + 1) && units.get(third) === 'duration')
    return { first: at, last: at + 3 };
  // "in the first half of 2025"
  if (/^(?:in|during)$/u.test(here) && next === 'the' && /^(?:half|quarter)$/u.test(word(scene, at + 3))) {
    const year = word(scene, at + 4) === 'of' && YEAR.test(word(scene, at + 5));
    return { first: at, last: year ? at + 6 : at + 4 };
  }
  if (/^(?:in|over|during|within|for)$/u.test(here) && (next === 'the' || recent.has(next))) {
    const adjective = next === 'the' ? at + 2 : at + 1;
    if (!recent.has(word(scene, adjective))) return null;
    for (let last = adjective + 1; last <= adjective + 3; last += 1)
      if (units.get(word(scene, last)) === 'duration') return { first: at, last: last + 1 };
    return null;
  }
  if (here === 'so' && next === 'far')
    return third === 'this' ? { first: at, last: at + 4 } : { first: at, last: at + 2 };
  if (
    (here === 'this' || here === 'last') &&
    (/^(?:year|month|week|weekend|night|morning|evening|summer|winter|spring|autumn)$/u.test(next) ||
      weekdays.has(next))
  )
    return { first: at, last: at + 2 };
  if (
    (here === 'in' ||
      here === 'on' ||
      here === 'between' ||
      here === 'from' ||
      here === 'during' ||
      here === 'until') &&
    (isDate(scene, at + 1) || (/^\d{1,2}$/u.test(next) && months.has(third)))
  ) {
    return { first: at, last: dateEnd(scene, at + 2, limit) };
  }
  return null;
};
