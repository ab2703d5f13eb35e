// "A nurse counted 36" and "the army lost 16 men and the rebels 11": a number that names nothing, and has no verb of its own,
// counts what the number before it counts; "he counted 36 steps" does not.
import type { Draft } from '../../../refine/draft.ts';
import { harms } from '../../../refine/harms.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, conjunctions, prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';
import { wordAt } from './word-at.ts';

/** How many sentences back the harm may be told that another number is given for. */
const BACK = 3;
/** How many numbers before it are looked through. */
const NEIGHBOURS = 8;
const totals = wordList('figure number toll total tally count estimate');

/** Does the number stand alone: no verb, no noun, nothing behind it but the end of the clause or a place? */
const isBare = (scene: Scene, draft: Draft): boolean => draft.measured !== 'said' && namesNothing(scene, draft);

const namesNothing = (scene: Scene, draft: Draft): boolean => {
  if (draft.phrase !== null || draft.counts !== null) return false;
  const next = scene.tokens[draft.qualifierLast];
  if (draft.qualifierLast >= (scene.ranges[draft.sentence]?.last ?? 0)) return true;
  return next === undefined || next.kind === 'mark' || prepositions.has(next.lower) || conjunctions.has(next.lower);
};

/** "Our own count, based on funeral notices, stands at 46". */
const holdsTotal = (scene: Scene, draft: Draft): boolean => {
  for (let at = scene.ranges[draft.sentence]?.first ?? 0; at < draft.qualifierFirst; at += 1)
    if (totals.has(wordAt(scene, at))) return true;
  return false;
};

/** "A nurse counted 36", "the UN puts it at 50,000": words with which another gives a number for what was just counted. */
const restates = (scene: Scene, draft: Draft): boolean => {
  const marked = /^["“‘']$/u.test(wordAt(scene, draft.qualifierFirst - 1)) ? 1 : 0;
  const from = draft.qualifierFirst - marked;
  const before = wordAt(scene, from - 1);
  if (/^(?:counted|tallied|lists|listed|documented)$/u.test(before)) return true;
  if (before === 'of') return /^(?:speaks?|spoke|speaking|talks?|talked|talking)$/u.test(wordAt(scene, from - 2));
  if (before !== 'at') return false;
  if (/^st(?:ands?|ood)$/u.test(wordAt(scene, from - 2))) return holdsTotal(scene, draft);
  const what = wordAt(scene, from - 2);
  return /^puts?$/u.test(wordAt(scene, from - 3))
    ? what === 'it'
    : totals.has(what) && /^puts?$/u.test(wordAt(scene, from - 4));
};

/** The harm last counted before a number that names nothing, given by another source: "Residents spoke of 36." */
export const restated = (scene: Scene, draft: Draft): Draft | null => {
  if (draft.unit !== 'count' || !isBare(scene, draft) || !restates(scene, draft)) return null;
  const here = (scene.bySentence.get(draft.sentence) ?? []).slice(0, draft.ordinal);
  for (let back = 0; back <= BACK; back += 1) {
    const earlier = back === 0 ? here : (scene.bySentence.get(draft.sentence - back) ?? []);
    const harm = earlier
      .slice(-NEIGHBOURS)
      .find(
        ({ countable, unit, measure, partOf }) =>
          countable && unit === 'count' && harms.has(measure) && partOf === null,
      );
    if (harm !== undefined) return harm;
  }
  return null;
};

/** Most tokens between a number and the one it is compared with. */
const MAX_COMPARED = 40;

/** "132 air strikes, up from 64 in the same period", "464 square kilometres, compared with 634 in July". */
export const isCompared = (scene: Scene, before: Draft, draft: Draft): boolean => {
  if (draft.unit !== 'count' || draft.measured === 'said' || !isBare(scene, draft)) return false;
  if (draft.qualifierFirst - before.qualifierLast > MAX_COMPARED) return false;
  const word = wordAt(scene, draft.qualifierFirst - 1);
  const second = wordAt(scene, draft.qualifierFirst - 2);
  if (word === 'from') return /^(?:up|down|rise|increase|drop|fall|decrease|rose|fell)$/u.test(second);
  if (word === 'with' || word === 'to') return /^(?:compared|comparison)$/u.test(second);
  // "raising its previous figure of 1,448"
  if (word === 'of')
    return (
      totals.has(second) && /^(?:previous|earlier|last|former|initial)$/u.test(wordAt(scene, draft.qualifierFirst - 3))
    );
  return word === 'against' || word === 'versus' || word === 'vs';
};

/** Most tokens of "…, the rebels of at least" between two numbers of which the second has left its verb out. */
const MAX_OMISSION = 7;

/** "The army lost 16 men and the rebels 11": the second number has the verb of the first. */
export const isGapped = (scene: Scene, before: Draft, draft: Draft): boolean => {
  const light = /^(?:got|gets?|had|has|took|saw)$/u.test(wordAt(scene, draft.qualifierFirst - 1));
  if (before.measured !== 'said' || !(isBare(scene, draft) || (light && namesNothing(scene, draft)))) return false;
  const from = before.phrase?.last ?? before.qualifierLast;
  const gap = draft.qualifierFirst - from;
  if (gap < 2 || gap > MAX_OMISSION || draft.unit !== before.unit) return false;
  let joint = false;
  for (let at = from; at < draft.qualifierFirst; at += 1) {
    const word = wordAt(scene, at);
    if (/^(?:and|,|;|while|but)$/u.test(word)) joint = true;
    else if (light && at === draft.qualifierFirst - 1) continue;
    else if (auxiliaries.has(word) || (prepositions.has(word) && at < draft.qualifierFirst - 1 && !joint)) return false;
    else if (joint && eventVerbs.has(word)) return false;
  }
  const last = wordAt(scene, draft.qualifierFirst - 1);
  return joint && (!prepositions.has(last) || last === 'of' || last === 'at') && !/^(?:and|,|;)$/u.test(last);
};
