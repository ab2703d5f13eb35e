import type { Figure } from '../../model/figure.ts';

/** What of a figure its value is. */
export type FigureValue = Pick<Figure, 'low' | 'high' | 'bound'>;

/** How far around an approximate value the true one may lie. */
const APPROXIMATE = 0.1;
/** Open bounds agree with a value this much beyond them: "more than 100" and "120", not "more than 100" and "180". */
const OPEN_REACH = 0.25;

/** "Dozens" is said of anything up to a few hundred, "hundreds" of anything up to a few thousand. */
const VAGUE_REACH = 10;
/** "Thousands" is also said of 1,300: of anything from one thousand, though it means two at least. */
const VAGUE_BELOW = 0.5;

/** The number that stands for a value in comparisons and charts; null when the text gives none. */
export function pointOf({ low, high }: FigureValue): number | null {
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}

const reachOf = (value: FigureValue): readonly [number, number] => {
  const { low, high, bound } = value;
  if (bound === 'approx') {
    const point = pointOf(value) ?? 0;
    return [Math.min(low ?? point, point * (1 - APPROXIMATE)), Math.max(high ?? point, point * (1 + APPROXIMATE))];
  }
  if (bound === 'vague') return [(low ?? 0) * VAGUE_BELOW, high ?? (low ?? 0) * VAGUE_REACH];
  const from = low ?? (high ?? 0) * (1 - OPEN_REACH);
  const until = high ?? (low ?? 0) * (1 + OPEN_REACH);
  return [from, until];
};

/** Whether a value says how many there are at the least and leaves open how many more. */
export const isLowerBound = ({ bound }: FigureValue): boolean => bound === 'at_least' || bound === 'more_than';

/** Values further apart than this are not one count growing, whatever a lower bound leaves open. */
const GROWTH = 3;

/** Whether a count lies where a lower bound allows it: 17 with "at least 14", not 400 with it, nor "dozens", which is none. */
export function boundAllows(bound: FigureValue, value: FigureValue): boolean {
  const least = bound.low;
  const point = pointOf(value);
  if (least === null || point === null) return false;
  if (value.bound === 'up_to' || value.bound === 'less_than' || value.bound === 'vague') return false;
  return point >= least && point <= GROWTH * least;
}

/** The most a value allows for without strain; null when the text gives no number. */
export const upperReach = (value: FigureValue): number | null => (pointOf(value) === null ? null : reachOf(value)[1]);

/** Whether two values can both be right without one having moved: "about 100" and "104", "dozens" and "42". */
export function valuesAgree(a: FigureValue, b: FigureValue): boolean {
  if (pointOf(a) === null || pointOf(b) === null) return true;
  const isExact = (value: FigureValue) =>
    value.bound === 'exact' || value.bound === 'at_least' || value.bound === 'range';
  // Two counts that only grow: "at least 5" then "at least 6" has moved, however near.
  if (isExact(a) && isExact(b) && a.bound !== 'range' && b.bound !== 'range') return pointOf(a) === pointOf(b);
  const [fromA, untilA] = reachOf(a);
  const [fromB, untilB] = reachOf(b);
  return fromA <= untilB && fromB <= untilA;
}

/** 0 for the vaguest, higher for what says more: an exact count over a bound, a bound over "dozens". */
export function precisionOf({ bound }: FigureValue): number {
  if (bound === 'exact') return 3;
  if (bound === 'vague') return 0;
  return bound === 'approx' || bound === 'range' ? 2 : 1;
}

/**
 * Counts further apart than this, as a factor, are of an event and of a war, and not two counts of one thing. Own choice:
 * rival counts of one strike have been ten times apart, and a first count has grown fiftyfold within days.
 */
export const WITHIN_ARTICLE = 20;
export const ACROSS_ARTICLES = 100;

/** Whether one value is more than `factor` times the other. */
export function areOfOtherOrders(a: FigureValue, b: FigureValue, factor: number): boolean {
  const [x, y] = [pointOf(a), pointOf(b)];
  if (x === null || y === null || x <= 0 || y <= 0) return false;
  return Math.max(x, y) > factor * Math.min(x, y);
}
