import type { NounPhrase } from '../names/classify-phrase.ts';
import { INTRODUCERS } from '../names/lexicon.ts';
import { memoised } from '../names/memoised.ts';
import type { Word } from '../names/words.ts';
import type { Scene } from './scene.ts';
import { hasFiniteVerb } from './verb-here.ts';

/** Who does what a verb says: the phrase itself and the one set beside it ("the mayor, Ihor Terekhov"). */
export interface Subject {
  readonly phrase: NounPhrase;
  readonly apposed: NounPhrase | null;
  /** Index of the "who" that stands for the phrase beside the verb, when one does. */
  readonly relative?: number;
}

const EMBEDDING = /^(?:and|but|while|as|because|although|though|;|that|when|where|which|who|how|why|if)$/u;
const COORDINATING = /^(?:but|;|while|though|although)$/u;
/** Openings that take no comma before the subject: "But then the mayor said". */
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'so', 'yet', 'then', 'also', 'still', 'now']);
/** Words that open a subordinate clause or an adverbial. */
const introduces = memoised((lower) => INTRODUCERS.has(lower) || lower.endsWith('ing'));
/** Words of the longest dateline. */
const MAX_DATELINE = 8;

/**
 * The subject of the clause that holds `upto`: the phrase a conjunction opened it with, else the first one after what
 * introduces the sentence.
 */
export function mainSubject(scene: Scene, from: number, upto: number, embedded = true): Subject | null {
  const { words } = scene;
  for (let at = upto - 1; at > from; at -= 1) {
    const word = words[at];
    const phrase = scene.startingAt.get(at + 1);
    if (word === undefined || phrase === undefined || phrase.to > upto) continue;
    const opens = (embedded ? EMBEDDING : COORDINATING).test(word.lower);
    if (!opens || !hasFiniteVerb(words, phrase.to)) continue;
    const first = word.lower === 'and' ? scene.endingAt.get(at) : undefined;
    const joint = first !== undefined && first.from === from && first.kind !== 'thing' && phrase.kind !== 'thing';
    return { phrase: joint ? { ...phrase, from, nameFrom: phrase.to } : phrase, apposed: null };
  }
  let at = afterDateline(words, from, upto);
  let fallback: Subject | null = null;
  /** The next pause after `at`, so that a run of "including including" does not look for it again and again. */
  let pause = from;
  while (at < upto) {
    const word = words[at];
    if (word === undefined) break;
    if (introduces(word.lower) && !(word.capital && at > from && scene.startingAt.has(at))) {
      if (pause !== -1 && pause <= at) pause = nextPause(words, at, upto);
      const joins = JOINING.has(word.lower) || pause === -1;
      at = joins ? at + 1 : afterPlace(scene, pause, upto);
      continue;
    }
    const phrase = scene.startingAt.get(at);
    if (phrase !== undefined && phrase.to <= upto) {
      const subject = { phrase, apposed: apposedAfter(scene, phrase, upto) };
      if (phrase.kind !== 'thing') return named(subject);
      fallback ??= subject;
      at = phrase.to;
      continue;
    }
    at += 1;
  }
  return fallback;
}

/** Past the pause at `pause`, and past the second half of a place it parts: "At a rally in Ames, Iowa, …". */
function afterPlace(scene: Scene, pause: number, upto: number): number {
  const inside = scene.startingAt.get(pause + 1);
  if (scene.words[pause]?.text !== ',' || scene.endingAt.get(pause)?.kind !== 'name') return pause + 1;
  const closes = inside?.kind === 'name' && inside.to < upto && scene.words[inside.to]?.text === ',';
  return closes && !scene.words[pause - 1]?.possessive ? inside.to + 1 : pause + 1;
}

/** Past "KYIV, Nov. 30 (Reuters) —" at the head of a paragraph. */
function afterDateline(words: readonly Word[], from: number, upto: number): number {
  if (from !== 0) return from;
  for (let at = 0; at < Math.min(upto, MAX_DATELINE); at += 1) {
    const word = words[at];
    if (word === undefined || (word.kind === 'word' && !word.capital)) return from;
    if (word.kind === 'mark' && /^[—–-]$/u.test(word.text))
      return at > 0 ? at + (words[at + 1]?.text === '-' ? 2 : 1) : from;
  }
  return from;
}

/** A role with a name beside it is the name. */
export function named(subject: Subject): Subject {
  const { phrase, apposed } = subject;
  return phrase.kind !== 'name' && apposed?.kind === 'name' ? { phrase: apposed, apposed: phrase } : subject;
}

function apposedAfter(scene: Scene, phrase: NounPhrase, ceiling: number): NounPhrase | null {
  if (scene.words[phrase.to]?.text !== ',') return null;
  const beside = scene.startingAt.get(phrase.to + 1);
  if (beside === undefined || beside.to > ceiling) return null;
  const closes = scene.words[beside.to];
  if (
    closes === undefined ||
    !(closes.pause || closes.lower === 'of' || closes.lower === 'for' || closes.lower === 'who')
  )
    return null;
  if (phrase.kind === 'name') return beside.kind === 'role' || beside.kind === 'body' ? beside : null;
  return phrase.kind === 'role' && beside.kind === 'name' ? beside : null;
}

function nextPause(words: readonly Word[], from: number, upto: number): number {
  for (let at = from + 1; at < upto; at += 1) {
    const word = words[at];
    if (word?.pause && word.text !== '-') return at;
  }
  return -1;
}
