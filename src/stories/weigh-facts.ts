import { fingerprintWord } from './fingerprint-words.ts';
import { type FactKind, readFacts } from './read-facts.ts';
import { shareOfArticles } from './word-shares.ts';

/** Facts of one article with their weights: a unit vector, keys ascending. */
export interface FactVector {
  /** 32-bit fingerprints of the facts, ascending. */
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  /** Fingerprints of the weightiest facts, which articles are looked up by. */
  readonly leading: Uint32Array;
  /** Number of different facts told: how much there is to compare. */
  readonly told: number;
}

/** Share taken for a fact that is not among the common ones: one article in 2,000. */
const RARE_SHARE = 0.0005;
const KIND_WEIGHT: Readonly<Record<FactKind, number>> = { name: 1.5, number: 1.3, word: 1 };
/** A fact in the first sentence weighs up to twice as much; the extra falls by e for every so many tokens. */
const LEAD_TOKENS = 80;
const LEADING_FACTS = 12;

/**
 * Weighs what a text tells: rare facts over common ones, names and numbers over words, the lead over the rest. Depends
 * on the text alone, so no other article changes it.
 */
export function weighFacts(title: string, text: string): FactVector {
  const whole = title === '' || text.startsWith(title) ? text : `${title}\n${text}`;
  const weighed: { key: number; weight: number }[] = [];
  let squares = 0;
  for (const [fact, { kind, count, first }] of readFacts(whole)) {
    const rarity = -Math.log(shareOfArticles(fact) + RARE_SHARE);
    const lead = 1 + Math.exp(-first / LEAD_TOKENS);
    const weight = (1 + Math.log(count)) * rarity * KIND_WEIGHT[kind] * lead;
    weighed.push({ key: fingerprintWord(fact), weight });
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  const leading = weighed
    .toSorted((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, LEADING_FACTS)
    .map(({ key }) => key);
  weighed.sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(weighed, ({ key }) => key),
    weights: Float32Array.from(weighed, ({ weight }) => weight / length),
    leading: Uint32Array.from(leading),
    told: weighed.length,
  };
}
