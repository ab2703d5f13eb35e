import type { Token } from '../../../text/tokens.ts';
import type { NameMatch } from './conflict-names.ts';
import { stretchScale, visitFeatures } from './features.ts';
import { firstMatchFrom, readWords } from './read-words.ts';
import type { Stretch } from './stretches.ts';
import { bias, type Weight, weightOf, weightsOfPhrases } from './weights.ts';

/**
 * War news that the training items file elsewhere: talks, arms and conscription within a named conflict. The rule of the
 * product, in log-odds, added to what was learned; not in a court report or on a pitch: see docs/decisions/0004-relevance.md.
 */
const WITHIN_A_WAR: readonly { readonly cue: string; readonly sides: string }[] = [
  { cue: 'talks on a war', sides: '2' },
  { cue: 'arms for a side', sides: '2' },
  { cue: 'manpower of a side', sides: '1' },
];
const WITHIN_A_WAR_ODDS = 3;
const ELSEWHERE: readonly string[] = ['class court', 'class sport'];

/**
 * Log-odds that one stretch of about a paragraph is war news: the sum of the weights of its features.
 *
 * @param matches registry names in all of `tokens`, in order
 * @param shares what each token added to the odds, by its index in `tokens`; filled in for the stretch
 */
export function judgeStretch(
  tokens: readonly Token[],
  { from, to }: Stretch,
  matches: readonly NameMatch[],
  shares: Float64Array,
): number {
  const words = readWords(tokens, from, to, matches);
  const scale = stretchScale(words);
  const counted = new Set<Weight>();
  const shown = new Map<string, readonly number[]>();
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
  visitFeatures(words, matches.slice(firstMatchFrom(matches, from), firstMatchFrom(matches, to)), {
    feature: (kind, key, at) => {
      if (kind !== 'word' && kind !== 'name') shown.set(`${kind} ${key}`, at);
      count(weightOf(kind, key), at);
    },
    phrase: (keys, first, second, third) => {
      const known = weightsOfPhrases(keys.first, keys.second);
      if (known === undefined) return;
      count(known.two, [first.at, second.at]);
      if (keys.third !== null && third !== undefined) {
        count(known.three.get(keys.third), [first.at, second.at, third.at]);
      }
    },
  });
  const rule = WITHIN_A_WAR.find(({ cue, sides }) => shown.has(`cue ${cue}`) && shown.has(`sides ${sides}`));
  const within = rule === undefined ? undefined : shown.get(`cue ${rule.cue}`);
  if (within !== undefined && !ELSEWHERE.some((name) => shown.has(name))) add(within, WITHIN_A_WAR_ODDS);
  return odds;
}
