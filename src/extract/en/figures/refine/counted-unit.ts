// "three days" counts days, "$4bn in aid" counts aid, "reconstruction will cost $4bn" counts reconstruction.
import type { Draft } from '../../../refine/draft.ts';
import { adverbs, auxiliaries, determiners } from '../../lexicon/function-words.ts';
import { units } from '../../lexicon/units.ts';
import { type NounPhrase, readNounPhrase } from '../noun-phrase.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import type { Scene } from '../scene.ts';

/** How far before an amount "cost" may stand, in tokens. */
const COST_REACH = 5;

const QUOTE_MARK = /^["“”„«»‘’']$/u;

/** Makes a phrase what the draft counts, and its last noun the head. */
export const setCounts = (scene: Scene, draft: Draft, phrase: NounPhrase): void => {
  // "the 1 million mark"
  if (/^(?:mark|milestone|threshold)$/u.test(scene.tokens[phrase.head]?.lower ?? '')) return;
  // “about 200” soldiers: the mark belongs to the number.
  let first = phrase.first;
  while (first < phrase.head && QUOTE_MARK.test(scene.tokens[first]?.text ?? '')) first += 1;
  draft.counts = { first, last: phrase.last };
  const last = scene.tokens[phrase.last - 1];
  // "12 F-16s": the name of a model stands for the machine.
  const model =
    /^\d+\p{L}?$/u.test(last?.text ?? '') || (last?.lower === 's' && isHyphen(scene.tokens[phrase.last - 3]));
  // "unmanned aerial vehicles"
  if (last?.lower === 'vehicles' && scene.tokens[phrase.last - 2]?.lower === 'aerial') {
    draft.head = 'drones';
    return;
  }
  draft.head = model ? 'equipment' : (scene.tokens[phrase.head]?.lower ?? '').replace(/['’]s?$/u, '');
};

/** The unit word after a length of time or distance is what the number counts. */
export const countUnit = (scene: Scene, draft: Draft): void => {
  const { tokens } = scene;
  for (let at = draft.last; at <= draft.last + 2; at += 1) {
    const word = (tokens[at]?.lower ?? '').replace(/['’]s?$/u, '');
    if (!units.has(word)) continue;
    setCounts(scene, draft, { first: at, last: at + 1, head: at });
    draft.phrase = { first: at, last: at + 1 };
    return;
  }
};

/** What money is for: "300 million hryvnias in cash", "reconstruction will cost $4bn". */
export const countSpending = (scene: Scene, draft: Draft, limit: number): void => {
  const { tokens } = scene;
  const next = tokens[draft.last]?.lower;
  if (next === 'in' || next === 'of' || next === 'worth') {
    const at = next === 'worth' ? draft.last + 2 : draft.last + 1;
    const phrase = readNounPhrase(tokens, at, limit);
    const first = tokens[at];
    if (phrase !== null && first !== undefined && first.text[0] === first.lower[0]) setCounts(scene, draft, phrase);
    return;
  }
  const from = scene.ranges[draft.sentence]?.first ?? 0;
  for (let at = draft.qualifierFirst - 1; at > Math.max(from, draft.qualifierFirst - COST_REACH); at -= 1) {
    if (!/^cost(?:s|ing)?$/u.test(tokens[at]?.lower ?? '')) continue;
    if (determiners.has(tokens[at - 1]?.lower ?? '')) return;
    let noun = tokens[at - 1]?.lower === 'to' ? at - 2 : at - 1;
    while (noun > from && (auxiliaries.has(tokens[noun]?.lower ?? '') || adverbs.has(tokens[noun]?.lower ?? '')))
      noun -= 1;
    if (tokens[noun]?.kind === 'word') setCounts(scene, draft, { first: noun, last: noun + 1, head: noun });
    return;
  }
};

/** Past the unit words of an area or mass, to what is measured: "two tons of explosives". */
export const pastUnit = (scene: Scene, draft: Draft): number => {
  let at = draft.last;
  while (isHyphen(scene.tokens[at]) || units.has(scene.tokens[at]?.lower ?? '') || scene.tokens[at]?.lower === 'metric')
    at += 1;
  return at;
};
