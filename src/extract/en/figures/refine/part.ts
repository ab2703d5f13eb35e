// "31 Palestinians, including six children", "25 drones over Orla, 14 over Sela": how a number goes with the one before it.
import type { Draft } from '../../../refine/draft.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, conjunctions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf } from '../event.ts';
import type { Scene } from '../scene.ts';
import { wordAt } from './word-at.ts';

const partWords = wordList('including include includes included incl');

const severities = wordList('seriously critically severely fatally gravely badly slightly lightly');

/** "53 were killed, 35 in Orla": where a part of them was. */
const wherePart = /^(?:in|at|near|on|over|above|outside|inside|around|across|from)$/u;

/** How many numbers of a sentence are looked through for the one another goes with. */
export const NEIGHBOURS = 8;

/** Most tokens between two numbers that share a verb. */
const MAX_GAP = 40;

/** Do the words before, or after, the number make it a part of an earlier one? */
export const isPart = (scene: Scene, draft: Draft): boolean => {
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
export const isCoordinate = (scene: Scene, before: Draft, draft: Draft): boolean => {
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

/** A count that may be a whole or a part. */
export const counted = (draft: Draft): boolean => draft.countable && draft.unit === 'count';

/** "25 drones were shot down over Orla, 14 over Sela and seven over the sea": the same happened at another place. */
export const isSibling = (scene: Scene, before: Draft, draft: Draft): boolean => {
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
export const placedWhole = (scene: Scene, before: Draft, draft: Draft): Draft => {
  if (draft.phrase !== null || before.measured !== 'noun' || kindOf(before.head) !== 'building') return before;
  return (
    (scene.bySentence.get(draft.sentence) ?? [])
      .slice(Math.max(0, before.ordinal - NEIGHBOURS), before.ordinal)
      .findLast((other) => counted(other) && other.measured !== 'noun' && !exceeds(draft, other)) ?? before
  );
};

/** "…, and eight were under 15" goes on where "Nineteen were women" began. */
export const goesOnParts = (scene: Scene, before: Draft, draft: Draft): boolean =>
  before.partOf !== null &&
  before.partOf.sentence < draft.sentence &&
  draft.measured !== 'said' &&
  draft.phrase === null &&
  /^(?:and|,)$/u.test(wordAt(scene, draft.qualifierFirst - 1)) &&
  /^(?:was|were|are)$/u.test(wordAt(scene, draft.qualifierLast));

/** A number above another cannot be a part of it: "20 missiles, of which 460 were intercepted" means more than the missiles. */
export const exceeds = (draft: Draft, whole: Draft): boolean => {
  if (draft.unit !== whole.unit || whole.high === null) return false;
  return (draft.low ?? draft.high ?? 0) > whole.high;
};

/** The nearest earlier number of the sentence that this one can go with. */
export const previous = (scene: Scene, draft: Draft): Draft | null => {
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  for (let index = draft.ordinal - 1; index >= Math.max(0, draft.ordinal - NEIGHBOURS); index -= 1) {
    const other = drafts[index];
    if (other?.countable && (other.unit === 'count' || other.unit === draft.unit)) return other;
  }
  return null;
};
