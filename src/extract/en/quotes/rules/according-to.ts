import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { cueWithin } from './cue-within.ts';

/** Words between a verb and what it quotes, at most, for the words to be its subject's rather than the source's. */
const MAX_APART = 6;
const VIEWS = /^(?:view|words|opinion|telling|account|eyes|estimation|phrase)$/u;
const OBJECT_PRONOUNS = /^(?:him|her|them)$/u;

/**
 * A source named by "according to" or "in the words of".
 * Finds "…," according to a police report · According to Kyiv, the strike was "…". Refuses according to plan, the "…".
 */
export const accordingTo: QuoteRule = { name: 'according-to', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const { words } = scene;
  const limit = Math.max(sentence.to, Math.min(words.length, at + 4));
  for (let near = at + 1; near < limit; near += 1) {
    const read = sourceAt(site, near);
    // "the spokesman called it “…”, according to the agency": the words are his, the account is theirs
    if (read !== null) return spokenBefore(site) ? null : read;
  }
  for (let near = at - 1; near >= sentence.from; near -= 1) {
    const read = sourceAt(site, near);
    if (read !== null) return read;
  }
  return null;
}

/** Whether a person or a body the sentence names first said the words in the hearing of the source. */
function spokenBefore(site: Site): boolean {
  const read = cueWithin.find(site);
  const cue = read?.cue ?? null;
  if (read === null || cue === null) return false;
  const verb = speechVerb(site.scene.words[cue.from]?.lower ?? '');
  return (
    verb !== null && verb.speech !== 'mind' && read.subject.phrase.kind !== 'thing' && site.at - cue.to < MAX_APART
  );
}

/** "in Orlov's view", "in her words". */
function ownView({ scene }: Site, near: number): Attribution | null {
  if (scene.words[near]?.lower !== 'in') return null;
  const phrase = scene.startingAt.get(near + 1);
  if (phrase === undefined || !VIEWS.test(scene.words[phrase.to - 1]?.lower ?? '')) return null;
  const [before, after] = [scene.words[near - 1], scene.words[phrase.to]];
  if (before?.kind === 'word' || after?.kind === 'word') return null;
  const cue = { from: near, to: near + 1 };
  for (let at = phrase.from; at < phrase.to - 1; at += 1) {
    const word = scene.words[at];
    if (word === undefined) return null;
    const pronoun = /^(?:his|her|their)$/u.test(word.lower) && at === phrase.from;
    if (!pronoun && !(word.possessive && word.capital)) continue;
    const owner = pronoun
      ? { from: at, to: at + 1, kind: 'pronoun' as const, nameFrom: at + 1 }
      : { from: phrase.from, to: at + 1, kind: 'name' as const, nameFrom: phrase.from };
    return { rule: accordingTo.name, scene, subject: { phrase: owner, apposed: null }, cue, hold: 'within' };
  }
  return null;
}

function sourceAt(site: Site, near: number): Attribution | null {
  const { scene } = site;
  const { words } = scene;
  const word = words[near]?.lower;
  const next = words[near + 1]?.lower;
  let start = -1;
  if (word === 'according' && next === 'to') start = near + 2;
  else if (word === 'words' && next === 'of' && words[near - 1]?.lower === 'the') start = near + 2;
  else if (word === 'as' && words[near + 2]?.lower === 'by' && speechVerb(next ?? '')?.form === 'past')
    start = near + 3;
  if (start === -1) return ownView(site, near);
  const object = OBJECT_PRONOUNS.test(words[start]?.lower ?? '');
  const phrase = object
    ? { from: start, to: start + 1, kind: 'pronoun' as const, nameFrom: start + 1 }
    : scene.startingAt.get(start);
  if (phrase === undefined || phrase.kind === 'thing') return null;
  const beside = words[phrase.to]?.text === ',' ? scene.startingAt.get(phrase.to + 1) : undefined;
  const apposed = beside !== undefined && beside.kind === 'role' && phrase.kind === 'name' ? beside : null;
  return {
    rule: accordingTo.name,
    scene,
    subject: { phrase, apposed },
    cue: { from: near, to: start },
    hold: 'within',
  };
}
