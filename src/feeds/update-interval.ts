import type { Draft } from './draft.ts';

const MINUTE_MS = 60_000;
/** RSS 1.0 syndication module: the length of each period. */
const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE_MS,
  daily: 24 * 60 * MINUTE_MS,
  weekly: 7 * 24 * 60 * MINUTE_MS,
  monthly: 30 * 24 * 60 * MINUTE_MS,
  yearly: 365 * 24 * 60 * MINUTE_MS,
};

/** The pause between polls the publisher hints at, ms: RSS 2.0 `ttl` (minutes), else `sy:updatePeriod`; null without. */
export function updateIntervalMs(feed: Draft): number | null {
  const ttl = Number(feed.value('ttl') || Number.NaN);
  if (ttl > 0 && Number.isFinite(ttl)) return ttl * MINUTE_MS;
  const period = PERIODS_MS[feed.value('updatePeriod').toLowerCase()];
  if (period === undefined) return null;
  const frequency = Number(feed.value('updateFrequency') || 1);
  return frequency >= 1 && Number.isFinite(frequency) ? Math.round(period / frequency) : period;
}
