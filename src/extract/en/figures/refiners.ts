import type { Draft } from '../../refine/draft.ts';
import { flagDrift } from '../../refine/flag-drift.ts';
import { linkConversions } from '../../refine/link-conversions.ts';
import { linkRepeats } from '../../refine/link-repeats.ts';
import { markQuoted } from '../../refine/mark-quoted.ts';
import { rank } from '../../refine/rank.ts';
import { wordList } from '../lexicon/word-list.ts';
import { refineBackground } from './refine/background.ts';
import { refineBound } from './refine/bound.ts';
import { refineCircumstances } from './refine/circumstances.ts';
import { refineClaimants } from './refine/claimant.ts';
import { refineCounts } from './refine/counts.ts';
import { refineIllustrative } from './refine/illustrative.ts';
import { refineKey } from './refine/key.ts';
import { refineMeasure } from './refine/measure.ts';
import { refineShare } from './refine/share.ts';
import { refineTwoSided } from './refine/two-sided.ts';
import { refineUnverified } from './refine/unverified.ts';
import type { Scene } from './scene.ts';

/** Heads that may stand for any other when a figure is repeated. */
const general = wordList('people persons others victims dead casualties soldiers troops');

/** Pronouns for one person; behind a quote they stand for the speaker's name. */
const persons = wordList('he she');

const each =
  (refine: (scene: Scene, draft: Draft) => void) =>
  (scene: Scene): void => {
    for (const draft of scene.drafts) refine(scene, draft);
  };

/** Applied in this order; each reads what the ones before it wrote. */
export const refiners: readonly ((scene: Scene) => void)[] = [
  // The number and its noun.
  each(refineBound),
  each(refineTwoSided), // needs both bounds, found in order
  (scene) => linkConversions(scene.drafts, scene.text), // takes over the bound
  each(refineCounts), // starts after the words that bound
  // What happened.
  each(refineMeasure), // looks for the verb around the noun
  each(refineShare), // parts take the measure of their whole
  // Who says so.
  (scene) => markQuoted(scene.drafts, scene.quotes, scene.tokens, scene.document.sentences, scene.text, persons), // the speaker comes first
  refineClaimants,
  refineUnverified, // marks claims only
  each(refineCircumstances),
  // What a digest shows.
  (scene) => linkRepeats(scene.drafts, general),
  (scene) => flagDrift(scene.drafts), // compares with figures that name a source
  each(refineIllustrative),
  refineBackground, // spares what has a claimant
  each(refineKey), // reads all of the above
  (scene) => rank(scene.drafts, scene.text.length),
];
