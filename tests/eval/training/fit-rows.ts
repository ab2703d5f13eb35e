import { fitLogistic } from './fit-logistic.ts';
import type { Row } from './read-row.ts';

/** Ridge penalty, relative by kind of feature: what many items share may weigh more than single words, and words more than phrases. */
const RIDGE = 5;
const RIDGE_FOR: Readonly<Record<string, number>> = {
  class: 0.3,
  frame: 0.3,
  setting: 0.3,
  sides: 0.3,
  topic: 0.3,
  word: 1,
  name: 1.5,
  phrase: 1.5,
};
const ROUNDS = 20;

/** A row with how surely it is war news, 0 to 1, and how much it counts. */
export interface WeightedRow extends Row {
  readonly target: number;
  readonly weight: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * The weights of the features that at least `minItems` rows have.
 *
 * @param priors what each weight is pulled to; 0 for those not listed
 */
export function fitRows(
  rows: readonly WeightedRow[],
  minItems: number,
  priors: Readonly<Record<string, number>>,
): Model {
  const seen = new Map<string, number>();
  for (const { features } of rows) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const vocabulary = [...seen].flatMap(([name, items]) => (items < minItems ? [] : [name])).sort();
  const ids = new Map(vocabulary.map((name, id) => [name, id]));
  const { bias, weights } = fitLogistic(
    rows.map(({ features, scale, target, weight }) => ({
      columns: features.flatMap((name) => ids.get(name) ?? []),
      value: scale,
      target,
      weight,
    })),
    vocabulary.map((name) => RIDGE * (RIDGE_FOR[name.slice(0, name.indexOf(':'))] ?? 1)),
    vocabulary.map((name) => priors[name] ?? 0),
    ROUNDS,
  );
  return { bias, weights: new Map(vocabulary.map((name, id) => [name, weights[id] ?? 0])) };
}

/** Log-odds of a row, without what is added beside the weights. */
export function oddsOf({ bias, weights }: Model, { features, scale }: Row): number {
  return bias + scale * features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}
