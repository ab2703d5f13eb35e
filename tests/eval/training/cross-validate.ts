import { fitRelevance, type Reading } from './fit-relevance.ts';
import { oddsOf } from './fit-rows.ts';

const BLOCKS = 5;
/** Part of a war feed that is war news. */
const WAR_PART = 0.4;
const PRECISION = 93;

interface Judged {
  readonly war: boolean;
  readonly odds: number;
}

/** Judges each block of items, in their order, by a model of the others; tells the scores at the best cuts, line by line. */
export function crossValidate(readings: readonly Reading[]): readonly string[] {
  const blockOf = (index: number): number => Math.floor((index * BLOCKS) / readings.length);
  const judged: Judged[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    const model = fitRelevance(readings.filter((_, index) => blockOf(index) !== block));
    for (const { item, named } of readings.filter((_, index) => blockOf(index) === block))
      judged.push({ war: item.label === 1, odds: oddsOf(model, named) + named.added });
  }
  const wars = judged.filter(({ war }) => war).length;
  const warWeight = (WAR_PART / (1 - WAR_PART)) * ((judged.length - wars) / wars);
  const cuts = judged.map(({ odds }) => odds).sort((a, b) => a - b);
  const best = (weight: number, precision: number) =>
    cuts
      .map((cut) => scoresAt(judged, cut, weight))
      .filter((scores) => scores.precision >= precision)
      .reduce((a, b) => (b.f1 > a.f1 ? b : a));
  return [
    `as the items are:        ${tell(best(1, 0))}`,
    `two of five war news:    ${tell(best(warWeight, 0))}`,
    `… at precision >= ${PRECISION}:   ${tell(best(warWeight, PRECISION))}`,
  ];
}

interface CutScores {
  readonly cut: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @param warWeight what a war item counts for */
function scoresAt(judged: readonly Judged[], cut: number, warWeight: number): CutScores {
  let hits = 0;
  let falseOnes = 0;
  let missed = 0;
  for (const { war, odds } of judged) {
    if (war && odds >= cut) hits += warWeight;
    else if (war) missed += warWeight;
    else if (odds >= cut) falseOnes++;
  }
  return {
    cut,
    precision: (100 * hits) / (hits + falseOnes),
    recall: (100 * hits) / (hits + missed),
    f1: (200 * hits) / (2 * hits + falseOnes + missed),
  };
}

function tell({ cut, precision, recall, f1 }: CutScores): string {
  return `F1 ${f1.toFixed(1)}, precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)} at ${cut.toFixed(2)}`;
}
