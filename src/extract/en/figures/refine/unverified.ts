// "The claim could not be independently verified." marks the claims of its sentence and of the one before.
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const denials = wordList("not cannot couldn't can't hasn't haven't wasn't weren't unable nor never");
const checks = wordList(
  'verify verified verifying verifiable confirm confirmed corroborate corroborated authenticate authenticated ascertain',
);
/** How many tokens may stand between "not" and "verified". */
const REACH = 7;

const deniesCheck = (scene: Scene, first: number, last: number): boolean => {
  let denied = Number.NEGATIVE_INFINITY;
  for (let at = first; at < last; at += 1) {
    const word = scene.tokens[at]?.lower ?? '';
    if (word === 'unverified' || word === 'unconfirmed' || word === 'uncorroborated') return true;
    if (denials.has(word)) denied = at;
    if (checks.has(word) && at - denied <= REACH) return true;
  }
  return false;
};

/** Marks claims that the text says nobody could check: those of the same sentence, or else of the one before it in its paragraph. */
export function refineUnverified(scene: Scene): void {
  for (const [sentence, range] of scene.ranges.entries()) {
    const own = scene.bySentence.get(sentence);
    const before = scene.bySentence.get(sentence - 1);
    if (own === undefined && before === undefined) continue;
    if (!deniesCheck(scene, range.first, range.last)) continue;
    const together =
      scene.document.sentences[sentence]?.paragraph === scene.document.sentences[sentence - 1]?.paragraph;
    const claims = own?.some((draft) => draft.claimant !== null || draft.unit === 'count')
      ? own
      : together
        ? before
        : own;
    for (const draft of claims ?? []) {
      if (!draft.countable || draft.claimant === null) continue;
      draft.unverified = true;
      scene.note('unverified', draft, 'the text says the claim could not be verified');
    }
  }
}
