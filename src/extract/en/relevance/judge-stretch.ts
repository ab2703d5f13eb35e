import type { Token } from '../../../text/tokens.ts';
import type { NameMatch } from './conflict-names.ts';
import { phraseKey, stretchScale, visitFeatures } from './features.ts';
import { fixedOdds } from './fixed-odds.ts';
import { firstMatchFrom, readWords } from './read-words.ts';
import type { Stretch } from './stretches.ts';
import { bias, type Weight, weightOf, weightsOfPhrases } from './weights.ts';

interface Addition {
  readonly odds: number;
  readonly at: readonly number[];
}

const NOWHERE: readonly number[] = [];

const figurativeSettings: ReadonlySet<string> = new Set(fixedOdds.figurativeSettings);

/**
 * Log-odds that one stretch of about a paragraph is war news: the sum of the weights of its features.
 *
 * @param matches registry names in all of `tokens`, in order
 * @param named whether the whole text names two sides or places of one conflict
 * @param shares what each token added to the odds, by its index in `tokens`; filled in for the stretch
 */
export function judgeStretch(
  tokens: readonly Token[],
  { from, to }: Stretch,
  matches: readonly NameMatch[],
  named: boolean,
  shares: Float64Array,
): number {
  const words = readWords(tokens, from, to, matches);
  const scale = stretchScale(words);
  const counted = new Set<Weight>();
  const classes = new Set<string>();
  let within: Addition = { odds: 0, at: NOWHERE };
  let odds = bias;
  const add = (at: readonly number[], weight: number): void => {
    odds += weight;
    for (const index of at) shares[index] = (shares[index] ?? 0) + weight / at.length;
  };
  const count = (weight: Weight | null | undefined, at: readonly number[]): void => {
    if (weight === undefined || weight === null || counted.has(weight)) return;
    counted.add(weight);
    add(at, weight.odds * scale);
  };
  visitFeatures(words, matches.slice(firstMatchFrom(matches, from), firstMatchFrom(matches, to)), named, {
    feature: (kind, key, at) => {
      if (kind === 'class') classes.add(key);
      if (kind === 'setting' && figurativeSettings.has(key)) add(at, fixedOdds.figurative);
      if (kind === 'within') within = surer(within, { odds: fixedOdds.withinAWar[key] ?? 0, at });
      else count(weightOf(kind, key), at);
    },
    word: (kind, key, at) => {
      const weight = weightOf(kind, key);
      if (weight !== undefined) count(weight, [at]);
    },
    phrase: (first, second, third) => {
      const known = weightsOfPhrases(phraseKey(first), phraseKey(second));
      if (known === undefined) return;
      count(known.two, [first.at, second.at]);
      if (third !== undefined) count(known.three.get(phraseKey(third)), [first.at, second.at, third.at]);
    },
  });
  if (within.odds > 0 && !fixedOdds.elsewhere.some((name) => classes.has(name))) add(within.at, within.odds);
  return odds;
}

function surer(a: Addition, b: Addition): Addition {
  return b.odds > a.odds ? b : a;
}
