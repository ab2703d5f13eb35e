import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';

/** Nouns of saying: what they belong to, somebody said. */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `claim claims promise promises pledge pledges vow call calls statement statements remark remarks comment comments warning
  warnings accusation accusations assertion assertions speech words slogan motto description rhetoric threat threats demand demands
  question answer response reply tweet tweets post message letter argument criticism attack attacks mantra phrase term plan proposal
  talk declaration announcement suggestion insistence contention characterization denunciation complaint complaints apology line
  refrain joke boast prediction plea appeal dictum motto catchphrase catch-phrase proposition verdict
  objection complaint rebuttal retort reasoning explanation`.split(/\s+/u),
);

/**
 * A noun of saying with its owner.
 * Finds Putin's warning of "…" · her pledge to "…". Refuses Kyiv's "…" theatre.
 */
export const cueNoun: QuoteRule = { name: 'cue-noun', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const { words } = scene;
  for (let near = at - 1; near >= Math.max(sentence.from, at - 8); near -= 1) {
    const word = words[near];
    if (word === undefined || word.kind === 'quote') return null;
    const owner = ownerBefore(site, near);
    if (owner !== null && SPEECH_NOUNS.has(word.lower)) return { ...owner, cue: { from: near, to: near + 1 } };
  }
  return null;
}

/** The possessive in the phrase that ends with the word at `noun`: "Putin's" in "Putin's latest warning". */
function ownerBefore(site: Site, noun: number): Attribution | null {
  const { scene } = site;
  const phrase = scene.endingAt.get(noun + 1) ?? scene.endingAt.get(noun);
  if (phrase === undefined) return null;
  for (let at = noun - 1; at >= phrase.from; at -= 1) {
    const word = scene.words[at];
    if (word === undefined) return null;
    if (word.possessive && word.capital) {
      const owner = { from: phrase.from, to: at + 1, kind: 'name' as const, nameFrom: phrase.from };
      return { rule: cueNoun.name, scene, subject: { phrase: owner, apposed: null }, cue: null, hold: 'within' };
    }
    if (at === phrase.from && /^(?:his|her|their|its)$/u.test(word.lower)) {
      const owner = { from: at, to: at + 1, kind: 'pronoun' as const, nameFrom: at + 1 };
      return { rule: cueNoun.name, scene, subject: { phrase: owner, apposed: null }, cue: null, hold: 'within' };
    }
  }
  return null;
}
