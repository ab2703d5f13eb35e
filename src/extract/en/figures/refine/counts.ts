// "100,000 Ukrainian soldiers" → soldiers; "32 of its citizens" → citizens; "20 were killed" counts nothing it names.
import type { Token } from '../../../../text/tokens.ts';
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { eventAdjectives, eventVerbs } from '../../lexicon/events.ts';
import { beForms, determiners, prepositions } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { manyPeople, onePerson } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf } from '../event.ts';
import { type NounPhrase, readNounPhrase } from '../noun-phrase.ts';
import { readNumeral } from '../numeral/read-numeral.ts';
import { pastFillers } from '../phrase/fillers.ts';
import { isLowerCase, isPlural } from '../phrase/word-class.ts';
import type { Scene } from '../scene.ts';
import { countSpending, countUnit, pastUnit, setCounts } from './counted-unit.ts';

/** Nouns that only lead to what is counted: "a third of the total number of troops". */
const measures = wordList('number total total_number amount share part proportion population');

const states = wordList(
  'dead wounded injured killed missing hurt displaced hospitalised hospitalized detained arrested captured',
);

/** How far before a number "the number of …" may stand, in tokens. */
const REACH = 18;

const sentenceEnd = (scene: Scene, draft: Draft): number => scene.ranges[draft.sentence]?.last ?? draft.last;

/** "the number of Palestinians killed … to 104": the phrase after "number of" in the same sentence. */
const phraseBefore = (scene: Scene, draft: Draft): NounPhrase | null => {
  const { tokens } = scene;
  const from = scene.ranges[draft.sentence]?.first ?? 0;
  for (let at = draft.first - 1; at >= Math.max(from, draft.first - REACH); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === ';' || word === 'while') return null;
    if (word !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    const phrase = readNounPhrase(tokens, pastFillers(tokens, at + 1, draft.first), draft.first);
    if (phrase !== null && !states.has(tokens[phrase.head]?.lower ?? '')) return phrase;
  }
  return null;
};

/** "four of the five towns": the number in between is a figure of its own. */
const pastNumber = (scene: Scene, at: number): number => {
  const inner = scene.tokens[at - 1]?.lower === 'of' || determiners.has(scene.tokens[at - 1]?.lower ?? '');
  return inner ? (readNumeral(scene.tokens, at)?.last ?? at) : at;
};

