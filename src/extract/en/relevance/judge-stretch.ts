import type { Token } from '../../../text/tokens.ts';
import type { NameMatch } from './conflict-names.ts';
import { phraseKey, stretchScale, visitFeatures } from './features.ts';
import { firstMatchFrom, readWords } from './read-words.ts';
import type { Stretch } from './stretches.ts';
import { bias, type Weight, weightOf, weightsOfPhrases } from './weights.ts';

/**
 * What a frame adds, in log-odds, that tells of a named conflict and not of its fighting: talks, prisoners, arms, aid, flight. The
 * rule of the product, beside what was learned; not in a court report, on a pitch or in a disaster: see docs/decisions/0004-relevance.md.
 */
const WITHIN_A_WAR_ODDS = 3;
const ELSEWHERE: readonly string[] = ['court', 'sport', 'disaster', 'accident', 'culture culture'];

/** What a setting adds in which the words of war are figures of speech: few training items have any, newspapers are full of them. */
const FIGURATIVE: readonly string[] = ['sport', 'work', 'trade', 'labour'];
const FIGURATIVE_ODDS = -3;

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
  let within: readonly number[] = [];
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
      if (kind === 'setting' && FIGURATIVE.includes(key)) add(at, FIGURATIVE_ODDS);
      if (kind === 'within') within = at;
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
  if (within.length > 0 && !ELSEWHERE.some((name) => classes.has(name))) add(within, WITHIN_A_WAR_ODDS);
  return odds;
}
