import type { Token } from '../../../../text/tokens.ts';
import { cueVerbs } from '../../lexicon/cues.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { adverbs, auxiliaries, conjunctions, prepositions, pronouns } from '../../lexicon/function-words.ts';
import { manyPeople } from '../../lexicon/people.ts';
import { equipment } from '../../lexicon/things.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isHyphen } from '../numeral/hyphen.ts';

/** Nouns in -ing, -ed and other forms that look like verbs. */
export const nounsLikeVerbs = wordList(
  'building buildings bombing bombings shelling killing killings shooting shootings stabbing wounding training warning landing crossing king wedding united armed allied wounded injured dead missing displaced accused detained landings beings being holding dwelling dwellings painting missing following lightning hundred seed need speed bed land island ground armoured armored mechanised mechanized motorised motorized unmanned guided uniformed masked unarmed retired',
);
/** Past forms without an ending; what stands before them is their subject. */
const pastForms = wordList(
  'left went came took gave saw said made got ran sat stood began became broke brought built bought caught chose felt found fought flew heard kept knew led met paid rode spoke spent stole told threw won wore wrote',
);
/** Verbs that tie a state to what stands before them; no noun phrase opens with one. */
export const linking = wordList('went remained remain remains became stayed stay stays feared presumed reported still');

/** Adjectives that end like a plural. */
const likePlurals = wordList('plainclothes overseas');

/** Does the word start with a small letter? */
export const isLowerCase = (token: Token): boolean => /^\p{Ll}/u.test(token.text);

/** Words no noun phrase goes on with. */
export const isStop = (word: string): boolean =>
  prepositions.has(word) ||
  conjunctions.has(word) ||
  pronouns.has(word) ||
  auxiliaries.has(word) ||
  (adverbs.has(word) && word !== 'far');

/** "US", "WHO" and "IS" are names. */
export const isAcronym = (token: Token): boolean =>
  token.text.length > 1 &&
  token.text === token.text.toUpperCase() &&
  (pronouns.has(token.lower) || auxiliaries.has(token.lower) || prepositions.has(token.lower));

/** "first-graders", "off-duty officers": a small word that is a part of a longer one. */
export const isHyphenated = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const hyphen = tokens[at + 1];
  return isHyphen(hyphen) && hyphen?.start === token?.end && tokens[at + 2]?.start === hyphen?.end;
};

/** Could the word be a verb? */
export const looksVerbal = (word: string): boolean =>
  !nounsLikeVerbs.has(word) &&
  (/(?:ed|ing)$/u.test(word) ||
    pastForms.has(word) ||
    eventVerbs.has(word) ||
    (cueVerbs.has(word) && !/^(?:report|reports|record|records|claim|claims|count|list|tally)$/u.test(word)));

/** Is it a plural noun, by the lexicons or by its ending? */
export const isPlural = (token: Token): boolean =>
  manyPeople.has(token.lower) ||
  (isLowerCase(token) &&
    !likePlurals.has(token.lower) &&
    (/[^suigv]s$/u.test(token.lower) ||
      /(?:[^i]gs|vs|ives|aus|cus)$/u.test(token.lower) ||
      (equipment.has(token.lower) && /(?:aircraft|equipment)$/u.test(token.lower))));
