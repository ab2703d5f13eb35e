// "since February 2022" and "in the past year" → period; "in Orla" → place; "Norlandish soldiers", "Norland's troops" → side.
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { demonyms } from '../../lexicon/demonyms.ts';
import { auxiliaries, determiners, pronouns } from '../../lexicon/function-words.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { attackNouns } from '../../lexicon/things.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isDate, MAX_PERIOD, places, readPeriod } from '../circumstances/period.ts';
import type { Scene } from '../scene.ts';

/** How far from the number its period or place may stand, in tokens. */
const REACH = 30;
const MAX_PLACE = 6;
const settlements = wordList(
  'city town village port district province region suburb settlement area neighbourhood neighborhood state',
);
const qualifiers = wordList(
  'northern southern eastern western central north south east west northeastern northwestern southeastern southwestern occupied besieged nearby neighbouring neighboring',
);
const captivity = wordList('custody captivity detention prison prisons jail jails hands fire service forces');
/** A battle is no place, though it is called after one. */
const events = wordList('battle siege operation war');
const saying = wordList('said says told tells announced reported wrote added stated confirmed claimed according');

const word = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

const capital = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && token.text[0] !== token.lower[0];
};

/** Does the name in front belong to what follows it ("in Norlandish attacks", "in U.S. custody")? */
const describes = (scene: Scene, range: TokenRange): boolean => {
  const next = word(scene, range.last);
  if (attackNouns.has(next) || captivity.has(next)) return !settlements.has(next);
  const lone = range.last - range.first === 1;
  return (lone && demonyms.has(word(scene, range.first))) || events.has(word(scene, range.first));
};

/** "al-Balah", "el-Obeid": the small word inside a name. */
const isArticle = (scene: Scene, at: number): boolean =>
  /^(?:al|el|ad|an|ar|as|ash|at|az)$/u.test(word(scene, at)) && word(scene, at + 1) === '-' && capital(scene, at + 2);

