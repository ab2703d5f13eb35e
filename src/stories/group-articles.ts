import { addSums, type FactSum, product } from './fact-sum.ts';
import { type GroupMeasure, likenessOfGroups, neededLikeness } from './likeness.ts';
import type { FactVector } from './weigh-facts.ts';

/** An article as a point to group. */
export interface Point {
  readonly vector: FactVector;
  /** Epoch ms; null when undated. */
  readonly at: number | null;
}

/** Two groups that stayed apart and may yet be one. */
export interface Doubt {
  readonly a: number;
  readonly b: number;
}

export interface Grouping {
  /** Indices of points, ascending inside a group; groups by their first point. */
  readonly groups: readonly (readonly number[])[];
  /** By index in `groups`. */
  readonly doubts: readonly Doubt[];
}

interface Group extends GroupMeasure {
  readonly first: number;
  readonly members: readonly number[];
  readonly sum: FactSum;
  readonly undatedSize: number;
  readonly neighbours: Set<Group>;
}

interface Candidate {
  readonly a: Group;
  readonly b: Group;
  readonly likeness: number;
}

/** Share of the needed likeness from which on two stories are shown as possibly the same. */
const DOUBT = 0.75;

/**
 * Groups points from the most alike pair down (average linkage over the links given). Points come in the order that
 * breaks ties; `links` says which pairs may be alike at all.
 */
export function groupPoints(points: readonly Point[], links: readonly (readonly [number, number])[]): Grouping {
  const alive = new Set<Group>();
  const groups = points.map((point, index): Group => {
    const group: Group = {
      first: index,
      members: [index],
      size: 1,
      undatedSize: point.at === null ? 1 : 0,
      inner: 0,
      told: point.vector.told,
      meanAt: point.at,
      sum: point.vector,
      neighbours: new Set(),
    };
    alive.add(group);
    return group;
  });
  const heap: Candidate[] = [];
  const consider = (x: Group, y: Group): void => {
    const [a, b] = x.first < y.first ? [x, y] : [y, x];
    const likeness = likenessOfGroups(a, b, product(a.sum, b.sum));
    if (likeness >= neededLikeness(a, b)) push(heap, { a, b, likeness });
  };
  for (const [x, y] of links) {
    const a = groups[x];
    const b = groups[y];
    if (a === undefined || b === undefined || a === b) continue;
    a.neighbours.add(b);
    b.neighbours.add(a);
    consider(a, b);
  }
  for (let best = pop(heap); best !== null; best = pop(heap)) {
    const { a, b } = best;
    if (!alive.has(a) || !alive.has(b)) continue;
    const joined = join(a, b);
    alive.delete(a);
    alive.delete(b);
    alive.add(joined);
    for (const neighbour of joined.neighbours) {
      neighbour.neighbours.delete(a);
      neighbour.neighbours.delete(b);
      neighbour.neighbours.add(joined);
      consider(joined, neighbour);
    }
  }
  const found = [...alive].sort((a, b) => a.first - b.first);
  const place = new Map(found.map((group, index) => [group, index]));
  const doubts: Doubt[] = [];
  found.forEach((group, a) => {
    for (const neighbour of group.neighbours) {
      const b = place.get(neighbour) ?? -1;
      if (b <= a) continue;
      const likeness = likenessOfGroups(group, neighbour, product(group.sum, neighbour.sum));
      if (likeness >= DOUBT * neededLikeness(group, neighbour)) doubts.push({ a, b });
    }
  });
  doubts.sort((x, y) => x.a - y.a || x.b - y.b);
  return { groups: found.map((group) => group.members), doubts };
}

function join(a: Group, b: Group): Group {
  const neighbours = new Set([...a.neighbours, ...b.neighbours]);
  neighbours.delete(a);
  neighbours.delete(b);
  return {
    first: a.first,
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    size: a.size + b.size,
    undatedSize: a.undatedSize + b.undatedSize,
    inner: a.inner + b.inner + product(a.sum, b.sum),
    told: a.told + b.told,
    meanAt: meanOf(a, b),
    sum: addSums(a.sum, b.sum),
    neighbours,
  };
}

function meanOf(a: Group, b: Group): number | null {
  if (a.meanAt === null) return b.meanAt;
  if (b.meanAt === null) return a.meanAt;
  const left = a.size - a.undatedSize;
  const right = b.size - b.undatedSize;
  return (a.meanAt * left + b.meanAt * right) / (left + right);
}

/** Most alike first; among equals the pair whose articles come first. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.likeness !== y.likeness
    ? x.likeness > y.likeness
    : x.a.first !== y.a.first
      ? x.a.first < y.a.first
      : x.b.first < y.b.first;

function push(heap: Candidate[], candidate: Candidate): void {
  let at = heap.length;
  heap.push(candidate);
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent];
    if (above === undefined || !before(candidate, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = candidate;
}

function pop(heap: Candidate[]): Candidate | null {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return null;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    let best = heap[child];
    if (best === undefined) break;
    const other = heap[child + 1];
    if (other !== undefined && before(other, best)) {
      best = other;
      child += 1;
    }
    if (!before(best, last)) break;
    heap[at] = best;
    at = child;
  }
  heap[at] = last;
  return top;
}
