import type { Token } from '../../../text/tokens.ts';
import type { NameFinder } from './conflict-names.ts';
import { stretchFeatures, stretchScale } from './features.ts';
import { bias, weights } from './weights.ts';

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
  for (const feature of features) {
    const weight = weights.get(feature.name);
    if (weight === undefined || counted.has(feature.name)) continue;
    counted.add(feature.name);
    odds += weight * scale;
    for (const at of feature.tokens) shares[at] = (shares[at] ?? 0) + (weight * scale) / feature.tokens.length;
  }
  return { odds, shares };
}
