// "31 Palestinians, including six children" → the six are part of the 31 and were killed too;
// "Of those, about half" → half of the figure before; "31 killed and six arrested" are no parts of each other.
import type { Measure } from '../../../../model/figure.ts';
import type { Draft } from '../../../refine/draft.ts';
import { harms } from '../../../refine/harms.ts';
import { eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, conjunctions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf, measureOfAct } from '../event.ts';
import type { Scene } from '../scene.ts';
import { isCompared, isGapped, restated } from './bare.ts';

const partWords = wordList('including include includes included incl');
const anaphors = wordList('those these them');
const severities = wordList('seriously critically severely fatally gravely badly slightly lightly');
const totals = wordList('figure number toll total tally count');
/** "53 were killed, 35 in Orla": where a part of them was. */
const wherePart = /^(?:in|at|near|on|over|above|outside|inside|around|across|from)$/u;
/** How many sentences back "of those" may look. */
const BACK = 2;
/** How many numbers of a sentence are looked through for the one another goes with. */
const NEIGHBOURS = 8;
/** Most tokens between two numbers that share a verb. */
const MAX_GAP = 40;

const wordAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

/** Do the words before, or after, the number make it a part of an earlier one? */
const isPart = (scene: Scene, draft: Draft): boolean => {
  const before = wordAt(scene, draft.qualifierFirst - 1);
  const second = wordAt(scene, draft.qualifierFirst - 2);
  if (partWords.has(before) || (before === '.' && second === 'incl')) return true;
  if ((before === 'whom' || before === 'which') && second === 'of') return true;
  if (before === 'them' && (second === 'among' || second === 'of')) return true;
  // "…, 87,600 people arrived; two thirds are children"
  if (draft.unit === 'fraction' && /^[;,]$/u.test(before) && draft.counts !== null && draft.phrase === null)
    return true;
  if (before === ',' && severities.has(wordAt(scene, draft.qualifierLast))) return true;
  if (before === ',' && draft.phrase === null && wherePart.test(wordAt(scene, draft.qualifierLast))) return true;
  if (before === 'with' && draft.unit === 'count' && draft.phrase === null)
    return draft.measured !== 'said' || draft.measure === previous(scene, draft)?.measure;
  return (
    wordAt(scene, draft.qualifierLast) === 'of' &&
    /^(?:them|whom|those|these)$/u.test(wordAt(scene, draft.qualifierLast + 1))
  );
};

/** Nothing but commas and "and" between two numbers and what they count, or a place: "six in Orla and two in Marn". */
const isCoordinate = (scene: Scene, before: Draft, draft: Draft): boolean => {
  const from = before.phrase?.last ?? before.qualifierLast;
  // "two parents and their two children"
  const own = /^(?:their|his|her|its|the|another)$/u.test(wordAt(scene, draft.qualifierFirst - 1)) ? 1 : 0;
  const joint = wordAt(scene, draft.qualifierFirst - 1 - own);
  const asWell = joint === 'as' && wordAt(scene, draft.qualifierFirst - 2) === 'well';
  const along = joint === 'with' && /^(?:along|together)$/u.test(wordAt(scene, draft.qualifierFirst - 2));
  if (!asWell && !along && !/^(?:and|or|,|plus|\+|&)$/u.test(joint)) return false;
  if (draft.qualifierFirst - from > MAX_GAP) return false;
  for (let at = from; at < draft.qualifierFirst - 1 - own; at += 1) {
    const word = wordAt(scene, at);
    if (auxiliaries.has(word) || eventVerbs.has(word) || (conjunctions.has(word) && word !== 'and')) return false;
  }
  return true;
};

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

const counted = (draft: Draft): boolean => draft.countable && draft.unit === 'count';

/** "Another 15,000 went to Orla.": more of those the sentence before counts. */
const opensWithAnother = (scene: Scene, draft: Draft, first: number): boolean =>
  draft.unit === 'count' &&
  draft.ordinal === 0 &&
  draft.phrase === null &&
  draft.measured !== 'said' &&
  wordAt(scene, first) === 'another' &&
  draft.first === first + 1;

