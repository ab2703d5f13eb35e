import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { SPEECH_NOUNS } from './cue-noun.ts';

/**
 * The owner of the words right before them and a noun of saying right after.
 * Finds Koval's "…" remark · the minister's "…" pledge. Refuses the city's "Arena" theatre.
 */
export const cueOwner: QuoteRule = { name: 'cue-owner', find };

function find(site: Site): Attribution | null {
  const { scene, at } = site;
  const noun = scene.words[at + 1]?.lower ?? '';
  const phrase = scene.endingAt.get(at);
  if (phrase === undefined || !scene.words[at - 1]?.possessive || !SPEECH_NOUNS.has(noun)) return null;
  return {
    rule: cueOwner.name,
    scene,
    subject: { phrase, apposed: null },
    cue: { from: at + 1, to: at + 2 },
    hold: 'within',
  };
}