/** "the country's 50 million people": the owner, the number in between and its noun. */
const pastOwner = (scene: Scene, phrase: NounPhrase, limit: number): NounPhrase | null => {
  if (!/['’]s?$/u.test(scene.tokens[phrase.last - 1]?.text ?? '')) return null;
  const inner = readNumeral(scene.tokens, phrase.last);
  const owned = inner === null ? null : readNounPhrase(scene.tokens, inner.last, limit);
  return owned === null ? null : { ...owned, first: phrase.first };
};

/** "a third of the total number of troops": through nouns of measure to the thing itself. */
const readWhole = (scene: Scene, at: number, limit: number): NounPhrase | null => {
  const { tokens } = scene;
  let from = at;
  for (let depth = 0; depth < 3; depth += 1) {
    while (determiners.has(tokens[from]?.lower ?? '') || /^(?:entire|whole|overall)$/u.test(tokens[from]?.lower ?? ''))
      from += 1;
    const phrase = readNounPhrase(tokens, pastNumber(scene, from), limit);
    if (phrase === null) return null;
    const owned = pastOwner(scene, phrase, limit);
    if (owned !== null) return owned;
    if (!measures.has(tokens[phrase.head]?.lower ?? '') || tokens[phrase.last]?.lower !== 'of') return phrase;
    // "half of a population of 22 million"
    if (readNumeral(tokens, phrase.last + 1) !== null) return phrase;
    from = phrase.last + 1;
  }
  return null;
};

/** "21 were children", "three were journalists": a plural of persons or things after the verb, and no state. */
const readNominal = (scene: Scene, draft: Draft, limit: number): NounPhrase | null => {
  const at = draft.qualifierLast;
  const next = scene.tokens[at + 1]?.lower ?? '';
  if (!beForms.has(scene.tokens[at]?.lower ?? '') || !isKnownNoun(next) || states.has(next)) return null;
  return readNounPhrase(scene.tokens, at + 1, limit);
};

/** "46 enter through the crossing": one word in small letters that no lexicon holds and that is no plural, before a preposition. */
const isLoneVerb = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const [token, next] = [tokens[phrase.first], tokens[phrase.last]];
  if (phrase.last - phrase.first !== 1 || token === undefined || !prepositions.has(next?.lower ?? '')) return false;
  return next?.lower !== 'of' && isLowerCase(token) && !isPlural(token) && !isKnownNoun(token.lower);
};

/** What stands after the number, past another number and its owner: "nine of a doctor's 10 children". */
const readCounted = (scene: Scene, draft: Draft, at: number, limit: number): NounPhrase | null => {
  const { tokens } = scene;
  const single = draft.high === 1 || draft.low === 1;
  // "2,000 of the estimated 13,000 soldiers"
  const bounded = /^(?:estimated|approximately|about|around|roughly|some|nearly|almost|over)$/u.test(
    tokens[at]?.lower ?? '',
  );
  const inner =
    bounded && tokens[at + 1]?.kind === 'number' ? (readNumeral(tokens, at + 1)?.last ?? at) : pastNumber(scene, at);
  const phrase = readNounPhrase(tokens, inner, limit, single);
  if (phrase !== null && !single && draft.unit === 'count' && isLoneVerb(tokens, phrase)) return null;
  if (phrase === null || !/['’]s$/u.test(tokens[phrase.head]?.lower ?? '')) return phrase;
  const owned = readNumeral(tokens, phrase.last);
  return owned === null ? phrase : (readNounPhrase(tokens, owned.last, limit) ?? phrase);
};

/** Past "were" in "21 of whom were children", when a noun of persons or things follows. */
const pastCopula = (tokens: readonly Token[], at: number): number =>
  beForms.has(tokens[at]?.lower ?? '') &&
  (isKnownNoun(tokens[at + 1]?.lower ?? '') || isKnownNoun(tokens[at + 2]?.lower ?? '')) &&
  !states.has(tokens[at + 1]?.lower ?? '') &&
  !eventVerbs.has(tokens[at + 1]?.lower ?? '')
    ? at + 1
    : at;

/** "70,000 residents have left, and 200,000 are still there": a bare number with a verb of its own is of the same kind. */
const borrowSubject = (scene: Scene, draft: Draft): void => {
  const next = scene.tokens[draft.qualifierLast]?.lower ?? '';
  const before = scene.tokens[draft.qualifierFirst - 1]?.lower ?? '';
  if (!/^(?:are|were|have|had|got|remain|remained|still)$/u.test(next) || !/^(?:and|but|while|,|;)$/u.test(before))
    return;
  const other = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  if (
    other !== undefined &&
    other.unit === 'count' &&
    /^(?:people|munition|equipment)$/u.test(kindOf(other.head) ?? '')
  )
    draft.head = other.head;
};

/** "211 drones were shot down and 225 more were lost": what more there were is told by the number before. */
const borrowHead = (scene: Scene, draft: Draft): void => {
  if (draft.qualifierFirst > 0 && draft.unit === 'count') borrowSubject(scene, draft);
  const next = scene.tokens[draft.qualifierLast]?.lower ?? '';
  const before = scene.tokens[draft.qualifierFirst - 1]?.lower ?? '';
  if (draft.unit !== 'count' || (next !== 'more' && next !== 'others' && before !== 'another')) return;
  const other = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  if (other !== undefined && other.unit === 'count') draft.head = other.head;
};

/** Finds what is counted in the words after the number, or failing that in "the number of …" before it. */
export function refineCounts(scene: Scene, draft: Draft): void {
  if (!draft.countable) return;
  const { tokens } = scene;
  const limit = sentenceEnd(scene, draft);
  if (draft.unit === 'duration' || draft.unit === 'distance') {
    countUnit(scene, draft);
    return;
  }
  if (draft.unit === 'money') countSpending(scene, draft, limit);
  if (draft.unit === 'money' || draft.unit === 'other') return;
  // "one child in two"
  const between = draft.rule === 'ratio' ? (tokens[draft.first + 1]?.lower ?? '') : '';
  if (manyPeople.has(between) || onePerson.has(between)) {
    setCounts(scene, draft, { first: draft.first + 1, last: draft.first + 2, head: draft.first + 1 });
    return;
  }
  const share = draft.unit === 'percent' || draft.unit === 'fraction';
  const measured = draft.unit === 'area' || draft.unit === 'mass';
  const start = measured ? pastUnit(scene, draft) : draft.qualifierLast;
  const of = tokens[start]?.lower === 'of' || draft.rule === 'ratio';
  if (draft.unit === 'fraction' && !of) {
    const next = tokens[start]?.lower ?? '';
    if (!determiners.has(next)) {
      const nominal = readNominal(scene, draft, limit);
      if (nominal !== null) setCounts(scene, draft, nominal);
      return;
    }
  }
  if ((share || measured) && !of && draft.unit !== 'fraction') return;
  // "bringing to 26 the number of aid workers who have died"
  if (tokens[start]?.lower === 'the' && tokens[start + 1]?.lower === 'number' && tokens[start + 2]?.lower === 'of') {
    const numbered = readNounPhrase(tokens, pastFillers(tokens, start + 3, limit), limit);
    if (numbered !== null) {
      draft.phrase = { first: numbered.first, last: numbered.last };
      setCounts(scene, draft, numbered);
      return;
    }
  }
  const among = tokens[start]?.lower === 'out' && tokens[start + 1]?.lower === 'of' ? start + 1 : start;
  const at = pastFillers(tokens, among, limit);
  const next = tokens[at]?.lower ?? '';
  // "four of the dead were children"
  if (
    of &&
    tokens[start + 1]?.lower === 'the' &&
    states.has(tokens[start + 2]?.lower ?? '') &&
    beForms.has(tokens[start + 3]?.lower ?? '')
  ) {
    draft.phrase = { first: start, last: start + 3 };
    const nominal = isKnownNoun(tokens[start + 4]?.lower ?? '') ? readNounPhrase(tokens, start + 4, limit) : null;
    if (nominal !== null) setCounts(scene, draft, nominal);
    return;
  }
  if (of && /^(?:its|their|his|her|our)$/u.test(tokens[start + 1]?.lower ?? '') && tokens[start + 2]?.lower === 'own') {
    const owned = readNounPhrase(tokens, start + 3, limit);
    if (owned === null || tokens[start + 3]?.kind !== 'word') return;
  }
  if (of && /^(?:them|whom|which|these|those|us|theirs|ours)$/u.test(tokens[start + 1]?.lower ?? '')) {
    // "two of those killed were service members"
    const told = states.has(tokens[start + 2]?.lower ?? '') ? start + 3 : start + 2;
    const nominal = pastCopula(tokens, told);
    const read = told > start + 2 && nominal === told ? null : readNounPhrase(tokens, nominal, limit);
    // "16 of them fatal", "20 of them thought alive": no noun
    const head = read === null ? undefined : tokens[read.head];
    const apposed =
      head !== undefined && (/s$/u.test(head.lower) || isPlural(head) || isKnownNoun(head.lower)) ? read : null;
    if (apposed !== null) setCounts(scene, draft, apposed);
    draft.phrase = told > start + 2 || apposed === null ? { first: start, last: start + 2 } : apposed;
    return;
  }
  const phrase = share ? readWhole(scene, at, limit) : readCounted(scene, draft, at, limit);
  if (phrase === null || (states.has(next) && phrase.last === at + 1)) {
    if (phrase === null) borrowHead(scene, draft);
    const nominal = phrase === null && draft.unit === 'count' ? readNominal(scene, draft, limit) : null;
    if (nominal !== null) setCounts(scene, draft, nominal);
    else if (phrase === null && draft.unit === 'count') {
      const before: NounPhrase | null = phraseBefore(scene, draft);
      if (before !== null && !eventVerbs.has(next) && !eventAdjectives.has(next)) setCounts(scene, draft, before);
    }
    return;
  }
  const range: TokenRange = { first: phrase.first, last: phrase.last };
  draft.phrase = range;
  setCounts(scene, draft, phrase);
  scene.note('counts', draft, `counts: “${scene.text.slice(tokens[range.first]?.start, tokens[range.last - 1]?.end)}”`);
}
