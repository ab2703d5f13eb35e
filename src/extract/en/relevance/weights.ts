import type { FeatureKind } from './features.ts';
import trained from './relevance.weights.json' with { type: 'json' };

/** The weight of one feature: log-odds it adds. */
export interface Weight {
  readonly odds: number;
}

interface PhraseWeights {
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

/** The weight of a phrase of two words (`third` null) or three. */
export function weightOfPhrase(first: string, second: string, third: string | null): Weight | null | undefined {
  const known = phrases.get(first)?.get(second);
  return third === null ? known?.two : known?.three.get(third);
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
