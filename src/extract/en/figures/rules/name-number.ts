// Finds the numbers in "an F-16", "Flight 752" and "posts 542 and 543" and never counts them; refuses "Kyiv lost 16 jets".

import type { Token } from '../../../../text/tokens.ts';
import { weekdays } from '../../lexicon/calendar.ts';
import { currencyNames } from '../../lexicon/currencies.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, conjunctions, determiners, prepositions } from '../../lexicon/function-words.ts';
import { manyPeople, onePerson } from '../../lexicon/people.ts';
import { attackNouns, buildings, equipment, munitions } from '../../lexicon/things.ts';
import { units } from '../../lexicon/units.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { readNounPhrase } from '../noun-phrase.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { type Found, figure, type Outcome, type Rule } from '../rule.ts';

/** Nouns that are numbered. */
const numbered = wordList(`
  flight article section chapter paragraph clause annex appendix figure table page line verse psalm route highway interstate motorway road
  room gate platform channel bus train tram line terminal pier dock unit brigade battalion regiment division corps squadron company
  level phase stage step grade class category type mark mk version model resolution act law decree order no nos number numbers nr nrs
  point points post posts block building school hospital prison camp checkpoint sector zone district ward precinct area
  group team task force operation day week month year season episode volume part book round game match lot track item exercise exercises
  group formula windows boeing airbus apollo voyager psalm protocol form size size interstate
  leopard challenger mirage pzh geran falcon hwasong fateh emad qiam khorramshahr ghadr shahab kheibar agni prithvi hatf ghauri orlan
  zala lancet type arrow kilometer kilometre mile hill height
`);
/** Numbered nouns that also stand before a number that counts what follows. */
const alsoPlain = wordList(
  'force area unit points posts day week month year order act part level point numbers line group form',
);
const letters = /^\p{Lu}/u;

const name = (cursor: { readonly at: number; readonly last: number; readonly value: number }): Found => ({
  first: cursor.at,
  last: cursor.last,
  low: cursor.value,
  high: cursor.value,
  bound: 'exact',
  unit: 'other',
  countable: false,
});

const isCounted = (word: string): boolean =>
  manyPeople.has(word) ||
  munitions.has(word) ||
  equipment.has(word) ||
  buildings.has(word) ||
  attackNouns.has(word) ||
  units.has(word) ||
  currencyNames.has(word);

const startsSentence = (tokens: readonly Token[], at: number, floor: number): boolean =>
  at <= floor || /^[.!?:;"“‘]$/u.test(tokens[at - 1]?.text ?? '.');

/** Past the letters and digits that touch the number: "737-800", "16V", "15E". */
const pastName = (tokens: readonly Token[], last: number): number => {
  let end = last;
  while (tokens[end] !== undefined && tokens[end]?.start === tokens[end - 1]?.end) {
    const token = tokens[end];
    const joint = isHyphen(token) || token?.text === '–' || token?.text === '/';
    if (
      token?.kind === 'mark' &&
      !(joint && tokens[end + 1]?.start === token.end && tokens[end + 1]?.kind === 'number')
    )
      break;
    end += 1;
  }
  return end;
};

/** Numbers that are names of machines, roads, units, texts and places. */
export const nameNumber: Rule = {
  name: 'name-number',
  match: ({ tokens, at, numeral, floor, limit }): Outcome | null => {
    const token = tokens[at];
    if (token === undefined || numeral === null) return null;
    const before = tokens[at - 1];
    if (before === undefined || at <= floor) return null;
    const last = token.kind === 'number' ? pastName(tokens, at + 1) : numeral.last;
    const here = { at, last, value: numeral.value };
    if (token.kind === 'number' && before.end === token.start) {
      const stem = isHyphen(before) || before.text === '–' ? tokens[at - 2] : before;
      if (stem !== undefined && stem.kind === 'word' && stem.end === (stem === before ? token.start : before.start)) {
        if (stem === before || letters.test(stem.text)) return figure(name(here));
      }
      if (before.text === '#') return figure(name(here));
    }
    const noun = before.text === '.' && numbered.has(tokens[at - 2]?.lower ?? '') ? tokens[at - 2] : before;
    if (noun === undefined || noun.kind !== 'word') return null;
    const capital = letters.test(noun.text);
    const word = noun.lower;
    const next = tokens[numeral.last];
    if (numbered.has(word)) {
      if (capital || (!alsoPlain.has(word) && !isCounted(next?.lower ?? ''))) return listed(tokens, here);
      if (/^posts?$|^points?$|^days?$|^week$|^level$/u.test(word) && token.kind === 'number' && !followsNoun(next))
        return listed(tokens, here);
    }
    if (!capital || token.kind !== 'number' || /[.,]/u.test(token.text)) return null;
    if (startsSentence(tokens, at - 1, floor) || weekdays.has(word) || prepositions.has(word)) return null;
    if (conjunctions.has(word) || auxiliaries.has(word) || determiners.has(word) || eventVerbs.has(word)) return null;
    return followsNoun(next) || countsPhrase(tokens, numeral.last, limit) ? null : figure(name(here));
  },
};

/** "gave Veldan 40 armoured vehicles": a phrase with its own adjectives, whose last noun is a known plural. */
const countsPhrase = (tokens: readonly Token[], at: number, limit: number): boolean => {
  const first = tokens[at];
  if (first?.kind !== 'word' || letters.test(first.text) || first.start === tokens[at - 1]?.end) return false;
  const head = readNounPhrase(tokens, at, limit)?.head ?? -1;
  return head > at && isCounted(tokens[head]?.lower ?? '') && followsNoun(tokens[head]);
};

const singularThing = (word: string): boolean =>
  !/(?:s|people|aircraft|artillery|personnel|troops|men|women|children)$/u.test(word) &&
  (munitions.has(word) || equipment.has(word) || buildings.has(word) || attackNouns.has(word));

/** Could the word after the number be what it counts? */
const followsNoun = (next: Token | undefined): boolean => {
  if (next === undefined || next.kind !== 'word') return next?.text === '%';
  if (onePerson.has(next.lower) || singularThing(next.lower)) return false;
  return (
    isCounted(next.lower) ||
    eventVerbs.has(next.lower) ||
    next.lower.endsWith('s') ||
    /^(?:more|other|others|of|percent|per|million|billion|thousand)$/u.test(next.lower)
  );
};

/** "posts 542 and 543", "Articles 5, 6 and 7": every number of the list is a name. */
const listed = (
  tokens: readonly Token[],
  head: { readonly at: number; readonly last: number; readonly value: number },
): Outcome => {
  const found = [name(head)];
  let last = head.last;
  for (;;) {
    const joint = tokens[last]?.lower ?? '';
    const next = tokens[last + 1];
    if (joint !== 'and' && joint !== 'or' && joint !== ',' && joint !== '&') break;
    if (next === undefined || !/^\d{1,4}$/u.test(next.text) || followsNoun(tokens[last + 2])) break;
    found.push(name({ at: last + 1, last: last + 2, value: Number(next.text) }));
    last += 2;
  }
  return { kind: 'figures', found };
};
