// "31 Palestinians, including six children" → the six are part of the 31 and were killed too;
// "Of those, about half" → half of the figure before; "31 killed and six arrested" are no parts of each other.
import type { Draft } from '../../../refine/draft.ts';
import { harms } from '../../../refine/harms.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries } from '../../lexicon/function-words.ts';
import { kindOf } from '../event.ts';
import type { Scene } from '../scene.ts';
import { isCompared, isGapped, restated } from './bare.ts';
import { isBracketed, isFunding, listedUnder, listsAttack, ofState } from './listed.ts';
import { exceeds, goesOnParts, isCoordinate, isPart, isSibling, NEIGHBOURS, placedWhole, previous } from './part.ts';
import { antecedent, elliptical, isLoose, ofWhole, opensWithAnother } from './whole.ts';
import { wordAt } from './word-at.ts';

const passOn = (scene: Scene, from: Draft, to: Draft, counts: boolean): void => {
  if (to.measured !== 'said' && from.measured !== null) {
    to.measure = from.measure;
    to.measured = from.measured === 'noun' ? 'noun' : 'inherited';
  }
  if (counts && to.counts === null && from.counts !== null) {
    to.counts = from.counts;
    to.head = from.head;
  }
  scene.note('share', to, `takes after “${scene.text.slice(from.start, from.end)}”: ${to.measure}`);
};

/** Links parts to their whole and lets a number without a verb of its own take the one of the number it goes with. */
export function refineShare(scene: Scene, draft: Draft): void {
  if (!draft.countable) return;
  const share = draft.unit === 'fraction' || draft.unit === 'percent';
  if (draft.unit !== 'count' && !share) return;
  const whole = antecedent(scene, draft) ?? elliptical(scene, draft) ?? ofWhole(scene, draft);
  if (whole !== null) {
    const another = opensWithAnother(scene, draft, scene.ranges[draft.sentence]?.first ?? 0);
    draft.partOf = another || exceeds(draft, whole) ? null : whole;
    passOn(scene, whole, draft, whole.sentence === draft.sentence && isLoose(draft, whole));
    return;
  }
  const same = restated(scene, draft);
  if (same !== null) {
    passOn(scene, same, draft, false);
    return;
  }
  if (share && isFunding(scene, draft)) {
    draft.measure = 'money';
    draft.measured = 'said';
    return;
  }
  const prior = (scene.bySentence.get(draft.sentence) ?? [])
    .slice(Math.max(0, draft.ordinal - NEIGHBOURS), draft.ordinal)
    .findLast(({ unit, countable }) => countable && unit !== 'duration' && unit !== 'distance');
  if (prior !== undefined && isCompared(scene, prior, draft)) {
    const whole = prior.partOf ?? prior;
    draft.unit = whole.unit;
    passOn(scene, whole, draft, false);
    return;
  }
  const told = ofState(scene, draft);
  if (told !== null) {
    draft.measure = told;
    draft.measured = 'inherited';
    return;
  }
  const before = previous(scene, draft);
  if (before === null) return;
  if (isSibling(scene, before, draft)) {
    draft.partOf = before.partOf;
    passOn(scene, before, draft, true);
    return;
  }
  // "Nineteen were driven to hospital; another 23 were waiting"
  if (
    wordAt(scene, draft.qualifierFirst - 1) === 'another' &&
    draft.phrase === null &&
    draft.measured !== 'said' &&
    harms.has(before.measure)
  ) {
    passOn(scene, before, draft, false);
    return;
  }
  if (goesOnParts(scene, before, draft)) {
    draft.partOf = before.partOf;
    passOn(scene, before, draft, false);
    return;
  }
  if (isPart(scene, draft)) {
    const whole = placedWhole(scene, before, draft);
    const parent =
      whole.partOf !== null && whole.sentence === whole.partOf.sentence && isCoordinate(scene, whole, draft)
        ? whole.partOf
        : whole;
    draft.partOf = exceeds(draft, parent) ? null : parent;
    passOn(scene, parent, draft, true);
    return;
  }
  if (listsAttack(scene, before, draft)) {
    draft.measure = 'weapons';
    draft.measured = 'inherited';
    return;
  }
  const listed = listedUnder(scene, draft);
  if (listed !== null) {
    draft.measure = listed;
    draft.measured = 'inherited';
    return;
  }
  // "surrendered with 63 men and 48 rifles"
  if (before.measure === 'captured' && draft.measure === 'weapons' && isCoordinate(scene, before, draft)) {
    draft.measured = 'inherited';
    return;
  }
  if (isBracketed(scene, before, draft)) {
    passOn(scene, before, draft, false);
    return;
  }
  if (isGapped(scene, before, draft)) {
    passOn(scene, before, draft, false);
    draft.head = before.head;
    return;
  }
  if (!isCoordinate(scene, before, draft)) return;
  if (before.partOf !== null && draft.measured !== 'said') {
    draft.partOf = exceeds(draft, before.partOf) ? null : before.partOf;
    passOn(scene, before, draft, true);
  } else if (
    draft.measured === 'noun' &&
    (before.measured === 'said' || before.measured === 'inherited') &&
    sameKind(before, draft) &&
    !hasOwnVerb(scene, draft)
  )
    passOn(scene, before, draft, false);
  else if (draft.measured === 'said' && closesList(scene, draft)) passBack(scene, draft);
}

/** "…, and 16,500 are waiting": what the number before suffered does not hold for it. */
const hasOwnVerb = (scene: Scene, draft: Draft): boolean => {
  const last = draft.phrase?.last ?? draft.qualifierLast;
  return auxiliaries.has(wordAt(scene, last)) && !eventVerbs.get(wordAt(scene, last + 1))?.participle;
};

/** "150 guards, 95 civilians and 12 officers killed": the verb after the last of a list is the verb of all. */
const closesList = (scene: Scene, draft: Draft): boolean => {
  const last = draft.phrase?.last ?? draft.qualifierLast;
  const verb = eventVerbs.get(wordAt(scene, last));
  return verb?.participle === true || auxiliaries.has(wordAt(scene, last));
};

const passBack = (scene: Scene, draft: Draft): void => {
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  let after = draft;
  for (let index = draft.ordinal - 1; index >= Math.max(0, draft.ordinal - NEIGHBOURS); index -= 1) {
    const other = drafts[index];
    if (other === undefined || !isCoordinate(scene, other, after)) return;
    const bare =
      other.phrase === null &&
      other.counts === null &&
      other.measured !== 'said' &&
      other.qualifierLast === after.qualifierFirst - 1;
    if ((other.measured === 'noun' && sameKind(draft, other)) || bare) passOn(scene, draft, other, false);
    // A drone destroyed among tanks is of the weapons, and ends no list.
    else if (other.measure !== draft.measure && other.measured !== 'noun' && other.measure !== 'weapons') return;
    after = other;
  }
};

const sameKind = (a: Draft, b: Draft): boolean => {
  const people = (draft: Draft): boolean => draft.measure === 'people' || draft.measure === 'troops';
  return people(b)
    ? /^(?:killed|wounded|missing|captured|displaced|arrested|evacuated|troops|people|losses)$/u.test(a.measure)
    : (b.measure === 'weapons' || kindOf(b.head) === 'equipment') && /^(?:weapons|losses)$/u.test(a.measure);
};
