import { type Candidate, pop, push } from './candidate-heap.ts';
import { addEvidence, type EventEvidence, shareEvidence } from './event-evidence.ts';
import { addSums, type FactSum, product } from './fact-sum.ts';
import { followJoins } from './follow-joins.ts';
import { type GroupMeasure, likenessOfGroups, neededLikeness } from './likeness.ts';
import { type Links, neighboursOf } from './link-articles.ts';
import type { FactVector } from './weigh-facts.ts';

/** An article as a point to group. */
export interface Point {
  readonly vector: FactVector;
  /** Epoch ms; null when undated. */
  readonly at: number | null;
  /** What ties it to one event (`eventEvidence`); null when the text was not read for it. */
  readonly evidence: EventEvidence | null;
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
  readonly id: number;
  /** Lowest index among its points. */
  readonly first: number;
  readonly members: readonly number[];
  readonly sum: FactSum;
  readonly undatedSize: number;
  readonly evidence: EventEvidence | null;
  /** Groups that may be alike, by an id they had; several may have become one since. */
  readonly neighbours: Int32Array;
}

/**
 * Likeness that two groups need when both were read and nothing read ties them to one event: texts of one war share its
 * actors, and a toll, a ministry's weekly claim and a portrait are alike by them alone. Chosen on own texts.
 */
const NEEDED_WITHOUT_EVIDENCE = 0.8;
/** The same where one counts what happened and the other counts nothing: as alike as if it were the same text. */
const NEEDED_TO_JOIN_COUNTS = 0.95;

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
    const likeness = likenessOfGroups(a, b, product(a.sum, b.sum));
    if (likeness < needed(a, b)) return;
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
      const likeness = likenessOfGroups(group, neighbour, product(group.sum, neighbour.sum));
      if (likeness >= DOUBT * needed(group, neighbour)) doubts.push({ a, b });
    }
  });
  return doubts.sort((x, y) => x.a - y.a || x.b - y.b);
}

function needed(a: Group, b: Group): number {
  const usual = neededLikeness(a, b);
  if (a.evidence === null || b.evidence === null) return usual;
  if (shareEvidence(a.evidence, b.evidence)) return usual;
  const least = a.evidence.counts === b.evidence.counts ? NEEDED_WITHOUT_EVIDENCE : NEEDED_TO_JOIN_COUNTS;
  return Math.max(usual, least);
}

const single = (point: Point, index: number, neighbours: Int32Array): Group => ({
  id: index,
  first: index,
  members: [index],
  size: 1,
  undatedSize: point.at === null ? 1 : 0,
  inner: 0,
  told: point.vector.keys.length,
  meanAt: point.at,
  sum: point.vector,
  evidence: point.evidence,
  neighbours,
});

function join(a: Group, b: Group, id: number, neighbours: Int32Array): Group {
  return {
    id,
    first: Math.min(a.first, b.first),
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    size: a.size + b.size,
    undatedSize: a.undatedSize + b.undatedSize,
    inner: a.inner + b.inner + product(a.sum, b.sum),
    told: a.told + b.told,
    meanAt: meanOf(a, b),
    sum: addSums(a.sum, b.sum),
    evidence: a.evidence === null || b.evidence === null ? null : addEvidence(a.evidence, b.evidence),
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
