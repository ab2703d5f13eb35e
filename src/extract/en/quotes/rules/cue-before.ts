import type { NounPhrase } from '../../names/classify-phrase.ts';
import { AUXILIARIES } from '../../names/lexicon.ts';
import { speechVerb } from '../../names/speech-verbs.ts';
import type { Word } from '../../names/words.ts';
import type { Attribution } from '../attribution.ts';
import { mainSubject, type Subject } from '../main-subject.ts';
import type { Site } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { hasFiniteVerb, isVerbHere } from '../verb-here.ts';

/** The attribution that the verb at `verb`, before the quote and in its sentence, gives to it; null when its subject is not shown. */
export function governedBy(site: Site, verb: number, rule: string): Attribution | null {
  const { scene, at, sentence } = site;
  const subject = subjectOf(site, verb);
  if (subject === null) return null;
  // "a formula called", "his speech offered": things do not do things with words
  if (subject.phrase.kind === 'thing' && speechVerb(scene.words[verb]?.lower ?? '')?.speech !== 'say') return null;
  const previous = scene.words[at - 1];
  const direct = at - 1 === verb || (previous?.kind === 'mark' && /^[,:]$/u.test(previous.text));
  return {
    rule,
    scene,
    subject,
    cue: { from: verb, to: verb + 1 },
    hold: direct && verb >= sentence.from ? 'direct' : 'within',
  };
}

function subjectOf(site: Site, verb: number): Subject | null {
  const { scene, at, sentence } = site;
  const { words } = scene;
  const passive = passiveAgent(site, verb);
  if (passive !== undefined) return passive;
  const known = speechVerb(words[verb]?.lower ?? '');
  if (known?.form === 'participle' && !AUXILIARIES.has(words[verb - 1]?.lower ?? '')) {
    const speaking = speakingBefore(site, verb) ?? quotedAs(site, verb);
    if (speaking !== null) return speaking;
    const beside = besideParticiple(site, verb);
    if (beside !== null) return { phrase: beside, apposed: null };
    const earlier = mainSubject(
      scene,
      sentence.from,
      verb,
      !words[verb - 1]?.pause && !/^(?:and|or)$/u.test(words[verb - 1]?.text ?? ''),
    );
    return earlier ?? subjectToCome(site, verb);
  }
  const parenthetical =
    known?.speech === 'say' && !HEARERS.test(known.lemma) && words[verb - 1]?.text === ','
      ? subjectAfter(scene, verb, at)
      : null;
  if (
    parenthetical !== null &&
    parenthetical.phrase.kind !== 'thing' &&
    parenthetical.phrase.kind !== 'pronoun' &&
    /^[,:]$/u.test(words[parenthetical.phrase.to]?.text ?? '')
  ) {
    return parenthetical;
  }
  const found = subjectBefore(scene, verb, sentence.from);
  const before = found === null || found.phrase.kind === 'thing' ? (agentToCome(site, verb) ?? found) : found;
  if (before !== null || known?.speech !== 'say') return before;
  const opens = verb === sentence.from || words[verb - 1]?.kind === 'quote' || words[verb - 1]?.kind === 'mark';
  return opens ? subjectAfter(scene, verb, at) : null;
}

/** Who does what a participle opens the sentence with: "While denouncing the “…” of the rich, she …". */
function subjectToCome(site: Site, participle: number): Subject | null {
  const { scene, at, sentence } = site;
  const talks = /^(?:speaking|talking)$/u.test(scene.words[participle]?.lower ?? '');
  if (talks || participle - sentence.from > MAX_OPENING) return null;
  let pause = at;
  while (pause < sentence.to && !scene.words[pause]?.pause) pause += 1;
  const phrase = scene.startingAt.get(pause + 1);
  if (phrase === undefined || phrase.kind === 'thing' || !hasFiniteVerb(scene.words, phrase.to)) return null;
  return { phrase, apposed: null };
}

/** Who does what a bare participle tells: "often labelled a “…” by officials". */
function agentToCome(site: Site, verb: number): Subject | null {
  const { scene, at } = site;
  const known = speechVerb(scene.words[verb]?.lower ?? '');
  if (known?.speech !== 'act' || known.form !== 'past' || scene.words[at + 1]?.lower !== 'by') return null;
  const phrase = scene.startingAt.get(at + 2);
  return phrase === undefined || phrase.kind === 'thing' ? null : { phrase, apposed: null };
}

/** Words before the participle that opens a sentence: "But even while". */
const MAX_OPENING = 3;
/** Verbs that take whom they are said to, so that a name after one is no speaker: ", told the paper, “…”". */
const HEARERS = /^(?:tell|ask|remind|inform|assure|advise|urge|beg|implore|caution|warn|counsel|tease|text)$/u;
/** Words between "he said" and the participle that goes on from it: "Orlov said on Monday in Kyiv, adding". */
const MAX_CIRCUMSTANCE = 7;

