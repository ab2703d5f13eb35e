import trained from './relevance.weights.json' with { type: 'json' };

/** Log-odds that a stretch is war news when nothing speaks for or against it. */
export const bias: number = trained.bias;

/** Feature name → log-odds it adds. Made by `tests/eval/training/train-relevance.ts`. */
export const weights: ReadonlyMap<string, number> = new Map(Object.entries(trained.weights));
