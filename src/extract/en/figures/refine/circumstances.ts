// "since February 2022" and "in the past year" → period; "in Orla" → place; "Norlandish soldiers", "Norland's troops" → side.
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { demonyms } from '../../lexicon/demonyms.ts';
import { auxiliaries, conjunctions, pronouns } from '../../lexicon/function-words.ts';
import { units } from '../../lexicon/units.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const recent = wordList('past last previous next coming following first');
const single = wordList('overnight yesterday today tonight');
const places = wordList('in near at across around inside outside throughout within over');
/** How far from the number its period or place may stand, in tokens. */
const REACH = 30;
const MAX_PERIOD = 10;
const MAX_PLACE = 6;

const word = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

const capital = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && token.text[0] !== token.lower[0];
};

const isDate = (scene: Scene, at: number): boolean =>
  YEAR.test(word(scene, at)) || (months.has(word(scene, at)) && capital(scene, at)) || weekdays.has(word(scene, at));

/** The period that opens at `at`, or null. */
const readPeriod = (scene: Scene, at: number, limit: number): TokenRange | null => {
  const here = word(scene, at);
  const next = word(scene, at + 1);
  const third = word(scene, at + 2);
  if (single.has(here)) return { first: at, last: at + 1 };
  if (here === 'since') {
    let last = at + 1;
    while (last < Math.min(limit, at + MAX_PERIOD) && !/^[,.;:!?)"”]$/u.test(word(scene, last))) {
      if (last > at + 1 && (conjunctions.has(word(scene, last)) || /^(?:up|to)$/u.test(word(scene, last)))) break;
      last += 1;
    }
    return last > at + 1 ? { first: at, last } : null;
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
  if ((here === 'this' || here === 'last') && /^(?:year|month|week)$/u.test(next)) return { first: at, last: at + 2 };
  if (
    (here === 'in' ||
      here === 'on' ||
      here === 'between' ||
      here === 'from' ||
      here === 'during' ||
      here === 'until') &&
    isDate(scene, at + 1)
  ) {
    let last = at + 2;
    while (last < limit && (isDate(scene, last) || /^(?:\d{1,2}|and|to|,|-|–)$/u.test(word(scene, last)))) {
      if (
        /^(?:and|to|,|-|–)$/u.test(word(scene, last)) &&
        !isDate(scene, last + 1) &&
        !/^\d{1,2}$/u.test(word(scene, last + 1))
      )
        break;
      last += 1;
    }
    return { first: at, last };
  }
  return null;
};

const readPlace = (scene: Scene, at: number, limit: number): TokenRange | null => {
  if (!places.has(word(scene, at))) return null;
  let first = at + 1;
  if (word(scene, first) === 'the') first += 1;
  while (
    /^(?:northern|southern|eastern|western|central|occupied|city|town|village|of|province|region)$/u.test(
      word(scene, first),
    ) &&
    first < at + 5
  )
    first += 1;
  if (!capital(scene, first) || isDate(scene, first)) return null;
  let last = first;
  while (
    last < Math.min(limit, first + MAX_PLACE) &&
    (capital(scene, last) ||
      (word(scene, last) === '-' && capital(scene, last + 1)) ||
      (word(scene, last) === 'of' && capital(scene, last + 1)))
  )
    last += 1;
  return { first, last };
};

/** Nearest match to the right of the number, or failing that to its left, within its sentence. */
const nearest = (
  scene: Scene,
  draft: Draft,
  read: (scene: Scene, at: number, limit: number) => TokenRange | null,
  left: boolean,
): TokenRange | null => {
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return null;
  for (let at = draft.last; at < Math.min(range.last, draft.last + REACH); at += 1) {
    if (word(scene, at) === ';') break;
    const found = read(scene, at, range.last);
    if (found !== null) return found;
  }
  if (!left) return null;
  for (let at = draft.qualifierFirst - 1; at >= Math.max(range.first, draft.first - REACH); at -= 1) {
    if (word(scene, at) === ';') break;
    const found = read(scene, at, draft.qualifierFirst);
    if (found !== null) return found;
  }
  return null;
};

const readSide = (scene: Scene, draft: Draft): TokenRange | null => {
  const from = draft.counts ?? draft.phrase;
  if (from === null) return null;
  for (let at = from.first; at < Math.min(from.last, from.first + 4); at += 1) {
    if (demonyms.has(word(scene, at)) || (/['’]s$/u.test(word(scene, at)) && capital(scene, at)))
      return { first: at, last: at + 1 };
    if (pronouns.has(word(scene, at)) || auxiliaries.has(word(scene, at))) return null;
  }
  return null;
};

/** Finds when, where, and of whose people or weapons, where the sentence says so. */
export function refineCircumstances(scene: Scene, draft: Draft): void {
  if (!draft.countable || draft.unit === 'duration') return;
  draft.period = nearest(scene, draft, readPeriod, true);
  draft.place = nearest(scene, draft, readPlace, true);
  draft.side = readSide(scene, draft);
}
