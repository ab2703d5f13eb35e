import type { Token } from '../../../text/tokens.ts';
import type { NameFinder } from './conflict-names.ts';
import { stretchFeatures, stretchScale } from './features.ts';
import { bias, weights } from './weights.ts';

/**
 * War news that the training items file elsewhere: talks, aid, prisoners, conscription and arms within a named conflict. The
 * rule of the product, in log-odds, added to what was learned; not in a court report or on a pitch: see docs/decisions/0004-relevance.md.
 */
const WITHIN_A_WAR: readonly { readonly cue: string; readonly sides: string }[] = [
  { cue: 'cue:talks on a war', sides: 'sides:2' },
  { cue: 'cue:arms for a side', sides: 'sides:2' },
  { cue: 'cue:manpower of a side', sides: 'sides:1' },
];
const WITHIN_A_WAR_ODDS = 3;

export interface StretchJudgement {
  /** Log-odds that the stretch is war news. */
  readonly odds: number;
  /** What each token added to the odds, by its index in the stretch. */
  readonly shares: Float64Array;
}

/** Judges one stretch of about a paragraph: the sum of the weights of its features, shared out over the tokens that show them. */
export function judgeStretch(tokens: readonly Token[], names: NameFinder): StretchJudgement {
  const features = stretchFeatures(tokens, names);
  const scale = stretchScale(features);
  const shares = new Float64Array(tokens.length);
  const counted = new Set<string>();
  let odds = bias;
  const add = (at: readonly number[], weight: number): void => {
    odds += weight;
    for (const index of at) shares[index] = (shares[index] ?? 0) + weight / at.length;
  };
  for (const feature of features) {
    if (counted.has(feature.name)) continue;
    counted.add(feature.name);
    const weight = weights.get(feature.name) ?? 0;
    if (weight !== 0) add(feature.tokens, weight * scale);
  }
  const rule = WITHIN_A_WAR.find(({ cue, sides }) => counted.has(cue) && counted.has(sides));
  const within = features.find((feature) => feature.name === rule?.cue);
  if (within !== undefined && !counted.has('class:court') && !counted.has('class:sport'))
    add(within.tokens, WITHIN_A_WAR_ODDS);
  return { odds, shares };
}
