import type { NounPhrase } from '../names/classify-phrase.ts';
import { FEMALE_WORDS, MALE_WORDS, PREPOSITIONS } from '../names/lexicon.ts';
import { mainSubject } from './main-subject.ts';
import type { Scene } from './scene.ts';
import { sentencesBefore } from './sentences-before.ts';

/** Somebody the text describes and does not name, as the subject of a sentence. */
export interface Unnamed {
  readonly scene: Scene;
  readonly phrase: NounPhrase;
  /** Where the phrase ends in the text. */
  readonly end: number;
  /** Told as somebody new ("a spokesman", "her deputy"), so that no name before can be meant. */
  readonly fresh: boolean;
}

/** Sentences looked back over; further away a pronoun is anybody's. */
const MAX_SENTENCES = 4;
/** Sentences among them about things, or about nobody, that a pronoun is understood across. */
const MAX_ABOUT_THINGS = 1;
const FRESH =
  /^(?:a|an|one|another|his|her|their|its|my|our|some|several|many|two|three|four|five|six|seven|eight|nine|ten)$/u;
const PLURAL_HEADS = /^(?:people|children|troops|police|folks|kin|others|relatives|crowds?)$/u;

/**
 * Who, without a name, the sentences before the word `at` of a scene were about, when the pronoun agrees with it; null
 * when they were about somebody named, or about things for too long.
 * Finds A second officer shook his head. “…,” he said · Nine mothers wrote to him. “…,” they said. Refuses The officer met Koval. Koval smiled. “…,” he said.
 */
export function unnamedBefore(scenes: readonly Scene[], scene: Scene, at: number, pronoun: string): Unnamed | null {
  let things = 0;
  let looked = 0;
  for (const [where, clause] of sentencesBefore(scenes, scene, at)) {
    looked += 1;
    if (looked > MAX_SENTENCES) return null;
    const subject = mainSubject(where, clause.from, clause.to, false);
    if (subject === null || subject.phrase.kind === 'thing') {
      things += subject === null ? 0 : 1;
      if (things > MAX_ABOUT_THINGS) return null;
      continue;
    }
    const { phrase } = subject;
    if (phrase.kind === 'pronoun') {
      // "I asked him": the reporter is no he
      if (/^(?:i|we|you)$/u.test(where.words[phrase.from]?.lower ?? '')) continue;
      if (where.words[phrase.from]?.lower !== pronoun) return null;
      continue;
    }
    if (phrase.kind === 'name' || isNamed(where, phrase) || !agrees(where, phrase, pronoun)) return null;
    const opening = where.words[phrase.from];
    return {
      scene: where,
      phrase,
      end: where.words[phrase.to - 1]?.end ?? 0,
      fresh: opening?.kind === 'number' || FRESH.test(opening?.lower ?? '') || isOwned(where, phrase),
    };
  }
  return null;
}

/** Whether a name stands right beside the phrase: "Koval – a former miner – shrugged", "The spokesman, known as Abu Salem,". */
function isNamed({ words, startingAt, endingAt }: Scene, phrase: NounPhrase): boolean {
  const before = words[phrase.from - 1]?.pause ? endingAt.get(phrase.from - 1) : undefined;
  // "In Orla, a spokesman": the name is where he spoke
  if (before?.kind === 'name' && !PREPOSITIONS.has(words[before.from - 1]?.lower ?? '')) return true;
  let at = phrase.to;
  while (/^(?:,|known|called|named|nicknamed|as|only|by|his|her|first|name|-|–|—)$/u.test(words[at]?.lower ?? ''))
    at += 1;
  return at > phrase.to && startingAt.get(at)?.kind === 'name';
}

/** "Brandt's lawyer", "the minister's wife": somebody new, told by whose she is. */
function isOwned(scene: Scene, phrase: NounPhrase): boolean {
  for (let at = phrase.from; at < phrase.to - 1; at += 1) if (scene.words[at]?.possessive) return true;
  return false;
}

function agrees(scene: Scene, phrase: NounPhrase, pronoun: string): boolean {
  // "one of the organisations" is no he
  const group = scene.words[phrase.to]?.lower === 'of' ? scene.startingAt.get(phrase.to + 1) : undefined;
  if (phrase.to - phrase.from === 1 && group !== undefined && group.kind !== 'role') return false;
  const head = scene.words[phrase.to - 1]?.lower ?? '';
  const plural = isPlural(head);
  if (pronoun === 'they') return phrase.kind === 'role' && plural;
  if (pronoun === 'it') return phrase.kind === 'body' && !plural;
  if (phrase.kind !== 'role' || plural) return false;
  if (pronoun === 'he') return !FEMALE_WORDS.has(head);
  return pronoun === 'she' && !MALE_WORDS.has(head);
}

function isPlural(head: string): boolean {
  return PLURAL_HEADS.test(head) || /(?:[^su]s|men|wives)$/u.test(head);
}
