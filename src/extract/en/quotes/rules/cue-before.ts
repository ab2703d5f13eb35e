import type { NounPhrase } from '../../names/classify-phrase.ts';
import { AUXILIARIES } from '../../names/lexicon.ts';
import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution } from '../attribution.ts';
import { mainSubject, type Subject } from '../main-subject.ts';
import type { Site } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { isVerbHere } from '../verb-here.ts';

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
    return mainSubject(
      scene,
      sentence.from,
      verb,
      !/^(?:,|and|or|—|–|-)$|,['’"”]+$/u.test(words[verb - 1]?.text ?? ''),
    );
  }
  const parenthetical = known?.speech === 'say' && words[verb - 1]?.text === ',' ? subjectAfter(scene, verb, at) : null;
  if (
    parenthetical !== null &&
    parenthetical.phrase.kind !== 'thing' &&
    parenthetical.phrase.kind !== 'pronoun' &&
    words[parenthetical.phrase.to]?.text === ','
  ) {
    return parenthetical;
  }
  const before = subjectBefore(scene, verb, sentence.from);
  if (before !== null || known?.speech !== 'say') return before;
  const opens = verb === sentence.from || words[verb - 1]?.kind === 'quote' || words[verb - 1]?.kind === 'mark';
  return opens ? subjectAfter(scene, verb, at) : null;
}

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
  const verb = participle - 2;
  const known = speechVerb(words[verb]?.lower ?? '');
  if (known?.speech !== 'say' || known.form === 'participle' || !isVerbHere(scene, verb)) return null;
  return words[verb - 1]?.text === ',' ? null : subjectBefore(scene, verb, sentence.from);
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
