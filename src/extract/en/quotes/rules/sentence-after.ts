import type { NounPhrase } from '../../names/classify-phrase.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import { standsAlone } from '../kind.ts';
import type { Scene, Site } from '../scene.ts';

/** "So says the mayor", "That is how Koval tells it", "Those are the words of a nurse", up to whoever speaks. */
const POINTS_BACK =
  /^(?:so (?:says|said|speaks|spoke|wrote|writes)|(?:that|this|thus) (?:is|was) how|(?:those|these) (?:are|were) the words of|the words (?:are|were) those of|the words (?:belong|belonged) to|the speaker (?:is|was)) /u;
const TELLS =
  /^(?:tells|told|recalls|recalled|remembers|remembered|recounts|recounted|relates|related|repeats|repeated)$/u;
/** What is told, when it can only be the words just quoted. */
const TALE = /^(?:it|this|that|(?:the|this|that|his|her|their) (?:story|tale|episode|scene|moment|memory))\b/u;
/** Words looked at. */
const REACH = 8;

/**
 * A paragraph of nothing but words, whose speaker the next one names while pointing back at them.
 * Finds "…" ¶ So says the mayor of Orla · "…" ¶ Leila Haddad tells the story to everyone. Refuses "…" ¶ The mayor said rain would fall.
 */
export const sentenceAfter: QuoteRule = { name: 'sentence-after', find };

function find(site: Site): Attribution | null {
  const { after, scene, at } = site;
  if (after === null || at !== scene.words.length - 1 || !standsAlone(site)) return null;
  const phrase = speakerIn(after);
  if (phrase === undefined || (phrase.kind !== 'name' && phrase.kind !== 'role')) return null;
  return { rule: sentenceAfter.name, scene: after, subject: { phrase, apposed: null }, cue: null, hold: 'direct' };
}

function speakerIn({ words, startingAt }: Scene): NounPhrase | undefined {
  const opening = lowerFrom(words, 0);
  const back = POINTS_BACK.exec(opening);
  if (back !== null) return startingAt.get(back[0].trim().split(' ').length);
  const phrase = startingAt.get(0);
  if (phrase === undefined || !TELLS.test(words[phrase.to]?.lower ?? '')) return undefined;
  return TALE.test(lowerFrom(words, phrase.to + 1)) ? phrase : undefined;
}

function lowerFrom(words: Scene['words'], from: number): string {
  return `${words
    .slice(from, from + REACH)
    .map((word) => (word.kind === 'word' ? word.lower : '|'))
    .join(' ')} `;
}
