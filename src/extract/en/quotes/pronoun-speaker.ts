import type { Span } from '../../../model/span.ts';
import type { NounPhrase } from '../names/classify-phrase.ts';
import type { Gender, Mention, People, Person } from '../names/people.ts';
import { nameToCome } from './name-to-come.ts';
import type { Scene } from './scene.ts';
import { topicOwner } from './topic-owner.ts';
import { type Unnamed, unnamedBefore } from './unnamed-subject.ts';

/** How far back, in UTF-16 units, a pronoun may look for its name. */
const MAX_REACH = 1500;
/** How many sentences further back a subject is preferred to a name that is none. */
const MAX_TOPIC_SENTENCES = 1;

/** The subject a possessive stands for. */
const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' };

/** Whom a pronoun stands for: somebody the text names, or somebody it only describes. */
export type PronounSpeaker = { readonly person: Person } | { readonly unnamed: Unnamed };

/**
 * Whom the pronoun `phrase` stands for, or null: the nearest name before it that agrees, unless somebody without a name
 * is what the sentences since were about: A spokesman for Mayor Koval denied it. “…,” he said.
 */
export function pronounSpeaker(
  scene: Scene,
  phrase: NounPhrase,
  scenes: readonly Scene[],
  people: People,
  sentences: readonly Span[],
): PronounSpeaker | null {
  const word = scene.words[phrase.from];
  const bare = (word?.lower ?? '').replace(/['’].*$/u, '');
  const pronoun = OWNERS[bare] ?? bare;
  if (word === undefined) return null;
  if (pronoun === 'i') return turnOf(scene, people);
  const wanted = wantedBy(pronoun);
  const owner = wanted === null ? null : topicOwner(scenes, scene, phrase.from, people);
  if (wanted !== null && owner !== null && agrees(owner, wanted)) return { person: owner };
  const named = nearestName(word.start, wanted, people, sentences);
  const unnamed = unnamedBefore(scenes, scene, phrase.from, pronoun);
  if (
    unnamed !== null &&
    (named === null || (unnamed.fresh && (!named.mention.subject || named.mention.start < unnamed.end)))
  )
    return { unnamed };
  if (named !== null) return { person: named.person };
  const coming = wanted === null ? null : nameToCome(scenes[scene.line.index + 1], word.start, people);
  return coming !== null && wanted !== null && agrees(coming, wanted) ? { person: coming } : null;
}

/** Whose turn the paragraph of a transcript is: KOVAL: I told them, “…”. */
function turnOf({ words, startingAt }: Scene, people: People): PronounSpeaker | null {
  const opening = startingAt.get(0);
  if (opening?.kind !== 'name' || words[opening.to]?.text !== ':') return null;
  const name = words.slice(opening.nameFrom, opening.to).map((word) => word.text);
  const person = people.called(name.join(' '));
  return person === null ? null : { person };
}

/** The nearest name that agrees; a name that opens a sentence is preferred to one inside it. */
function nearestName(
  start: number,
  wanted: Wanted | null,
  people: People,
  sentences: readonly Span[],
): { readonly person: Person; readonly mention: Mention } | null {
  if (wanted === null) return null;
  const sentence = (at: number): number => indexOfSentence(sentences, at);
  const here = sentence(start);
  const near: { person: Person; mention: Mention; back: number }[] = [];
  for (let at = lastBefore(people, start); at >= 0; at -= 1) {
    const { person, mention } = people.mentioned[at] ?? {};
    if (person === undefined || mention === undefined || start - mention.start > MAX_REACH) break;
    if (agrees(person, wanted)) near.unshift({ person, mention, back: here - sentence(mention.start) });
  }
  const firm = near.some((one) => one.person.evident) ? near.filter((one) => one.person.evident) : near;
  firm.sort(
    (a, b) =>
      a.back - b.back || Number(b.mention.subject) - Number(a.mention.subject) || a.mention.start - b.mention.start,
  );
  const subject = firm.find((one) => one.mention.subject && one.back - (firm[0]?.back ?? 0) <= MAX_TOPIC_SENTENCES);
  return subject ?? firm[0] ?? null;
}

/** Index of the last mention that ends before `start`, or -1. */
function lastBefore(people: People, start: number): number {
  let low = 0;
  let high = people.mentioned.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people.mentioned[middle]?.mention.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first sentence that ends after `at`. */
function indexOfSentence(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Wanted {
  readonly kind: Person['kind'];
  readonly gender: Gender;
}

/** Whom a pronoun can stand for; null for "they", who may be several of the named, or none. */
function wantedBy(pronoun: string): Wanted | null {
  if (/^(?:he|him|his|himself)$/u.test(pronoun)) return { kind: 'person', gender: 'male' };
  if (/^(?:she|her|hers|herself)$/u.test(pronoun)) return { kind: 'person', gender: 'female' };
  if (/^(?:it|its)$/u.test(pronoun)) return { kind: 'body', gender: null };
  return null;
}

function agrees(person: Person, wanted: Wanted): boolean {
  if (person.kind !== wanted.kind || (person.place && !person.evident)) return false;
  return wanted.gender === null || person.gender === null || person.gender === wanted.gender;
}
