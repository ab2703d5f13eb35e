import type { Token } from '../../../text/tokens.ts';
import { weekdays } from '../lexicon/calendar.ts';
import { eventAdjectives, eventNouns } from '../lexicon/events.ts';
import { determiners } from '../lexicon/function-words.ts';
import { isKnownNoun } from '../lexicon/known-nouns.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { manyPeople, onePerson } from '../lexicon/people.ts';
import { attackNouns } from '../lexicon/things.ts';
import { wordList } from '../lexicon/word-list.ts';
import { isHyphen } from './numeral/hyphen.ts';
import { readCoordinate } from './phrase/coordinate.ts';
import {
  isAcronym,
  isHyphenated,
  isLowerCase,
  isPlural,
  isStop,
  linking,
  looksVerbal,
  nounsLikeVerbs,
} from './phrase/word-class.ts';

/** A noun phrase by its tokens; `last` is exclusive, `head` the index of its last noun. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Longest phrase read, in tokens. */
const MAX_TOKENS = 14;
/** Longest parenthesis inside a phrase: "ISIS (Islamic State of Iraq and Syria) fighters". */
const MAX_PARENTHESIS = 9;
/** Heads that say little without the "of …" after them. */
const containers = wordList(`
  round rounds barrel barrels piece pieces item items unit units type types kind kinds case cases act acts count counts wave waves
  member members group groups set sets series pack packs box boxes truckload truckloads ton tons tonne tonnes stockpile cache caches
  bodies remains families rounds pair pairs acres metric victims survivors supporters dozen dozens
`);
/** Nouns that go on after a plural noun: "security forces personnel", "sports facilities". */
const afterPlural = wordList(
  'personnel members officers officials fighters soldiers troops staff workers facilities systems leaders commanders vehicles positions',
);
/** Nouns in -ly. */
const lyNouns = wordList('family supply ally assembly rally reply fly bully anomaly monopoly belly jelly');
const eventStates = wordList('dead wounded injured killed missing displaced detained captured deceased');

/**
 * The noun phrase that starts at `at`, without article or number, or null when none does. Stops before `limit`. After
 * a number above one, a plural that could be a verb is the noun ("ten Houthi targets"); `singular` says it is not above.
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  limit: number,
  singular = false,
): NounPhrase | null {
  const end = Math.min(limit, at + MAX_TOKENS);
  let head = -1;
  let plural = false;
  let index = at;
  while (index < end) {
    const token = tokens[index];
    if (token === undefined) break;
    const word = token.lower;
    const touching = index > at && token.start === tokens[index - 1]?.end;
    if (token.kind === 'mark') {
      if (
        (isHyphen(token) || token.text === '–' || token.text === '/') &&
        touching &&
        tokens[index + 1]?.start === token.end
      ) {
        index += 2;
        const part = tokens[index - 1];
        // "21 Kh-101"
        if (part?.kind === 'number' && head === index - 3 && !isLowerCase(tokens[head] ?? part)) head = index - 1;
        if (part?.kind === 'word') {
          head = Math.max(head, index - 1);
          plural = isPlural(part);
        }
        continue;
      }
      // "30 'Norland-sponsored' militants"
      const opened = /^["“‘']$/u.test(tokens[at]?.text ?? '') && /^["”’']$/u.test(token.text) && index > at;
      if (opened && !plural && isPluralAt(tokens, index + 1)) {
        index += 1;
        continue;
      }
      if (/^["“”‘’']$/u.test(token.text) && head < 0) {
        index += 1;
        continue;
      }
      if (token.text === '(' && head >= 0 && !plural) {
        const close = closing(tokens, index, end);
        const after = close === null ? undefined : tokens[close];
        if (close !== null && after?.kind === 'word' && !isStop(after.lower) && !looksVerbal(after.lower)) {
          index = close;
          continue;
        }
      }
      if (token.text === '’' && touching && head >= 0) {
        index += 1;
        plural = false;
        continue;
      }
      break;
    }
    if (token.kind === 'number') {
      if (!touching && !isModel(tokens, index) && !isCalibre(tokens, index) && !isHyphenated(tokens, index)) break;
      index += 1;
      continue;
    }
    // "M1A1": letters and digits of one name
    if (touching && tokens[index - 1]?.kind === 'number') {
      index += 1;
      continue;
    }
    if (isStop(word) && !isAcronym(token) && !isHyphenated(tokens, index)) {
      if (word !== 'and' && word !== 'or') break;
      const joined = head < 0 ? null : readCoordinate(tokens, index + 1, end, !plural);
      if (joined === null) break;
      ({ head } = joined);
      index = joined.last;
      break;
    }
    if (determiners.has(word) || (numberWords.has(word) && isLowerCase(token))) break;
    if (weekdays.has(word) && !isLowerCase(token)) break;
    // "four came back"
    if (
      head < 0 &&
      /^(?:came|went|took|got|gave|saw|began|became|ran|said|fell|hit|needed|need|face|faced|left|made|sat|stood|brought|caught|found|heard|knew|met|spoke|told|wrote)$/u.test(
        word,
      )
    )
      break;
    // "two shot down helicopters"
    if (head < 0 && word === 'shot' && tokens[index + 1]?.lower === 'down') {
      index += 2;
      continue;
    }
    if (plural && !afterPlural.has(word) && !onePerson.has(word)) break;
    if (head < 0 && (linking.has(word) || (word === 'remaining' && eventStates.has(tokens[index + 1]?.lower ?? ''))))
      break;
    const state = head < 0 && eventStates.has(word) && continues(tokens[index + 1]);
    // "29,000 arrests"
    const deeds =
      head < 0 && !singular && isPlural(token) && (eventNouns.has(word) || tokens[index - 1]?.lower === 'of');
    const noun = deeds || (isKnownNoun(word) && (head < 0 || (!singular && !plural && isPlural(token))));
    const owned = /['’]s$/u.test(tokens[index - 1]?.text ?? '') && index > at && continues(tokens[index + 1]);
    const verbal =
      state || (looksVerbal(word) && isLowerCase(token) && !noun && !owned && !isHyphenated(tokens, index));
    const named = head < 0 || isModelName(tokens, head);
    if (verbal && !named && !isModifier(tokens, index, head)) break;
    if (verbal && named && !continues(tokens[index + 1])) break;
    if (head >= 0 && (eventAdjectives.has(word) || /^(?:last|next|past|ago|this|per)$/u.test(word))) break;
    const last = tokens[head];
    if (last !== undefined && !isLowerCase(token) && isLowerCase(last) && isKnownNoun(last.lower)) {
      if (last.lower !== 'major' && last.lower !== 'minor') break;
    }
    // "58 of them irrevocably"
    if (head < 0 && word.endsWith('ly') && isLowerCase(token) && !lyNouns.has(word) && !continues(tokens[index + 1]))
      break;
    if (head >= 0 && word.endsWith('ly') && word.length > 4 && !isKnownNoun(word)) break;
    if (!verbal || (nounsLikeVerbs.has(word) && !state)) head = index;
    // "four elderly men"
    const describing = word === 'elderly' && isKnownNoun(tokens[index + 1]?.lower ?? '');
    plural = !state && !describing && isPlural(token) && !/['’]s$/u.test(token.lower);
    index += 1;
  }
  if (head < 0) return null;
  const last = Math.min(Math.max(head + 1, at + 1), end);
  return withObject(tokens, { first: at, last, head }, limit);
}

/** The "2" of "Leopard 2 tanks": between a name and a plural noun of the lexicons. */
const isModel = (tokens: readonly Token[], at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== 'word' || next?.kind !== 'word' || isLowerCase(before)) return false;
  return isKnownNoun(next.lower) && isPlural(next);
};

