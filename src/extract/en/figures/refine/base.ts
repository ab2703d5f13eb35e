import type { Draft } from '../../../refine/draft.ts';
import { auxiliaries } from '../../lexicon/function-words.ts';
import { kindOf } from '../event.ts';
import type { Scene } from '../scene.ts';

/** "the country's 263". */
const isOwned = (scene: Scene, draft: Draft): boolean => /['’]s?$/u.test(scene.tokens[draft.first - 1]?.text ?? '');

/** Is another number given as the whole of this one: "14 of the region's 36 hospitals"? */
export function hasBase(scene: Scene, draft: Draft): boolean {
  const next = scene.bySentence.get(draft.sentence)?.[draft.ordinal + 1];
  if (next === undefined || next.unit !== 'count' || draft.phrase === null || draft.low === 1) return false;
  const of = scene.tokens[draft.qualifierLast]?.lower;
  // "only 14 of the 148 tanks had been completed", as somebody says
  const definite =
    draft.claimant !== null && scene.tokens[next.first - 1]?.lower === 'the' && kindOf(draft.head) !== null;
  return (of === 'of' || of === 'out') && next.last <= draft.phrase.last && (definite || isOwned(scene, next));
}

/**
 * Is the number the whole that an earlier one is taken from, with its owner named: the 50 million of "half of the
 * country's 50 million people", the 263 of "144 of the country's 263 townships"? What befell the part did not befall it.
 */
export function isBase(scene: Scene, draft: Draft): boolean {
  const before = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  if (before === undefined || !isOwned(scene, draft)) return false;
  const of = scene.tokens[before.qualifierLast]?.lower;
  return (of === 'of' || of === 'out') && (before.phrase?.last ?? 0) > draft.last;
}

/** Is the number the whole of "17 of the 58 men returned", whose verb tells of the part alone? */
export function isDefiniteBase(scene: Scene, draft: Draft): boolean {
  const before = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  if (before === undefined || before.unit !== 'count' || draft.phrase === null) return false;
  const of = before.qualifierLast;
  const out = scene.tokens[of]?.lower === 'out' ? of + 1 : of;
  return (
    scene.tokens[out]?.lower === 'of' &&
    scene.tokens[out + 1]?.lower === 'the' &&
    draft.qualifierFirst <= out + 3 &&
    draft.first <= out + 3 &&
    auxiliaries.has(scene.tokens[clauseVerb(scene, draft)]?.lower ?? '')
  );
}

/** How far behind the noun the verb of the clause may stand, in tokens. */
const VERB_REACH = 8;

/** Where the auxiliary behind what is counted stands, or past the end. */
const clauseVerb = (scene: Scene, draft: Draft): number => {
  const from = draft.phrase?.last ?? draft.qualifierLast;
  for (let at = from; at < from + VERB_REACH; at += 1) {
    if (scene.tokens[at]?.kind === 'mark') break;
    if (auxiliaries.has(scene.tokens[at]?.lower ?? '')) return at;
  }
  return scene.tokens.length;
};
