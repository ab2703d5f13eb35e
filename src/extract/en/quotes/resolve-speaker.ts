import type { Speaker } from '../../../model/quote.ts';
import type { Span, TextSpan } from '../../../model/span.ts';
import type { NounPhrase } from '../names/classify-phrase.ts';
import { PERSON_NOUNS } from '../names/lexicon.ts';
import type { Gender, Mention, People, Person } from '../names/people.ts';
import { apposedRole, extended } from '../names/role.ts';
import type { Attribution } from './attribution.ts';
import type { Scene } from './scene.ts';

/** How far back, in UTF-16 units, a pronoun may look for its name. */
const MAX_REACH = 1500;
/** How many sentences further back a subject is preferred to a name that is none. */
const MAX_TOPIC_SENTENCES = 1;

/** The speaker an attribution names, with the fullest name and the role the text gives; never more than it gives. */
export function resolveSpeaker(
  attribution: Attribution,
  people: People,
  sentences: readonly Span[],
  text: string,
): Speaker {
  const { scene, subject } = attribution;
  const { phrase, apposed } = subject;
  const joint = phrase.kind !== 'pronoun' && isJoint(scene, phrase);
  const to =
    phrase.kind === 'name' || phrase.kind === 'pronoun' || joint
      ? phrase.to
      : untilCue(attribution, extended(scene, phrase));
  const mention = unpossessed(spanOf(scene, phrase.from, to, text), text);
  const person = joint ? null : personOf(scene, phrase, people, sentences, text);
  const role = person?.role ?? (apposed === null ? null : apposedRole(scene, apposed, text));
  const name = person?.name ?? ownName(scene, phrase, mention, text);
  // "Beck, who said": the pronoun is what stands beside the words
  const beside = subject.relative === undefined ? mention : spanOf(scene, subject.relative, subject.relative + 1, text);
  return { ...beside, name, role };
}

function isJoint(scene: Scene, phrase: NounPhrase): boolean {
  return phrase.kind !== 'name' || phrase.nameFrom < phrase.to
    ? false
    : scene.words.slice(phrase.from, phrase.to).some((word) => word.lower === 'and');
}

function untilCue(attribution: Attribution, end: number): number {
  const { cue, subject } = attribution;
  return cue !== null && cue.from >= subject.phrase.to ? Math.min(end, cue.from) : end;
}

function personOf(
  scene: Scene,
  phrase: NounPhrase,
  people: People,
  sentences: readonly Span[],
  text: string,
): Person | null {
  if (phrase.kind === 'pronoun') return pronounOf(scene, phrase, people, sentences);
  if (phrase.kind === 'name' && phrase.nameFrom < phrase.to) {
    const name = unpossessed(spanOf(scene, phrase.nameFrom, phrase.to, text), text).text;
    return people.called(name);
  }
  return phrase.kind === 'role' ? definite(scene, phrase, people) : null;
}

/** "the minister" is the one minister the text has named before, when there is exactly one. */
function definite(scene: Scene, phrase: NounPhrase, people: People): Person | null {
  const { words } = scene;
  if (phrase.to - phrase.from !== 2 || words[phrase.from]?.lower !== 'the') return null;
  const noun = words[phrase.to - 1]?.lower ?? '';
  const start = words[phrase.from]?.start ?? 0;
  const fits = people
    .inRole(noun)
    .filter((person) => (person.role?.start ?? start) < start)
    .slice(0, 2);
  return fits.length === 1 && PERSON_NOUNS.has(noun) ? (fits[0] ?? null) : null;
}

/** The nearest name before a pronoun that agrees with it; a name that opens a sentence is preferred to one inside it. */
function pronounOf(scene: Scene, phrase: NounPhrase, people: People, sentences: readonly Span[]): Person | null {
  const word = scene.words[phrase.from];
  const wanted = wantedBy((word?.lower ?? '').replace(/['’].*$/u, ''));
  if (word === undefined || wanted === null) return null;
  const sentence = (at: number): number => indexOfSentence(sentences, at);
  const here = sentence(word.start);
  const near: { person: Person; mention: Mention; back: number }[] = [];
  for (let at = lastBefore(people, word.start); at >= 0; at -= 1) {
    const { person, mention } = people.mentioned[at] ?? {};
    if (person === undefined || mention === undefined || word.start - mention.start > MAX_REACH) break;
    if (agrees(person, wanted)) near.unshift({ person, mention, back: here - sentence(mention.start) });
  }
  const firm = near.some((one) => one.person.evident) ? near.filter((one) => one.person.evident) : near;
  firm.sort(
    (a, b) =>
      a.back - b.back || Number(b.mention.subject) - Number(a.mention.subject) || a.mention.start - b.mention.start,
  );
  const subject = firm.find((one) => one.mention.subject && one.back - (firm[0]?.back ?? 0) <= MAX_TOPIC_SENTENCES);
  return (subject ?? firm[0])?.person ?? null;
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

/** The name a mention itself carries: without titles for a person, the whole of it for a role. */
function ownName(scene: Scene, phrase: NounPhrase, mention: TextSpan, text: string): string | null {
  if (phrase.kind === 'pronoun') return null;
  if (phrase.kind === 'name' && phrase.nameFrom < phrase.to)
    return unpossessed(spanOf(scene, phrase.nameFrom, phrase.to, text), text).text;
  return mention.text;
}

function unpossessed(span: TextSpan, text: string): TextSpan {
  const mark = /['’]s?$/u.exec(span.text);
  if (mark === null || !/['’]s$|s['’]$/u.test(span.text)) return span;
  const end = span.end - mark[0].length;
  return { start: span.start, end, text: text.slice(span.start, end) };
}

function spanOf(scene: Scene, from: number, to: number, text: string): TextSpan {
  const start = scene.words[from]?.start ?? 0;
  const end = scene.words[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
