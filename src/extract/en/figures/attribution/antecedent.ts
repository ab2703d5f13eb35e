// "He added that …", "It says it needs …": whom the pronoun of a source means.
import type { TokenRange } from '../../../refine/draft.ts';
import { auxiliaries, determiners, prepositions, pronouns } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { manyPeople, onePerson } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';
import { sources } from './words.ts';

/** The last source that was named, and the last sentence that spoke of it. */
export interface Named {
  readonly source: TokenRange;
  readonly sentence: number;
}

const organisations = wordList(
  'press ministry army agency news times post police office department nations union council committee group forces command court government parliament guard journal media house reuters afp ap bbc cnn',
);

/** "He said" and "she said" carry on from a person, and not from the police or a report. */
const agrees = (scene: Scene, pronoun: TokenRange, source: TokenRange): boolean => {
  if (isIt(scene, pronoun)) return !isPeople(scene, source);
  if (!/^(?:he|she|him|her)$/u.test(scene.tokens[pronoun.first]?.lower ?? '')) return true;
  const last = scene.tokens[source.last - 1];
  if (last === undefined || organisations.has(last.lower)) return false;
  const named = last.text[0] !== last.lower[0] && last.text !== last.text.toUpperCase();
  // "The World Food Programme" is nobody's name.
  if (named && scene.tokens[source.first]?.lower !== 'the') return true;
  for (let at = source.first; at < source.last; at += 1) if (onePerson.has(scene.tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Whom "he", "she", "it" or "they" means: "it" is the body the sentence before is about, when that is not the last source. */
export const antecedent = (
  scene: Scene,
  pronoun: TokenRange,
  sentence: number,
  before: Named | null,
): TokenRange | null => {
  const near = before !== null && before.sentence >= sentence - 1;
  const person = isPerson(scene, pronoun) && before?.sentence !== sentence - 1 ? personBefore(scene, sentence) : null;
  if (person !== null) return person;
  if (before !== null && (near || !isIt(scene, pronoun)) && agrees(scene, pronoun, before.source)) return before.source;
  return isIt(scene, pronoun) ? bodyBefore(scene, sentence) : null;
};

const isPerson = (scene: Scene, pronoun: TokenRange): boolean =>
  /^(?:he|she|him|her)$/u.test(scene.tokens[pronoun.first]?.lower ?? '');

/** Longest phrase for a person that opens a sentence, in tokens. */
const MAX_PERSON = 5;

/** "An attendant at the morgue opened a ledger." "A local doctor shook his head.": the one person the sentence before begins with. */
const personBefore = (scene: Scene, sentence: number): TokenRange | null => {
  const range = scene.ranges[sentence - 1];
  if (range === undefined || !/^(?:an?|one|another)$/u.test(scene.tokens[range.first]?.lower ?? '')) return null;
  for (let at = range.first + 1; at < Math.min(range.last, range.first + MAX_PERSON); at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.kind !== 'word' || prepositions.has(token.lower)) return null;
    if (onePerson.has(token.lower)) return { first: range.first, last: at + 1 };
  }
  return null;
};

const isIt = (scene: Scene, pronoun: TokenRange): boolean =>
  /^(?:it|its)$/u.test(scene.tokens[pronoun.first]?.lower ?? '');

/** "Residents", "two officials", "Governor Ada Marsh": nobody calls them "it". */
const isPeople = (scene: Scene, source: TokenRange): boolean => {
  for (let at = source.first; at < source.last; at += 1) {
    const lower = scene.tokens[at]?.lower ?? '';
    if (prepositions.has(lower)) return false;
    if (at === source.last - 1 || prepositions.has(scene.tokens[at + 1]?.lower ?? ''))
      return manyPeople.has(lower) || onePerson.has(lower);
  }
  return false;
};

/** "of the Red Cross", "the Doctors' Union", "Rights group Sela": what may stand between the words of a name. */
const joinsName = (scene: Scene, at: number, isName: (at: number) => boolean): boolean => {
  const lower = scene.tokens[at]?.lower ?? '';
  if (lower === 'the') return scene.tokens[at - 1]?.lower === 'of' && isName(at + 1);
  if (lower === 'of' && scene.tokens[at + 1]?.lower === 'the') return isName(at + 2);
  return (/^(?:of|for|and|['’-])$/u.test(lower) || sources.has(lower)) && isName(at + 1);
};

/** The name that opens the sentence before, a verb behind it: "The World Food Programme has reached …". */
const bodyBefore = (scene: Scene, sentence: number): TokenRange | null => {
  const range = scene.ranges[sentence - 1];
  if (range === undefined) return null;
  const { tokens } = scene;
  const isName = (at: number): boolean => tokens[at]?.kind === 'word' && tokens[at]?.text[0] !== tokens[at]?.lower[0];
  const first = range.first;
  let last = tokens[first]?.lower === 'the' ? first + 1 : first;
  const named = last;
  while (last < range.last && (isName(last) || joinsName(scene, last, isName))) last += 1;
  const verb = tokens[last]?.lower ?? '';
  const lone = tokens[named]?.lower ?? '';
  if (last === named || (!auxiliaries.has(verb) && !/ed$/u.test(verb))) return null;
  // "Shelling has gone on": one word with a capital only because it opens the sentence.
  if (
    last - named === 1 &&
    (pronouns.has(lone) || determiners.has(lone) || isKnownNoun(lone) || /(?:ing|ly|s)$/u.test(lone) || named !== first)
  )
    return null;
  return { first, last };
};
