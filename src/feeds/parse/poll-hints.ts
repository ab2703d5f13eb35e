import type { PollHints } from '../../model/feed.ts';
import type { Draft } from './draft.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** RSS 1.0 syndication module: the length of each period. */
const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
  monthly: 30 * 24 * HOUR_MS,
  yearly: 365 * 24 * HOUR_MS,
};
/** Blog software writes a period that nobody chose; beyond this it would hide a day of a war. */
const MAX_PERIOD_MS = 4 * HOUR_MS;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const NO_HINTS: PollHints = { pauseMs: null, quietHours: [], quietDays: [] };

/**
 * When the publisher wants to be asked: RSS 2.0 `ttl` (minutes), else `sy:updatePeriod` up to 4 hours; `skipHours` (0 to
 * 23, in RSS 0.91 1 to 24) and `skipDays`, which count in GMT. Hours or days that leave none over are a mistake and read as none.
 */
export function readPollHints(feed: Draft): PollHints {
  const hours = feed
    .value('quietHours')
    .split(' ')
    .filter((word) => /^\d{1,2}$/.test(word));
  const days = feed
    .value('quietDays')
    .toLowerCase()
    .split(' ')
    .map((word) => DAYS.indexOf(word.slice(0, 3)));
  return {
    pauseMs: pauseMs(feed),
    quietHours: someOf(
      hours.map((hour) => Number(hour) % 24).filter((_, at) => Number(hours[at]) <= 24),
      24,
    ),
    quietDays: someOf(
      days.filter((day) => day >= 0),
      7,
    ),
  };
}

function someOf(values: readonly number[], all: number): readonly number[] {
  const each = [...new Set(values)].sort((a, b) => a - b);
  return each.length < all ? each : [];
}

function pauseMs(feed: Draft): number | null {
  const ttl = Number(feed.value('ttl') || Number.NaN);
  if (ttl > 0 && Number.isFinite(ttl)) return ttl * MINUTE_MS;
  const period = PERIODS_MS[feed.value('updatePeriod').toLowerCase()];
  if (period === undefined) return null;
  const frequency = Number(feed.value('updateFrequency') || 1);
  const pause = frequency >= 1 && Number.isFinite(frequency) ? Math.round(period / frequency) : period;
  return Math.min(pause, MAX_PERIOD_MS);
}
