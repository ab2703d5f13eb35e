/** Shares 0 to 100. */
export interface ClusterScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const f1Of = (precision: number, recall: number): ClusterScores => ({
  precision: 100 * precision,
  recall: 100 * recall,
  f1: precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall),
});

const countBy = (labels: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

const jointly = (gold: readonly string[], found: readonly string[]): readonly string[] =>
  gold.map((label, index) => `${label}\n${found[index]}`);

/** BCubed: for each item, how many of those put with it belong with it, and the other way about. */
export function bcubed(gold: readonly string[], found: readonly string[]): ClusterScores {
  const [inGold, inFound, inBoth] = [countBy(gold), countBy(found), countBy(jointly(gold, found))];
  let precision = 0;
  let recall = 0;
  gold.forEach((label, index) => {
    const both = inBoth.get(`${label}\n${found[index]}`) ?? 0;
    precision += both / (inFound.get(found[index] ?? '') ?? 1) / gold.length;
    recall += both / (inGold.get(label) ?? 1) / gold.length;
  });
  return f1Of(precision, recall);
}

/** Of all pairs put together, those that belong together, and the other way about. */
export function pairwise(gold: readonly string[], found: readonly string[]): ClusterScores {
  const pairs = (labels: readonly string[]): number =>
    [...countBy(labels).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const both = pairs(jointly(gold, found));
  return f1Of(both / Math.max(1, pairs(found)), both / Math.max(1, pairs(gold)));
}