/** Whom another quotes: "the paper quoted a diplomat as saying". */
function quotedAs(site: Site, participle: number): Subject | null {
  const { words, endingAt } = site.scene;
  const quoted = words[participle - 1]?.lower === 'as' ? endingAt.get(participle - 1) : undefined;
  return quoted !== undefined && /^(?:quot|cit)(?:ed|es|ing)$/u.test(words[quoted.from - 1]?.lower ?? '')
    ? { phrase: quoted, apposed: null }
    : null;
}

/** Who speaks in the verb that a participle goes on from: "The two will meet, Orlov said, adding". */
function speakingBefore(site: Site, participle: number): Subject | null {
  const { scene, sentence } = site;
  const { words } = scene;
  if (words[participle - 1]?.text !== ',') return null;
  for (let verb = participle - 2; verb > sentence.from && verb >= participle - 2 - MAX_CIRCUMSTANCE; verb -= 1) {
    const word = words[verb];
    if (word === undefined || word.kind === 'quote' || word.pause) return null;
    const known = speechVerb(word.lower);
    if (known?.speech !== 'say' || known.form === 'participle' || !isVerbHere(scene, verb)) continue;
    // only a closing "…, Orlov said on Monday," and no "Orlov said the grid had held," whose subject is found as any other
    const speaking = scene.endingAt.get(verb);
    const closing = speaking !== undefined && closesBefore(words[speaking.from - 1]);
    return verb === participle - 2 || closing
      ? words[verb - 1]?.text === ','
        ? null
        : subjectBefore(scene, verb, sentence.from)
      : null;
  }
  return null;
}

function closesBefore(word: Word | undefined): boolean {
  return word?.text === ',' || (word?.kind === 'quote' && word.pause);
}

/** The phrase a participle belongs to when no comma parts them: "a sign saying", "with Cruz promising"; a paper speaks for its sender. */
function besideParticiple(site: Site, verb: number): NounPhrase | null {
  const { scene, sentence } = site;
  let at = verb;
  while (/ly$|^(?:also|again|then|now)$/u.test(scene.words[at - 1]?.lower ?? '')) at -= 1;
  let beside = scene.endingAt.get(at);
  if (beside === undefined || beside.from < sentence.from) return null;
  if (scene.words[beside.from - 1]?.lower === 'with') return beside;
  if (speechVerb(scene.words[verb]?.lower ?? '')?.speech !== 'say') return null;
  if (/^(?:day|week|month|year|morning|evening|night)s?$/u.test(scene.words[beside.to - 1]?.lower ?? '')) return null;
  // "a message on Twitter reading": the paper, not where it was put
  const link = scene.words[beside.from - 1]?.lower ?? '';
  if (link === 'to' || (beside.kind !== 'thing' && speechVerb(link)?.form === 'past')) return null;
  const outer = link === 'on' || link === 'in' ? scene.endingAt.get(beside.from - 1) : undefined;
  if (outer !== undefined && SENT.test(scene.words[outer.to - 1]?.lower ?? '')) beside = outer;
  return SENT.test(scene.words[beside.to - 1]?.lower ?? '') && mainSubject(scene, sentence.from, beside.from) !== null
    ? null
    : beside;
}

const SENT =
  /^(?:statement|release|letter|memo|note|message|e-?mail|tweet|post|ad|advertisement|text|report|petition|resolution|video|speech|press-release)s?$/u;

/** Whether the word at `at` is a speech verb the quote after it can hang on. */
export function cueAt(site: Site, at: number): boolean {
  return isVerbHere(site.scene, at);
}

/** The agent of a passive, null when it names none, undefined when the verb is active. */
function passiveAgent(site: Site, verb: number): Subject | null | undefined {
  const { scene } = site;
  const { words } = scene;
  if (speechVerb(words[verb]?.lower ?? '')?.form !== 'past') return undefined;
  let at = verb - 1;
  while (/ly$|^(?:also|often|once|now|not|never|later|been|being)$/u.test(words[at]?.lower ?? '')) at -= 1;
  const be =
    /^(?:is|are|was|were|be)$/u.test(words[at]?.lower ?? '') || /^(?:been|being)$/u.test(words[verb - 1]?.lower ?? '');
  // "an option seen by organizers as “…”"
  if (!be) {
    const seen = words[verb + 1]?.lower === 'by' ? scene.startingAt.get(verb + 2) : undefined;
    return seen !== undefined && words[seen.to]?.lower === 'as' ? { phrase: seen, apposed: null } : undefined;
  }
  for (let next = verb + 1; next < Math.min(site.sentence.to, verb + 12); next += 1) {
    if (words[next]?.lower !== 'by') continue;
    const agent = scene.startingAt.get(next + 1);
    return agent === undefined ? null : { phrase: agent, apposed: null };
  }
  return null;
}
