/** One training example: the columns it has, all with the same `value`, and how surely it is one of the class, 0 to 1. */
export interface Example {
  readonly columns: readonly number[];
  readonly value: number;
  readonly target: number;
  readonly weight: number;
}

/** A step longer than this in one coordinate is cut: Newton's step overshoots where the curve is flat. */
const LONGEST_STEP = 4;

/**
 * Logistic regression with a ridge penalty for each column that pulls its weight to its prior, by cyclic coordinate descent with Newton steps. No randomness:
 * the same examples in the same order give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  ridge: readonly number[],
  priors: readonly number[],
  rounds: number,
): { readonly bias: number; readonly weights: Float64Array } {
  const rowsOf: Example[][] = ridge.map(() => []);
  const weights = Float64Array.from(priors);
  const margins = new Map<Example, number>();
  for (const example of examples) {
    margins.set(
      example,
      example.columns.reduce((sum, column) => sum + (weights[column] ?? 0) * example.value, 0),
    );
    for (const column of example.columns) rowsOf[column]?.push(example);
  }
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    bias += step(examples, margins, () => 1, 0, 0);
    rowsOf.forEach((rows, column) => {
      const old = weights[column] ?? 0;
      weights[column] = old + step(rows, margins, (row) => row.value, old - (priors[column] ?? 0), ridge[column] ?? 0);
    });
  }
  return { bias, weights };
}

/** Moves one coordinate and the margins of its rows; returns how far. */
function step(
  rows: readonly Example[],
  margins: Map<Example, number>,
  valueIn: (row: Example) => number,
  offPrior: number,
  ridge: number,
): number {
  let slope = ridge * offPrior;
  let curve = ridge + 1e-3;
  for (const row of rows) {
    const value = valueIn(row);
    const p = 1 / (1 + Math.exp(-(margins.get(row) ?? 0)));
    slope += row.weight * value * (p - row.target);
    curve += row.weight * value * value * p * (1 - p);
  }
  const change = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curve));
  for (const row of rows) margins.set(row, (margins.get(row) ?? 0) + change * valueIn(row));
  return change;
}
