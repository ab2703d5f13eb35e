import type { NounPhrase } from '../names/classify-phrase.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../names/lexicon.ts';
import type { Clause } from '../names/words.ts';
import { mainSubject } from './main-subject.ts';
import { type Scene, tailOf } from './scene.ts';

/** Somebody the text describes and does not name, as the subject of a sentence. */
export interface Unnamed {
  readonly scene: Scene;
  readonly phrase: NounPhrase;
  /** Offset of the phrase in the text. */
  readonly start: number;
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
  for (const [where, clause] of clausesBefore(scenes, scene, at)) {
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
      if (where.words[phrase.from]?.lower !== pronoun) return null;
      continue;
    }
    if (phrase.kind === 'name' || besideName(where, phrase) || !agrees(where, phrase, pronoun)) return null;
    const opening = where.words[phrase.from];
    return {
      scene: where,
      phrase,
      start: opening?.start ?? 0,
      fresh: opening?.kind === 'number' || FRESH.test(opening?.lower ?? ''),
    };
  }
  return null;
}

/** The reporter's sentences before a word, the nearest first, the part of its own sentence before it included. */
function* clausesBefore(scenes: readonly Scene[], scene: Scene, at: number): Generator<[Scene, Clause]> {
  for (let index = scene.line.index; index >= 0; index -= 1) {
    const where = scenes[index];
    if (where === undefined) return;
    const { sentences } = where.line;
    const last = where === scene ? lastBefore(sentences, at) : sentences.length - 1;
    for (let nth = last; nth >= 0; nth -= 1) {
      const whole = sentences[nth];
      if (whole === undefined) return;
      const to = where === scene ? Math.min(whole.to, at) : whole.to;
      if (to > whole.from) yield [where, tailOf({ from: whole.from, to })];
    }
  }
}

/** Whether a name stands right before the phrase, which then says what its bearer is: "Koval – a former miner – shrugged". */
function besideName(scene: Scene, phrase: NounPhrase): boolean {
  return (scene.words[phrase.from - 1]?.pause ?? false) && scene.endingAt.get(phrase.from - 1)?.kind === 'name';
}

/** Index of the last sentence that begins before the word `at`, or -1. */
function lastBefore(sentences: readonly Clause[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
