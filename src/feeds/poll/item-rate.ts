import type { Item } from '../../model/item.ts';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** A burst shorter than this says nothing about a whole day. */
const SHORTEST_SPAN_MS = 6 * HOUR_MS;
/** Weight of one poll in the running mean: a change of pace shows after about three polls that bring something. */
const WEIGHT = 0.3;

/**
 * Items a day as the dates in one feed show them: those of the last week, over a week or the stretch the feed covers,
 * whichever is shorter. Null when too few carry a date.
 */
export function itemsPerDayOf(items: readonly Item[], now: number): number | null {
  const dates = items.flatMap(({ publishedAt }) => (publishedAt === null || publishedAt > now ? [] : [publishedAt]));
  if (dates.length < 2 || dates.length * 2 < items.length) return null;
  const recent = dates.filter((date) => date > now - WEEK_MS);
  const oldest = Math.min(...dates);
  const spanMs = Math.min(WEEK_MS, Math.max(SHORTEST_SPAN_MS, now - oldest));
  return (recent.length * DAY_MS) / spanMs;
}

/** The running mean after a poll that showed `seen` items a day. */
export function blendRate(known: number, seen: number | null): number {
  if (seen === null) return known;
  return known <= 0 ? seen : known + WEIGHT * (seen - known);
}
