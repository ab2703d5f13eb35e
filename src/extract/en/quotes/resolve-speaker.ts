import type { Speaker } from '../../../model/quote.ts';
import type { Span, TextSpan } from '../../../model/span.ts';
import type { NounPhrase } from '../names/classify-phrase.ts';
import { PERSON_NOUNS } from '../names/lexicon.ts';
import type { People, Person } from '../names/people.ts';
import { apposedRole, extended } from '../names/role.ts';
import type { Attribution } from './attribution.ts';
import { pronounSpeaker } from './pronoun-speaker.ts';
import type { Scene } from './scene.ts';

/** The speaker an attribution names, with the fullest name and the role the text gives; never more than it gives. */
export function resolveSpeaker(
  attribution: Attribution,
  scenes: readonly Scene[],
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
  const stands =
    phrase.kind === 'pronoun' || isOwnPaper(scene, phrase)
      ? pronounSpeaker(scene, phrase, scenes, people, sentences)
      : null;
  if (stands !== null && 'unnamed' in stands) {
    const { unnamed } = stands;
    const called = goesBy(unnamed.scene, unnamed.phrase, people, text);
    if (called !== null) return { ...besideOf(attribution, mention, text), name: called.name, role: called.role };
    const whole = extended(unnamed.scene, unnamed.phrase);
    return {
      ...besideOf(attribution, mention, text),
      name: spanOf(unnamed.scene, unnamed.phrase.from, whole, text).text,
      role: null,
    };
  }
  const person = stands?.person ?? (joint ? null : personOf(scene, phrase, people, text));
  const role = person?.role ?? (apposed === null ? null : apposedRole(scene, apposed, text));
  const name = person?.name ?? ownName(scene, phrase, mention, text);
  return { ...besideOf(attribution, mention, text), name, role };
}

/** What stands beside the words: "who" in "Beck, who said", elsewhere the mention itself. */
function besideOf({ scene, subject }: Attribution, mention: TextSpan, text: string): TextSpan {
  return subject.relative === undefined ? mention : spanOf(scene, subject.relative, subject.relative + 1, text);
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

function personOf(scene: Scene, phrase: NounPhrase, people: People, text: string): Person | null {
  if (phrase.kind === 'name' && phrase.nameFrom < phrase.to) {
    const name = unpossessed(spanOf(scene, phrase.nameFrom, phrase.to, text), text).text;
    return people.called(name);
  }
  if (phrase.kind !== 'role') return null;
  return definite(scene, phrase, people) ?? goesBy(scene, phrase, people, text);
}

/** "its statement", "her letter": whoever it is of speaks. */
function isOwnPaper({ words }: Scene, phrase: NounPhrase): boolean {
  return (
    /^(?:his|her|its|their)$/u.test(words[phrase.from]?.lower ?? '') && PAPERS.test(words[phrase.to - 1]?.lower ?? '')
  );
}

const PAPERS =
  /^(?:statement|letter|post|message|tweet|note|report|reply|memo|press-release|account|channel|diary|book|memoir|testimony|will|website|e?-?mail)$/u;
/** Words from a role to the name it goes by: "the defector, who gave his name only as Anton". */
const MAX_TO_NAME = 9;

/** Who a role is that the text names beside it: "the defector, who gave his name only as Anton", "a sniper known as Fox". */
function goesBy(scene: Scene, phrase: NounPhrase, people: People, text: string): Person | null {
  const { words, startingAt } = scene;
  let told = false;
  for (let at = extended(scene, phrase); at < phrase.to + MAX_TO_NAME; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'quote' || /^[.;:]$/u.test(word.text)) return null;
    const name = startingAt.get(at);
    // "who uses the name Grom" is one phrase
    const titled = name !== undefined && words[name.nameFrom - 1]?.lower === 'name' && name.nameFrom > name.from;
    if ((told || titled) && name?.kind === 'name' && name.nameFrom < name.to)
      return people.called(spanOf(scene, name.nameFrom, name.to, text).text);
    if (/^(?:named|known|identified|introduced|called|nicknamed|name)$/u.test(word.lower)) told = true;
    else if (told && !/^(?:only|as|by|to|the|media|was|is|himself|herself|,)$/u.test(word.lower)) return null;
  }
  return null;
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
