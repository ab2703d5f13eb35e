import type { FeatureKind } from './features.ts';
import trained from './relevance.weights.json' with { type: 'json' };

/** The weight of one feature: log-odds it adds. */
export interface Weight {
  readonly odds: number;
}

/** The weight of a phrase of two words, and by their third word those of the phrases of three it begins. */
export interface PhraseWeights {
  two: Weight | null;
  readonly three: Map<string, Weight>;
}

/** Log-odds that a stretch is war news when nothing speaks for or against it. */
export const bias: number = trained.bias;

const singles = new Map<string, Map<string, Weight>>();
const phrases = new Map<string, Map<string, PhraseWeights>>();
for (const [name, odds] of Object.entries(trained.weights)) {
  const colon = name.indexOf(':');
  const key = name.slice(colon + 1);
  if (name.startsWith('phrase:')) addPhrase(key, { odds });
  else getOrAdd(singles, name.slice(0, colon), () => new Map()).set(key, { odds });
}

/** The weight of a feature that is no phrase; undefined when the weights do not know it. */
export function weightOf(kind: FeatureKind, key: string): Weight | undefined {
  return singles.get(kind)?.get(key);
}

/** The weights of the phrases that begin with two words; undefined when there are none. */
export function weightsOfPhrases(first: string, second: string): PhraseWeights | undefined {
  return phrases.get(first)?.get(second);
}

function addPhrase(key: string, weight: Weight): void {
  const [first = '', second = '', third] = key.split(' ');
  const known = getOrAdd(
    getOrAdd(phrases, first, () => new Map<string, PhraseWeights>()),
    second,
    (): PhraseWeights => ({ two: null, three: new Map() }),
  );
  if (third === undefined) known.two = weight;
  else known.three.set(third, weight);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
