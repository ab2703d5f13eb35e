import { addEvidence, type EventEvidence, shareEvidence } from './event-evidence.ts';
import { addSums, type FactSum, product } from './fact-sum.ts';
import { type GroupMeasure, likenessOfGroups, neededLikeness } from './likeness.ts';
import type { FactVector } from './weigh-facts.ts';

/** An article as a point to group. */
export interface Point {
  readonly vector: FactVector;
  /** Epoch ms; null when undated. */
  readonly at: number | null;
  /** What ties it to one event (`eventEvidence`); null when the text was not read for it. */
  readonly evidence: EventEvidence | null;
}

/** Points taken together, or one point, as likeness and evidence see them. */
export interface PointGroup extends GroupMeasure {
  readonly sum: FactSum;
  /** Numbers of its short texts; null when none of them gives any. */
  readonly numbers: FactSum | null;
  /** Of its points, those that `numbers` is the sum of. */
  readonly numbered: number;
  readonly undatedSize: number;
  readonly evidence: EventEvidence | null;
}

/**
 * Likeness that two groups need when both were read and nothing read ties them to one event: texts of one war share its
 * actors, and a toll, a ministry's weekly claim and a portrait are alike by them alone. Chosen on own texts.
 */
const NEEDED_WITHOUT_EVIDENCE = 0.8;
/** The same where one counts what happened and the other counts nothing: as alike as if it were the same text. */
const NEEDED_TO_JOIN_COUNTS = 0.95;
/** Share of the numbers of short texts from which on the numbers tie them to one event. */
const TYING_NUMBERS = 0.5;

export function groupOfPoint({ vector, at, evidence }: Point): PointGroup {
  return {
    size: 1,
    undatedSize: at === null ? 1 : 0,
    inner: 0,
    told: vector.keys.length,
    meanAt: at,
    sum: vector,
    numbers: vector.numbers,
    numbered: vector.numbers === null ? 0 : 1,
    evidence,
  };
}

export function joinGroups(a: PointGroup, b: PointGroup): PointGroup {
  return {
    size: a.size + b.size,
    undatedSize: a.undatedSize + b.undatedSize,
    inner: a.inner + b.inner + product(a.sum, b.sum),
    told: a.told + b.told,
    meanAt: meanOf(a, b),
    sum: addSums(a.sum, b.sum),
    numbers: a.numbers === null || b.numbers === null ? (a.numbers ?? b.numbers) : addSums(a.numbers, b.numbers),
    numbered: a.numbered + b.numbered,
    evidence: a.evidence === null || b.evidence === null ? null : addEvidence(a.evidence, b.evidence),
  };
}

/** How alike two groups are: about 1 when they could be halves of one story. */
export function likenessBetween(a: PointGroup, b: PointGroup): number {
  return likenessOfGroups(a, b, product(a.sum, b.sum), numbersShared(a, b));
}

/** Likeness these two need to be one story, by what was read in them. */
export function neededBetween(a: PointGroup, b: PointGroup): number {
  const usual = neededLikeness(a, b);
  if (a.evidence === null || b.evidence === null) return usual;
  if (shareEvidence(a.evidence, b.evidence) || (numbersShared(a, b) ?? 0) >= TYING_NUMBERS) return usual;
  // Nothing was read in either that the other could have as well: likeness alone decides.
  if (a.evidence.prints.length + b.evidence.prints.length === 0) return usual;
  const least = a.evidence.counts === b.evidence.counts ? NEEDED_WITHOUT_EVIDENCE : NEEDED_TO_JOIN_COUNTS;
  return Math.max(usual, least);
}

/** How many of the numbers of two groups are the same, 0 to 1; null when one of them gives none. */
function numbersShared(a: PointGroup, b: PointGroup): number | null {
  if (a.numbers === null || b.numbers === null) return null;
  return product(a.numbers, b.numbers) / (a.numbered * b.numbered);
}

function meanOf(a: PointGroup, b: PointGroup): number | null {
  if (a.meanAt === null) return b.meanAt;
  if (b.meanAt === null) return a.meanAt;
  const left = a.size - a.undatedSize;
  const right = b.size - b.undatedSize;
  return (a.meanAt * left + b.meanAt * right) / (left + right);
}
