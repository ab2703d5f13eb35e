import { fitRows, type Model } from './fit-rows.ts';
import type { Item, Row } from './read-row.ts';
import { relevancePriors } from './relevance-priors.ts';
import { softLabels } from './soft-labels.ts';

/** A feature must be seen in this many rows; each item gives two. */
const MIN_ROWS = 4;
/** War items are the smaller part of the training set and not of a war feed. */
const WAR_WEIGHT = 2.5;
/** What the second reading of an item, without its names, counts beside the first. */
const BLIND_WEIGHT = 0.6;

/** An item as it is read: with its names, and as if nobody had met any of them. */
export interface Reading {
  readonly item: Item;
  readonly named: Row;
  readonly blind: Row;
}

/**
 * The relevance model these items teach. Every item is read a second time without its names: a war between countries nobody has heard of must be
 * told by what happens in it.
 */
export function fitRelevance(readings: readonly Reading[]): Model {
  const targets = softLabels(
    readings.map(({ item }) => item),
    readings.map(({ named }) => named),
  );
  const weigh = (row: Row, index: number, share: number) => {
    const target = targets[index] ?? 0;
    return { ...row, target, weight: share * (1 + (WAR_WEIGHT - 1) * target) };
  };
  return fitRows(
    [
      ...readings.map(({ named }, index) => weigh(named, index, 1)),
      ...readings.map(({ blind }, index) => weigh(blind, index, BLIND_WEIGHT)),
    ],
    MIN_ROWS,
    relevancePriors,
  );
}
