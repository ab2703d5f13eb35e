import { product } from './fact-sum.ts';
import type { Point } from './group-articles.ts';

/** Least likeness (cosine of the fact vectors) at which two articles are looked at together. */
const LINK = 0.12;
/** Least part of it that must come from the weightiest facts of both. */
const LEADING_PART = 0.03;

/**
 * Articles looked back at for each of the weightiest facts, in order of time. A fact that more articles lead with is too
 * common to tell events apart by itself; what they have in common besides links them.
 */
const LOOK_BACK = 80;

/**
 * Pairs of points (lower index first) that may tell one event: some of their weightiest facts are the same and they
 * stand no further apart in time than `windowMs`. Points come oldest first. The work grows with the number of points,
 * not with its square, however common a fact is.
 */
export function linkPoints(points: readonly Point[], windowMs: number): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  const shared = new Float64Array(points.length);
  const links: [number, number][] = [];
  points.forEach((point, index) => {
    const touched: number[] = [];
    for (const key of point.vector.leading) {
      const list = holders.get(key);
      if (list === undefined) {
        holders.set(key, [index]);
        continue;
      }
      const weight = weightOf(point, key);
      for (let back = Math.max(0, list.length - LOOK_BACK); back < list.length; back += 1) {
        const other = list[back] ?? 0;
        if (shared[other] === 0) touched.push(other);
        const theirs = points[other];
        if (theirs !== undefined) shared[other] = (shared[other] ?? 0) + weight * weightOf(theirs, key);
      }
      list.push(index);
    }
    for (const other of touched) {
      const part = shared[other] ?? 0;
      shared[other] = 0;
      const theirs = points[other];
      if (part < LEADING_PART || theirs === undefined) continue;
      if (point.at !== null && theirs.at !== null && Math.abs(point.at - theirs.at) > windowMs) continue;
      if (product(point.vector, theirs.vector) >= LINK) links.push([other, index]);
    }
  });
  return links.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

const weightOf = (point: Point, key: number): number => {
  const { keys, weights } = point.vector;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? (weights[low] ?? 0) : 0;
};
