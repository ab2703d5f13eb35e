// "every one of them", "a mother of 12", "two deaths per 10,000", "denied that 300 had been killed": numbers that nobody gives as a count.
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { beForms } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

/** Does one of `words` stand in the range? */
export const holds = (scene: Scene, range: TokenRange, words: ReadonlySet<string>): boolean => {
  for (let at = range.first; at < range.last; at += 1) if (words.has(scene.tokens[at]?.lower ?? '')) return true;
  return false;
};

/** How far before a number its denial may stand, in tokens. */
const DENIAL_REACH = 5;

/** "denied that 300 soldiers had been killed": nobody gives the number. */
export const isDenied = (scene: Scene, draft: Draft): boolean => {
  const from = Math.max(scene.ranges[draft.sentence]?.first ?? 0, draft.qualifierFirst - DENIAL_REACH);
  for (let at = draft.qualifierFirst - 1; at >= from; at -= 1) {
    const word = scene.tokens[at]?.lower ?? '';
    if (word === ',') return false;
    if (/^den(?:y|ies|ied|ying)$/u.test(word)) return true;
  }
  return false;
};

/** "was one of 20 victims", "one of the most open policies", "every one of them": one picked out, and no count. */
export const isPickedOut = (scene: Scene, draft: Draft): boolean => {
  if (draft.low !== 1 || draft.high !== 1 || scene.tokens[draft.last]?.lower !== 'of') return false;
  if (scene.tokens[draft.last + 1]?.lower === 'the' && scene.tokens[draft.last + 2]?.lower === 'most') return true;
  const before = scene.tokens[draft.qualifierFirst - 1]?.lower ?? '';
  if (/^(?:every|each|any|no|not)$/u.test(before)) return true;
  return beForms.has(before) || before === ',' || before === 'as' || before === 'became';
};

/** "up from 97 on Monday", "down from a peak of 40", "rose from 12 to 15": what the number was before, told beside what it is. */
export const isFormer = (scene: Scene, draft: Draft): boolean => {
  let at = draft.qualifierFirst - 1;
  if (scene.tokens[at]?.lower === 'of' && /^(?:peak|high|low|record|total)$/u.test(scene.tokens[at - 1]?.lower ?? '')) {
    at -= 2;
    while (/^(?:a|an|the|its|their|pre-war|previous|earlier|all-time)$/u.test(scene.tokens[at]?.lower ?? '')) at -= 1;
  }
  if (scene.tokens[at]?.lower !== 'from') return false;
  const before = scene.tokens[at - 1]?.lower ?? '';
  return before === 'up' || before === 'down' || scene.tokens[draft.qualifierLast]?.lower === 'to';
};

/** "one to a pothole", in speech: a one that names nothing is told, and not counted. */
export const isToldOne = (draft: Draft): boolean =>
  draft.quote !== null && draft.low === 1 && draft.high === 1 && draft.phrase === null && draft.counts === null;

/** "two deaths per 10,000 people": a rate, and neither of its ends a count. */
export const isRate = (scene: Scene, draft: Draft): boolean => {
  const end = draft.phrase?.last ?? draft.qualifierLast;
  const next = scene.bySentence.get(draft.sentence)?.[draft.ordinal + 1];
  return (
    scene.tokens[draft.qualifierFirst - 1]?.lower === 'per' ||
    (scene.tokens[end]?.lower === 'per' && next?.qualifierFirst === end + 1)
  );
};

/** "50,000 mercenaries?", outside speech: asked, and not told. */
export const isAsked = (scene: Scene, draft: Draft): boolean =>
  draft.quote === null && scene.tokens[(scene.ranges[draft.sentence]?.last ?? 0) - 1]?.text === '?';

/** "all but one of them": the number of those it does not hold for. */
export const isException = (scene: Scene, draft: Draft): boolean =>
  scene.tokens[draft.qualifierFirst - 1]?.lower === 'but' && scene.tokens[draft.qualifierFirst - 2]?.lower === 'all';

/** "a mother of 12" and "a father of three": children nobody harmed. */
export const isOffspring = (scene: Scene, draft: Draft): boolean =>
  scene.tokens[draft.qualifierFirst - 1]?.lower === 'of' &&
  /^(?:mother|father|mom|mum|dad|parent|parents|widow|family|household)$/u.test(
    scene.tokens[draft.qualifierFirst - 2]?.lower ?? '',
  );

/** "…, two people with knowledge of the battle said": the number belongs to who speaks. */
export const countsSource = (scene: Scene, draft: Draft): boolean =>
  (scene.bySentence.get(draft.sentence) ?? []).some(
    ({ claimant }) => claimant !== null && claimant.first <= draft.first && draft.first < claimant.last,
  );

const would = wordList('would could');

const proposals = wordList('proposal proposed proposes plan offer offered deal agreement truce terms');

/** "a proposal under which Hamas would free 10 hostages": nobody was freed or taken. */
export const isProposed = (scene: Scene, draft: Draft): boolean => {
  const range = scene.ranges[draft.sentence];
  if (range === undefined || (draft.measure !== 'captured' && draft.measure !== 'arrested')) return false;
  return holds(scene, { first: range.first, last: draft.first }, would) && holds(scene, range, proposals);
};
