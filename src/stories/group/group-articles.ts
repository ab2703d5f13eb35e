import { type Candidate, pop, push } from './candidate-heap.ts';
import { followJoins } from './follow-joins.ts';
import { type Links, neighboursOf } from './link-articles.ts';
import {
  groupOfPoint,
  joinGroups,
  likenessBetween,
  neededBetween,
  type Point,
  type PointGroup,
} from './point-group.ts';

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

interface Group extends PointGroup {
  readonly id: number;
  /** Lowest index among its points. */
  readonly first: number;
  readonly members: readonly number[];
  /** Groups that may be alike, by an id they had; several may have become one since. */
  readonly neighbours: Int32Array;
}

/** Share of the needed likeness from which on two stories are shown as possibly the same. */
const DOUBT = 0.75;

/**
 * Groups points from the most alike pair down (average linkage over the links given). Points come in the order that
 * breaks ties; `links` says which pairs may be alike at all.
 */
export function groupPoints(points: readonly Point[], links: Links): Grouping {
  const adjacent = neighboursOf(links, points.length);
  const groups: (Group | undefined)[] = points.map((point, index) => single(point, index, adjacent(index)));
  const standing = followJoins(points.length);
  const heap: Candidate[] = [];
  const consider = (x: Group, y: Group): void => {
    const [a, b] = x.first < y.first ? [x, y] : [y, x];
    const likeness = likenessBetween(a, b);
    if (likeness < neededBetween(a, b)) return;
    push(heap, { a: a.id, b: b.id, firstA: a.first, firstB: b.first, likeness });
  };
  for (let link = 0; link < links.size; link += 1) {
    const a = groups[links.first(link)];
    const b = groups[links.second(link)];
    if (a === undefined || b === undefined || a === b) continue;
    consider(a, b);
  }
  for (let best = pop(heap); best !== null; best = pop(heap)) {
    const a = groups[best.a];
    const b = groups[best.b];
    if (a === undefined || b === undefined) continue;
    const id = groups.length;
    standing.join(a.id, b.id, id);
    const joined = join(a, b, id, standing.among([a.neighbours, b.neighbours], id));
    groups[a.id] = undefined;
    groups[b.id] = undefined;
    groups.push(joined);
    for (const neighbour of joined.neighbours) {
      const other = groups[neighbour];
      if (other !== undefined) consider(joined, other);
    }
  }
  const found = groups.filter((group) => group !== undefined).sort((a, b) => a.first - b.first);
  const besides = (group: Group) => standing.among([group.neighbours], group.id);
  return { groups: found.map((group) => group.members), doubts: doubtsAmong(found, besides) };
}

/** Pairs of places in `found` that come near to being one story. */
function doubtsAmong(found: readonly Group[], besides: (group: Group) => Int32Array): readonly Doubt[] {
  const places = new Map(found.map((group, place) => [group.id, place]));
  const doubts: Doubt[] = [];
  found.forEach((group, a) => {
    for (const id of besides(group)) {
      const b = places.get(id) ?? -1;
      const neighbour = found[b];
      if (b <= a || neighbour === undefined) continue;
      const likeness = likenessBetween(group, neighbour);
      if (likeness >= DOUBT * neededBetween(group, neighbour)) doubts.push({ a, b });
    }
  });
  return doubts.sort((x, y) => x.a - y.a || x.b - y.b);
}

const single = (point: Point, index: number, neighbours: Int32Array): Group => ({
  ...groupOfPoint(point),
  id: index,
  first: index,
  members: [index],
  neighbours,
});

const join = (a: Group, b: Group, id: number, neighbours: Int32Array): Group => ({
  ...joinGroups(a, b),
  id,
  first: Math.min(a.first, b.first),
  members: [...a.members, ...b.members].sort((x, y) => x - y),
  neighbours,
});