/** "Nineteen were women and eight were boys.": of those the sentence before tells a harm of. */
const elliptical = (scene: Scene, draft: Draft): Draft | null => {
  if (draft.unit !== 'count' || draft.measured === 'said' || draft.ordinal > 0) return null;
  if (draft.qualifierFirst !== scene.ranges[draft.sentence]?.first) return null;
  if (!/^(?:was|were|are)$/u.test(wordAt(scene, draft.qualifierLast))) return null;
  const whole = (scene.bySentence.get(draft.sentence - 1) ?? [])
    .slice(0, NEIGHBOURS)
    .find((other) => counted(other) && harms.has(other.measure) && other.partOf === null);
  return whole === undefined || exceeds(draft, whole) ? null : whole;
};

/** What befell those that "The dead include 719 fighters, 191 civilians who …, 480 officers and 40 herders" lists; null when the number is none of a list. */
const listedUnder = (scene: Scene, draft: Draft): Measure | null => {
  if (draft.measured === 'said' || draft.measured === 'inherited' || kindOf(draft.head) !== 'people') return null;
  if (!/^(?:,|and)$/u.test(wordAt(scene, draft.qualifierFirst - 1))) return null;
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  const opening = scene.bySentence.get(draft.sentence)?.[0];
  for (let at = first; at < (opening?.first ?? first); at += 1) {
    if (!/^includ(?:e|es|ed)$/u.test(wordAt(scene, at))) continue;
    const who = wordAt(scene, at - 1);
    if (who === 'dead' || who === 'victims' || who === 'killed') return 'killed';
    return who === 'wounded' || who === 'injured' ? 'wounded' : who === 'missing' ? 'missing' : null;
  }
  return null;
};

/** Furthest the state of "Of the verified dead, 3,588 were children" may stand from the head of its sentence, in tokens. */
const STATE_REACH = 5;

/** What befell those that the words before the first comma speak of ("Of the verified dead, …"); null when they speak of nobody. */
const ofState = (scene: Scene, draft: Draft): Measure | null => {
  if (draft.measured === 'said' || draft.measured === 'inherited') return null;
  if (draft.unit === 'count' && draft.head !== '' && kindOf(draft.head) !== 'people') return null;
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  if (!/^(?:of|among)$/u.test(wordAt(scene, first)) || wordAt(scene, first + 1) !== 'the') return null;
  for (let at = first + 2; at <= first + STATE_REACH; at += 1) {
    if (wordAt(scene, at + 1) !== ',' || draft.first <= at) continue;
    const state = eventAdjectives.get(wordAt(scene, at)) ?? eventNouns.get(wordAt(scene, at));
    return state === undefined ? null : measureOfAct(state, '');
  }
  return null;
};

/** "25 drones were shot down over Orla, 14 over Sela and seven over the sea": the same happened at another place. */
const isSibling = (scene: Scene, before: Draft, draft: Draft): boolean => {
  if (before.measured === null || before.measured === 'noun' || before.unit !== draft.unit || draft.phrase !== null)
    return false;
  if (draft.measured === 'said' || !/^(?:,|and)$/u.test(wordAt(scene, draft.qualifierFirst - 1))) return false;
  const each = wordAt(scene, draft.qualifierLast) === 'each' ? 1 : 0;
  const where = wordAt(scene, draft.qualifierLast + each);
  if (!wherePart.test(where) || draft.qualifierFirst - before.qualifierLast > MAX_GAP) return false;
  for (let at = before.qualifierLast; at < draft.qualifierFirst; at += 1) if (wordAt(scene, at) === where) return true;
  return false;
};

