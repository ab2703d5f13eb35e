import { ADVERBS, AUXILIARIES, COMMON_VERBS, RELATIVES } from '../names/lexicon.ts';
import { isOftenNoun, saysWith, speechVerb } from '../names/speech-verbs.ts';
import type { Word } from '../names/words.ts';
import type { Scene } from './scene.ts';

/** A year or a month, as in "who in 2010 said". */
const DATED =
  /^(?:1\d{3}|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
/** What a present verb after an insertion takes: ", an early supporter, calls the issue …". */
const OBJECTS = /^(?:him|her|them|it|that|on|for|the|an?|his|their|its|this|these)$/u;

/** Whether the words from `from` begin with a finite verb, adverbs aside. */
export function hasFiniteVerb(words: readonly Word[], from: number): boolean {
  const at = overAdverbsForward(words, from);
  const word = words[at];
  if (word === undefined || word.kind !== 'word') return false;
  if (AUXILIARIES.has(word.lower) || COMMON_VERBS.has(word.lower) || /[a-z]{2}ed$/u.test(word.lower)) return true;
  const verb = speechVerb(word.lower);
  return verb !== null && verb.form !== 'participle';
}

/** Whether a finite verb stands in a range of words: "Damage in the city" says nothing of anybody. */
export function holdsVerb(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (hasFiniteVerb(scene.words, at)) return true;
  return false;
}

function overAdverbsForward(words: readonly Word[], from: number): number {
  let at = from;
  while (ADVERBS.has(words[at]?.lower ?? '') || /[a-z]{3}ly$/u.test(words[at]?.lower ?? '')) at += 1;
  return at;
}

/** Back over auxiliaries, adverbs and the day between a subject and its verb. */
export function overAdverbs(words: readonly Word[], from: number, floor: number): number {
  let at = from;
  while (at >= floor) {
    const lower = words[at]?.lower ?? '';
    const skipped =
      (AUXILIARIES.has(lower) && !words[at]?.capital) ||
      (ADVERBS.has(lower) && !/^(?:each|all|both)$/u.test(lower)) ||
      (/[a-z]{3}ly$/u.test(lower) && !words[at]?.capital);
    if (skipped) at -= 1;
    else if (at > floor && words[at - 1]?.lower === 'in' && DATED.test(words[at]?.text ?? '')) at -= 2;
    else if (/^(?:week|month|year|night|morning|evening|afternoon)$/u.test(lower)) at -= 1;
    else if (/^(?:last|this|next|earlier)$/u.test(lower) && at < from) at -= 1;
    else if (lower === 'on' && at + 1 <= from && ADVERBS.has(words[at + 1]?.lower ?? '')) at -= 1;
    else break;
  }
  return at;
}

/** Whether the word at `at` is a form of a speech verb used as a verb, judged by its neighbours. */
export function isVerbHere(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined || word.kind !== 'word') return false;
  const verb = speechVerb(word.lower);
  if (verb === null) return false;
  if (word.capital && at > 0 && scene.words[at - 1]?.capital && !scene.line.headline) return false;
  if (scene.words[at - 1]?.possessive) return false;
  if (!saysWith(verb.lemma, scene.words[at + 1]?.lower ?? '')) return false;
  if (/^(?:when|if|while|once|being)$/u.test(scene.words[at - 1]?.lower ?? '') && verb.form === 'past') return false;
  const previous = scene.words[at - 1];
  // "As the mayor, a former miner, put it, “…”"
  if (verb.lemma === 'put' && /^(?:mark|quote)$/u.test(scene.words[at + 2]?.kind ?? '')) return true;
  if (verb.form === 'base' || isOftenNoun(word.lower)) {
    if (previous === undefined) return false;
    // "that states can": a verb has no verb after it
    if (AUXILIARIES.has(scene.words[at + 1]?.lower ?? '')) return false;
    if (RELATIVES.has(previous.lower)) return true;
    if (previous.lower === 'to' || AUXILIARIES.has(previous.lower) || /n['’]t$/u.test(previous.lower)) return true;
    const before = scene.endingAt.get(overAdverbs(scene.words, at - 1, 0) + 1);
    if (before === undefined || before.to > at) {
      if (verb.form === 'present' && previous.text === ',')
        return scene.startingAt.has(at + 1) || OBJECTS.test(scene.words[at + 1]?.lower ?? '');
      return previous.kind === 'mark' && verb.form === 'participle';
    }
    if (verb.form === 'base' && scene.words[before.from - 1]?.lower === 'and' && before.kind === 'name') return true;
    if (verb.form === 'base')
      return (
        before.kind === 'pronoun' ||
        /s$/u.test(scene.words[before.to - 1]?.lower ?? '') ||
        /^(?:people|men|women|police|two|three|four|pair|couple|duo)$/u.test(scene.words[before.to - 1]?.lower ?? '')
      );
    if (scene.words[at + 1]?.kind === 'quote' && before.kind !== 'thing') return true;
    if (verb.form === 'present' && before.kind !== 'thing' && OBJECTS.test(scene.words[at + 1]?.lower ?? ''))
      return true;
    return before.kind === 'pronoun' || before.kind === 'name';
  }
  if (verb.form === 'participle') return !scene.startingAt.has(at);
  return true;
}