/** The "M" of "M113 armoured transports". */
const isModelName = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const token = tokens[at];
  return token !== undefined && !isLowerCase(token) && next?.kind === 'number' && next.start === token.end;
};

/** The "155" of "40,000 155mm shells". */
const isCalibre = (tokens: readonly Token[], at: number): boolean =>
  /^(?:mm|calibre|caliber)$/u.test(tokens[isHyphen(tokens[at + 1]) ? at + 2 : at + 1]?.lower ?? '');

const isPluralAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isPlural(token);
};

/** A participle or verb-like word inside a phrase: "Free Papua Movement-linked fighters", "state-owned". */
const isModifier = (tokens: readonly Token[], index: number, head: number): boolean => {
  const next = tokens[index + 1];
  const word = tokens[index]?.lower ?? '';
  // "fighter jets crash" is a clause; "drone strike victims" is not. Only a known noun can carry on.
  if (next === undefined || next.kind !== 'word' || !isKnownNoun(next.lower) || isStop(next.lower))
    return attackNouns.has(word) && !manyPeople.has(tokens[head]?.lower ?? '') && !isPluralAt(tokens, head);
  const person = manyPeople.has(tokens[head]?.lower ?? '');
  // "drug smuggling boats"
  if (word.endsWith('ing')) return !person && isPlural(next) && !isPlural(tokens[head] ?? next);
  return !word.endsWith('ed') && !person;
};

const continues = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind === 'word' &&
  !isStop(next.lower) &&
  !determiners.has(next.lower) &&
  !/^(?:to|by)$/u.test(next.lower) &&
  !next.lower.endsWith('ly');

const closing = (tokens: readonly Token[], open: number, end: number): number | null => {
  for (let index = open + 1; index < Math.min(end, open + MAX_PARENTHESIS); index += 1) {
    if (tokens[index]?.text === ')') return index + 1;
  }
  return null;
};

/** "rounds of artillery", "members of the Coast Guard": the head takes its "of" phrase with it. */
const withObject = (tokens: readonly Token[], phrase: NounPhrase, limit: number): NounPhrase => {
  const head = tokens[phrase.head]?.lower ?? '';
  // "25 crew members of the Orla"
  if (head === 'members' && phrase.head > phrase.first) return phrase;
  if (!containers.has(head) || tokens[phrase.last]?.lower !== 'of') return phrase;
  let at = phrase.last + 1;
  while (determiners.has(tokens[at]?.lower ?? '')) at += 1;
  const object = limit - at > 0 ? readNounPhrase(tokens, at, Math.min(limit, phrase.first + MAX_TOKENS)) : null;
  return object === null ? phrase : { first: phrase.first, last: object.last, head: object.head };
};
