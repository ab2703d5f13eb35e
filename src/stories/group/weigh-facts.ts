import type { FactSum } from './fact-sum.ts';
import { fingerprintWord } from './fingerprint-words.ts';
import { isLongText } from './likeness.ts';
import { type Fact, type FactKind, readFacts } from './read-facts.ts';
import { stemWord } from './stem-word.ts';
import { shareOfArticles } from './word-shares.ts';

/** Facts of one article with their weights: a unit vector, 8 bytes a fact. */
export interface FactVector {
  /** 32-bit fingerprints of the facts, ascending; as many as there is to compare. */
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  /** The numbers it gives, a unit vector of their own; null for a text without any, and for a long one. */
  readonly numbers: FactSum | null;
}

/** Share taken for a fact that is not among the common ones: one article in 2,000. */
const RARE_SHARE = 0.0005;
const KIND_WEIGHT: Readonly<Record<FactKind, number>> = { name: 1.5, number: 1.3, word: 1 };
/**
 * Of a text that tells no more facts than the first number, a line or two, a name weighs as a word does: all lines of the
 * day on one actor share its name, and what it did is said once. From the second number on names weigh in full.
 */
const NAMES_WEIGH_FROM = 20;
const NAMES_WEIGH_FULLY = 35;
/** A fact in the first sentence weighs up to twice as much; the extra falls by e for every so many tokens. */
const LEAD_TOKENS = 80;
/** Facts an article is looked up by. */
const LEADING_FACTS = 12;
/** Words remembered; the memory of a service that reads for months is emptied when it is full. */
const MAX_REMEMBERED = 2 ** 16;

/** Room for the index of a fact beside its 32-bit key in one exactly represented number. */
const MAX_FACTS = 2 ** 20;

/** Facts of a long article; longer ones make the room grow. */
const FACTS_EXPECTED = 1_024;

/** Weighs what one text tells. */
export type FactWeigher = (title: string, text: string) => FactVector;

/**
 * Makes a weigher of texts: rare facts over common ones, names and numbers over words, the lead over the rest. A vector
 * depends on its text alone, so no other article changes it; the weigher only remembers words it has met.
 */
export function makeFactWeigher(): FactWeigher {
  const met = new Map<string, { readonly key: number; readonly rarity: number }>();
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = stemWord(word);
    if (stems.size >= MAX_REMEMBERED) stems.clear();
    stems.set(word, made);
    return made;
  };
  const lookUp = (fact: string): { readonly key: number; readonly rarity: number } => {
    const known = met.get(fact);
    if (known !== undefined) return known;
    const made = { key: fingerprintWord(fact), rarity: -Math.log(shareOfArticles(fact) + RARE_SHARE) };
    if (met.size >= MAX_REMEMBERED) met.clear();
    met.set(fact, made);
    return made;
  };
  // Reused from text to text.
  let unordered = new Float64Array(FACTS_EXPECTED);
  let packed = new Float64Array(FACTS_EXPECTED);
  return (title, text) => {
    const whole = title === '' || text.startsWith(title) ? text : `${title}\n${text}`;
    const facts = readFacts(whole, stem);
    const size = Math.min(facts.size, MAX_FACTS);
    if (unordered.length < size) {
      unordered = new Float64Array(2 * size);
      packed = new Float64Array(2 * size);
    }
    const order = packed.subarray(0, size);
    const nameWeight = weightOfNames(size);
    let squares = 0;
    let at = 0;
    for (const [fact, { kind, count, first }] of facts) {
      if (at === size) break;
      const { key, rarity } = lookUp(fact);
      const kindWeight = kind === 'name' ? nameWeight : KIND_WEIGHT[kind];
      const weight = (1 + Math.log(count)) * rarity * kindWeight * (1 + Math.exp(-first / LEAD_TOKENS));
      unordered[at] = weight;
      order[at] = key * MAX_FACTS + at;
      squares += weight * weight;
      at += 1;
    }
    order.sort();
    const length = Math.sqrt(squares) || 1;
    const bytes = new ArrayBuffer(8 * size);
    const keys = new Uint32Array(bytes, 0, size);
    const weights = new Float32Array(bytes, 4 * size, size);
    for (let place = 0; place < size; place += 1) {
      const both = order[place] ?? 0;
      keys[place] = Math.floor(both / MAX_FACTS);
      weights[place] = (unordered[both % MAX_FACTS] ?? 0) / length;
    }
    return { keys, weights, numbers: isLongText(size) ? null : numbersOf(facts, lookUp) };
  };
}

function numbersOf(
  facts: ReadonlyMap<string, Fact>,
  lookUp: (fact: string) => { readonly key: number; readonly rarity: number },
): FactSum | null {
  const told = [...facts].filter(([, { kind }]) => kind === 'number').map(([fact]) => lookUp(fact));
  if (told.length === 0) return null;
  told.sort((a, b) => a.key - b.key);
  const length = Math.sqrt(told.reduce((sum, { rarity }) => sum + rarity * rarity, 0)) || 1;
  return {
    keys: Uint32Array.from(told, ({ key }) => key),
    weights: Float32Array.from(told, ({ rarity }) => rarity / length),
  };
}

function weightOfNames(told: number): number {
  const share = Math.min(1, Math.max(0, (told - NAMES_WEIGH_FROM) / (NAMES_WEIGH_FULLY - NAMES_WEIGH_FROM)));
  return KIND_WEIGHT.word + share * (KIND_WEIGHT.name - KIND_WEIGHT.word);
}

/** Places of the weightiest facts, which articles are looked up by; the first among equals first. */
export function leadingFacts({ weights }: FactVector): readonly number[] {
  const best: number[] = [];
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    if (best.length === LEADING_FACTS && weight <= (weights[best.at(-1) ?? 0] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && weight > (weights[best[place - 1] ?? 0] ?? 0)) place -= 1;
    best.splice(place, 0, index);
    if (best.length > LEADING_FACTS) best.pop();
  }
  return best;
}