/** "117 drones in eight regions, including 37 in Orla": the 37 are drones, though the regions stand nearer. */
const placedWhole = (scene: Scene, before: Draft, draft: Draft): Draft => {
  if (draft.phrase !== null || before.measured !== 'noun' || kindOf(before.head) !== 'building') return before;
  return (
    (scene.bySentence.get(draft.sentence) ?? [])
      .slice(Math.max(0, before.ordinal - NEIGHBOURS), before.ordinal)
      .findLast((other) => counted(other) && other.measured !== 'noun' && !exceeds(draft, other)) ?? before
  );
};

/** "…, and eight were under 15" goes on where "Nineteen were women" began. */
const goesOnParts = (scene: Scene, before: Draft, draft: Draft): boolean =>
  before.partOf !== null &&
  before.partOf.sentence < draft.sentence &&
  draft.measured !== 'said' &&
  draft.phrase === null &&
  /^(?:and|,)$/u.test(wordAt(scene, draft.qualifierFirst - 1)) &&
  /^(?:was|were|are)$/u.test(wordAt(scene, draft.qualifierLast));

/** The figure "those" or "this figure" at the head of a sentence means. */
const antecedent = (scene: Scene, draft: Draft): Draft | null => {
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
const ofWhole = (scene: Scene, draft: Draft): Draft | null => {
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
const isLoose = (draft: Draft, whole: Draft): boolean =>
  (draft.unit === 'count' || kindOf(whole.head) === 'building') &&
  draft.phrase === null &&
  (draft.measured === null || draft.measured === 'noun') &&
  draft.unit !== 'duration';

/** A number above another cannot be a part of it: "20 missiles, of which 460 were intercepted" means more than the missiles. */
const exceeds = (draft: Draft, whole: Draft): boolean => {
  if (draft.unit !== whole.unit || whole.high === null) return false;
  return (draft.low ?? draft.high ?? 0) > whole.high;
};

/** The nearest earlier number of the sentence that this one can go with. */
const previous = (scene: Scene, draft: Draft): Draft | null => {
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  for (let index = draft.ordinal - 1; index >= Math.max(0, draft.ordinal - NEIGHBOURS); index -= 1) {
    const other = drafts[index];
    if (other?.countable && (other.unit === 'count' || other.unit === draft.unit)) return other;
  }
  return null;
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

/** "Of the $2.5bn it asked for, it has 16 per cent", "12 per cent (US$105m) has been received", "is 40% funded": a share of a sum. */
const isFunding = (scene: Scene, draft: Draft): boolean => {
  if (draft.phrase !== null || draft.counts !== null) return false;
  if (/^(?:funded|financed)$/u.test(wordAt(scene, draft.qualifierLast))) return true;
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  const next = drafts[draft.ordinal + 1];
  if (next?.unit === 'money' && /^[(,]$/u.test(wordAt(scene, draft.qualifierLast))) return true;
  // "25 per cent of the $4.16 billion needed"
  if (
    next?.unit === 'money' &&
    wordAt(scene, draft.qualifierLast) === 'of' &&
    next.qualifierFirst <= draft.qualifierLast + 2
  )
    return true;
  const opening = drafts[0];
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  return opening?.unit === 'money' && opening !== draft && /^(?:of|from)$/u.test(wordAt(scene, first));
};

/** "struck 11 times: 7 rockets + 4 drones": what an attack was made with. */
const listsAttack = (scene: Scene, before: Draft, draft: Draft): boolean =>
  draft.measured === 'noun' &&
  kindOf(draft.head) === 'munition' &&
  ((before.measure === 'attacks' && wordAt(scene, draft.qualifierFirst - 1) === ':') ||
    (before.measured === 'inherited' && before.measure === 'weapons' && isCoordinate(scene, before, draft)));

/** "2,900 people (620 households) fled": the same ones counted another way. */
const isBracketed = (scene: Scene, before: Draft, draft: Draft): boolean =>
  before.unit === 'count' &&
  draft.unit === 'count' &&
  kindOf(draft.head) === 'people' &&
  draft.measured !== 'said' &&
  wordAt(scene, draft.qualifierFirst - 1) === '(' &&
  draft.qualifierFirst - 1 === (before.phrase?.last ?? before.qualifierLast);

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
