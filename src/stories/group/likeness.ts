const DAY_MS = 86_400_000;

/** Texts that tell no more facts than this are short: a line or two, where every fact must agree. */
const SHORT_FACTS = 25;
/** From here on a text is long, and two accounts of one event share only a part of what they tell. */
const LONG_FACTS = 50;
/** Likeness to expect between two accounts of one event. */
const SHORT_EXPECTED = 0.95;
const LONG_EXPECTED = 0.3;
/**
 * Days after which likeness counts for 1/e. Two lines that read alike on two days and count differently are two events of
 * a series; with the same counts they may be one event told again; two long reports may be one.
 */
const OTHER_NUMBERS_FADE_DAYS = 0.6;
const SAME_NUMBERS_FADE_DAYS = 2;
const LONG_FADE_DAYS = 10;
/** What the likeness of two lines is multiplied with when they share no number, and when they share all. */
const OTHER_NUMBERS = 0.9;
const SAME_NUMBERS = 1.15;
/** Pairs the expectation counts for when the likeness inside a group is estimated. */
const EXPECTATION_PAIRS = 2;

/** Share of the expected likeness that two single articles must reach. */
const NEEDED_SINGLE = 0.5;
/** What two large groups must reach: the more accounts there are, the less chance has to say. */
const NEEDED_LARGE = 0.9;

/** A group of articles as likeness sees it. */
export interface GroupMeasure {
  readonly size: number;
  /** Sum of the likenesses of all its pairs. */
  readonly inner: number;
  /** Sum over its articles of the number of facts told. */
  readonly told: number;
  /** Mean publication time, epoch ms; null when no article is dated. */
  readonly meanAt: number | null;
}

/** 0 for short texts, 1 for long ones. */
const lengthOf = (told: number): number => Math.min(1, Math.max(0, (told - SHORT_FACTS) / (LONG_FACTS - SHORT_FACTS)));

/** Whether a text tells so many facts that a number it shares with another says little by itself. */
export const isLongText = (told: number): boolean => told >= LONG_FACTS;

const blend = (short: number, long: number, length: number): number => short + (long - short) * length;

const innerLikeness = (group: GroupMeasure, expected: number): number =>
  (group.inner + EXPECTATION_PAIRS * expected) / ((group.size * (group.size - 1)) / 2 + EXPECTATION_PAIRS);

/**
 * How alike two groups are, against how alike their own articles are to one another: about 1 when they could be halves
 * of one story. Fades with the time between them; two short texts that give the same numbers are more alike than their
 * words, and for longer.
 *
 * @param sum of the likenesses of all pairs across them
 * @param numbers how many of their numbers are the same, 0 to 1; null when that says nothing
 */
export function likenessOfGroups(a: GroupMeasure, b: GroupMeasure, sum: number, numbers: number | null): number {
  const length = lengthOf(Math.max(a.told / a.size, b.told / b.size));
  const expected = blend(SHORT_EXPECTED, LONG_EXPECTED, length);
  const days = a.meanAt === null || b.meanAt === null ? 0 : Math.abs(a.meanAt - b.meanAt) / DAY_MS;
  const shortFadeDays = blend(OTHER_NUMBERS_FADE_DAYS, SAME_NUMBERS_FADE_DAYS, numbers ?? 0);
  const fade = Math.exp(-days / blend(shortFadeDays, LONG_FADE_DAYS, length));
  const agreement = numbers === null ? 1 : blend(blend(OTHER_NUMBERS, SAME_NUMBERS, numbers), 1, length);
  const across = (sum / (a.size * b.size)) * fade * agreement;
  return across / Math.sqrt(innerLikeness(a, expected) * innerLikeness(b, expected));
}

/** Likeness two groups need to be one story. */
export function neededLikeness(a: GroupMeasure, b: GroupMeasure): number {
  return NEEDED_LARGE - (NEEDED_LARGE - NEEDED_SINGLE) / Math.sqrt(Math.min(a.size, b.size));
}
