// "Of those, about half", "Nineteen were women.", "Of the 58 dead, 21 were children": the figure that a number is a part of, named before.
import type { Draft } from '../../../refine/draft.ts';
import { harms } from '../../../refine/harms.ts';
import { auxiliaries } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf } from '../event.ts';
import type { Scene } from '../scene.ts';
import { counted, exceeds, NEIGHBOURS } from './part.ts';
import { wordAt } from './word-at.ts';

const anaphors = wordList('those these them');

const totals = wordList('figure number toll total tally count');

/** How many sentences back "of those" may look. */
const BACK = 2;

/** "Another 15,000 went to Orla.": more of those the sentence before counts. */
export const opensWithAnother = (scene: Scene, draft: Draft, first: number): boolean =>
  draft.unit === 'count' &&
  draft.ordinal === 0 &&
  draft.phrase === null &&
  draft.measured !== 'said' &&
  wordAt(scene, first) === 'another' &&
  draft.first === first + 1;

/** "Nineteen were women and eight were boys.": of those the sentence before tells a harm of. */
export const elliptical = (scene: Scene, draft: Draft): Draft | null => {
  if (draft.unit !== 'count' || draft.measured === 'said' || draft.ordinal > 0) return null;
  if (draft.qualifierFirst !== scene.ranges[draft.sentence]?.first) return null;
  if (!/^(?:was|were|are)$/u.test(wordAt(scene, draft.qualifierLast))) return null;
  const whole = (scene.bySentence.get(draft.sentence - 1) ?? [])
    .slice(0, NEIGHBOURS)
    .find((other) => counted(other) && harms.has(other.measure) && other.partOf === null);
  return whole === undefined || exceeds(draft, whole) ? null : whole;
};

/** The figure "those" or "this figure" at the head of a sentence means. */
export const antecedent = (scene: Scene, draft: Draft): Draft | null => {
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return null;
  const first = wordAt(scene, range.first);
  const second = wordAt(scene, range.first + 1);
  const ofThose = (first === 'of' || first === 'among') && anaphors.has(second);
  const thisFigure = (first === 'this' || first === 'that' || first === 'the') && totals.has(second);
  const share = draft.unit === 'fraction' || draft.unit === 'percent';
  const rest =
    first === 'the' && /^(?:rest|remainder|others)$/u.test(second) && draft.ordinal === 0 && draft.phrase === null;
  const another = opensWithAnother(scene, draft, range.first);
  const ofThem =
    draft.qualifierFirst === range.first &&
    wordAt(scene, draft.qualifierLast) === 'of' &&
    anaphors.has(wordAt(scene, draft.qualifierLast + 1));
  if (
    !rest &&
    !ofThem &&
    !another &&
    !ofThose &&
    !(share && (thisFigure || ((first === 'this' || first === 'that') && auxiliaries.has(second))))
  )
    return null;
  for (let sentence = draft.sentence - 1; sentence >= Math.max(0, draft.sentence - BACK); sentence -= 1) {
    const found = (scene.bySentence.get(sentence) ?? []).slice(-NEIGHBOURS).findLast((other) => counted(other));
    if (found !== undefined) return found;
  }
  return null;
};

/** "Of the 58 dead, 21 were children": the number that opens the sentence is the whole of those after it. */
export const ofWhole = (scene: Scene, draft: Draft): Draft | null => {
  const opening = scene.bySentence.get(draft.sentence)?.[0];
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  if (opening === undefined || opening === draft || opening.unit !== 'count' || opening.qualifierFirst > first + 3)
    return null;
  if (
    !/^(?:of|among)$/u.test(wordAt(scene, first)) ||
    !(harms.has(opening.measure) || isLoose(draft, opening)) ||
    exceeds(draft, opening)
  )
    return null;
  if (/^(?:,|and)$/u.test(wordAt(scene, draft.qualifierFirst - 1))) return opening;
  return isLoose(draft, opening) && draft.ordinal === 1 ? opening : null;
};

/** Names nothing, and nothing is told of it. */
export const isLoose = (draft: Draft, whole: Draft): boolean =>
  (draft.unit === 'count' || kindOf(whole.head) === 'building') &&
  draft.phrase === null &&
  (draft.measured === null || draft.measured === 'noun') &&
  draft.unit !== 'duration';
