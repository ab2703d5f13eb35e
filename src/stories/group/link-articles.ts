import { product } from './fact-sum.ts';
import type { Point } from './point-group.ts';
import { leadingFacts } from './weigh-facts.ts';

/** Least likeness (cosine of the fact vectors) at which two articles are looked at together. */
const LINK = 0.12;
/** Least part of it that must come from the weightiest facts of both. */
const LEADING_PART = 0.05;

/**
 * Articles looked back at for each of the weightiest facts, in order of time. A fact that more articles lead with is too
 * common to tell events apart by itself; what they have in common besides links them.
 */
const LOOK_BACK = 80;

/** Room for the higher index of a pair beside the lower one in one exactly represented number: 67 million points. */
const PAIR_ROOM = 2 ** 26;
/** Pairs expected; more make the room grow. */
const PAIRS_EXPECTED = 4_096;

/** Pairs of points in ascending order, eight bytes each. */
export interface Links {
  readonly size: number;
  readonly first: (index: number) => number;
  readonly second: (index: number) => number;
}

/**
 * Pairs of points (lower index first) that may tell one event: some of their weightiest facts are the same and they
 * stand no further apart in time than `windowMs`. Points come oldest first. The work grows with the number of points,
 * not with its square, however common a fact is.
 */
export function linkPoints(points: readonly Point[], windowMs: number): Links {
  const holders = new Map<number, { readonly points: number[]; readonly weights: number[] }>();
  const shared = new Float64Array(points.length);
  let packed = new Float64Array(PAIRS_EXPECTED);
  let size = 0;
  const add = (pair: number): void => {
    if (size === packed.length) {
      const larger = new Float64Array(2 * size);
      larger.set(packed);
      packed = larger;
    }
    packed[size] = pair;
    size += 1;
  };
  const touched: number[] = [];
  points.forEach((point, index) => {
    const { keys, weights } = point.vector;
    touched.length = 0;
    for (const place of leadingFacts(point.vector)) {
      const key = keys[place] ?? 0;
      const weight = weights[place] ?? 0;
      const list = holders.get(key);
      if (list === undefined) {
        holders.set(key, { points: [index], weights: [weight] });
        continue;
      }
      for (let back = Math.max(0, list.points.length - LOOK_BACK); back < list.points.length; back += 1) {
        const other = list.points[back] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight * (list.weights[back] ?? 0);
      }
      list.points.push(index);
      list.weights.push(weight);
      if (list.points.length < 2 * LOOK_BACK) continue;
      list.points.splice(0, LOOK_BACK);
      list.weights.splice(0, LOOK_BACK);
    }
    for (const other of touched) {
      const part = shared[other] ?? 0;
      shared[other] = 0;
      const theirs = points[other];
      if (part < LEADING_PART || theirs === undefined) continue;
      if (point.at !== null && theirs.at !== null && Math.abs(point.at - theirs.at) > windowMs) continue;
      if (product(point.vector, theirs.vector) >= LINK) add(other * PAIR_ROOM + index);
    }
  });
  const links = packed.subarray(0, size).sort();
  return {
    size,
    first: (index) => Math.floor((links[index] ?? 0) / PAIR_ROOM),
    second: (index) => (links[index] ?? 0) % PAIR_ROOM,
  };
}

/** The points that each of so many points is linked with, laid out in one array. */
export function neighboursOf(links: Links, points: number): (index: number) => Int32Array {
  const ends = new Int32Array(points + 1);
  const each = (visit: (a: number, b: number) => void): void => {
    for (let link = 0; link < links.size; link += 1) {
      visit(links.first(link), links.second(link));
      visit(links.second(link), links.first(link));
    }
  };
  each((a) => {
    ends[a] = (ends[a] ?? 0) + 1;
  });
  for (let at = 1; at <= points; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const starts = ends.slice();
  const all = new Int32Array(2 * links.size);
  each((a, b) => {
    const at = (starts[a] ?? 0) - 1;
    starts[a] = at;
    all[at] = b;
  });
  return (index) => all.subarray(starts[index] ?? 0, ends[index] ?? 0);
}