const readPlace = (scene: Scene, at: number, limit: number): TokenRange | null => {
  if (!places.has(word(scene, at))) return null;
  const first = nameStart(scene, at + 1);
  if (!capital(scene, first) || isDate(scene, first)) return null;
  let last = first;
  while (
    last < Math.min(limit, first + MAX_PLACE) &&
    (capital(scene, last) ||
      (last > first && isArticle(scene, last)) ||
      (word(scene, last) === '-' && capital(scene, last + 1)) ||
      (word(scene, last) === 'of' && capital(scene, last + 1)))
  )
    last += 1;
  // "in Norland's second city": the country is not the place.
  return /['’]s?$/u.test(word(scene, last - 1)) || describes(scene, { first, last }) ? null : { first, last };
};

/** Past "the eastern city of", "the Norlandish port of", "occupied". */
const nameStart = (scene: Scene, from: number): number => {
  for (let at = from; at < from + MAX_PLACE; at += 1) {
    if (scene.tokens[at]?.kind !== 'word') break;
    if (settlements.has(word(scene, at)) && word(scene, at + 1) === 'of') return at + 2;
  }
  let first = word(scene, from) === 'the' ? from + 1 : from;
  while (qualifiers.has(word(scene, first)) && !capital(scene, first) && first < from + MAX_PLACE) first += 1;
  // "Norlandish-held Sela"
  if (word(scene, first + 1) === '-' && /^(?:held|occupied|controlled|run)$/u.test(word(scene, first + 2))) first += 3;
  return first;
};

/** A verb of saying, and not "ten are reported missing". */
const isSaying = (scene: Scene, at: number): boolean =>
  saying.has(word(scene, at)) && !auxiliaries.has(word(scene, at - 1));

const relatives = wordList('which who whom that where when whose');

/** "said on Tuesday", "told reporters on Monday": that is when it was said, and no more. */
const tellsWhenSaid = (scene: Scene, found: TokenRange, floor: number): boolean => {
  for (let at = found.first - 1; at >= Math.max(floor, found.first - 5); at -= 1) {
    const lower = word(scene, at);
    if (isSaying(scene, at)) return at === found.first - 1 || /^(?:told|tells)$/u.test(lower) || follows(scene, at + 1);
    if (scene.tokens[at]?.kind === 'mark') return false;
  }
  return false;
};

/** A preposition right after the verb of saying: "said in a statement on Monday". */
const follows = (scene: Scene, at: number): boolean => /^(?:in|on|at|via|to|late|early)$/u.test(word(scene, at));

/** "The war, which broke out in April 2023, has killed …": the date is the clause's own. */
const inRelativeClause = (scene: Scene, found: TokenRange, floor: number): boolean => {
  for (let at = found.first - 1; at >= floor; at -= 1) {
    if (relatives.has(word(scene, at))) return true;
    if (scene.tokens[at]?.kind === 'mark') return false;
  }
  return false;
};

/** The longer period around one found to the left: "since the invasion began in February 2022". */
const widen = (scene: Scene, found: TokenRange, floor: number): TokenRange => {
  for (let at = found.first - 1; at >= Math.max(floor, found.first - MAX_PERIOD); at -= 1) {
    if (word(scene, at) !== 'since') continue;
    const longer = readPeriod(scene, at, found.last);
    return longer !== null && longer.last >= found.last ? longer : found;
  }
  return found;
};

/** ", when gunmen killed 1,200", ", the last of them on 28 January": another event with a time and place of its own. */
const opensAside = (scene: Scene, at: number): boolean =>
  word(scene, at) === ',' &&
  (word(scene, at + 1) === 'when' ||
    (word(scene, at + 1) === 'the' && /^(?:last|latest|first|most)$/u.test(word(scene, at + 2))));

/** How far behind "and" the verb of another clause is looked for, in tokens. */
const CLAUSE = 10;

/** "…, and the road has been cut since the 11th": another subject with a verb of its own, and so with its own time and place. */
const opensClause = (scene: Scene, at: number): boolean => {
  if (word(scene, at) !== ',' || !/^(?:and|but|while|whereas)$/u.test(word(scene, at + 1))) return false;
  if (!determiners.has(word(scene, at + 2)) && !capital(scene, at + 2)) return false;
  for (let index = at + 2; index < at + CLAUSE; index += 1) {
    const token = scene.tokens[index];
    if (token === undefined || numberWords.has(token.lower)) return false;
    if (token.kind !== 'word' && token.text !== '-') return false;
    if (auxiliaries.has(token.lower)) return true;
  }
  return false;
};

/** "on Sunday after five days of fighting that killed 38": the date is that of what came after. */
const followsAfter = (scene: Scene, found: TokenRange, draft: Draft): boolean => {
  for (let at = found.last; at < draft.qualifierFirst; at += 1)
    if (/^(?:after|following)$/u.test(word(scene, at))) return true;
  return false;
};

/** Nearest match to the right of the number, or failing that to its left, within its sentence. */
const nearest = (
  scene: Scene,
  draft: Draft,
  read: (scene: Scene, at: number, limit: number) => TokenRange | null,
): TokenRange | null => {
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return null;
  for (let at = draft.last; at < Math.min(range.last, draft.last + REACH); at += 1) {
    // Beyond "…, the ministry said" stands when and where it was said.
    if (word(scene, at) === ';' || isSaying(scene, at) || opensAside(scene, at) || opensClause(scene, at)) break;
    const found = read(scene, at, range.last);
    if (found !== null) return found;
  }
  for (let at = draft.qualifierFirst - 1; at >= Math.max(range.first, draft.first - REACH); at -= 1) {
    if (word(scene, at) === ';' || opensAside(scene, at)) break;
    const found = read(scene, at, draft.qualifierFirst);
    if (found === null || tellsWhenSaid(scene, found, range.first) || inRelativeClause(scene, found, range.first))
      continue;
    return widen(scene, found, range.first);
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
  const period = nearest(scene, draft, readPeriod);
  draft.period = period === null || followsAfter(scene, period, draft) ? null : period;
  draft.place = nearest(scene, draft, readPlace);
  draft.side = readSide(scene, draft);
}
