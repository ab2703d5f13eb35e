import type { NounPhrase } from '../../names/classify-phrase.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Scene, Site } from '../scene.ts';
import { hasFiniteVerb } from '../verb-here.ts';

const SLOGANS =
  /^(?:terms?|slogans?|phrases?|chants?|motto|captions?|hashtags?|words?|mantra|cry|refrain|catchphrase|nickname|label)$/u;

/**
 * Words that are named as words, in the hands of whoever the clause is about.
 * Finds The crowd took up the chant "…" · He prefers the term "…". Refuses Koval's motto, "…" (whose it is, is said).
 */
export const cueSlogan: QuoteRule = { name: 'cue-slogan', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const noun = scene.words[at - 1]?.text === ',' ? at - 2 : at - 1;
  if (!SLOGANS.test(scene.words[noun]?.lower ?? '')) return null;
  const phrase = scene.endingAt.get(noun + 1);
  if (phrase === undefined || phrase.kind === 'name' || isOwned(scene, phrase)) return null;
  for (let from = phrase.from - 1; from >= sentence.from; from -= 1) {
    const subject = scene.startingAt.get(from);
    if (subject === undefined || subject.kind === 'thing' || !hasFiniteVerb(scene.words, subject.to)) continue;
    const cue = { from: noun, to: noun + 1 };
    return { rule: cueSlogan.name, scene, subject: { phrase: subject, apposed: null }, cue, hold: 'within' };
  }
  return null;
}

function isOwned(scene: Scene, phrase: NounPhrase): boolean {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const word = scene.words[at];
    if (word?.possessive || /^(?:his|her|their|its|my|our)$/u.test(word?.lower ?? '')) return true;
  }
  return false;
}
