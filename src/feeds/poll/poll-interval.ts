import type { FeedState } from '../../model/feed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** No feed is asked more often (Miniflux POLLING_SCHEDULER minimum, the FreshRSS minimum is 15). */
export const MIN_INTERVAL_MS = 5 * MINUTE_MS;
/** And none less often, whatever a header says: a wrong header must not silence a feed. */
export const MAX_INTERVAL_MS = DAY_MS;

/** Until it is known how often a feed brings something (Feedly: "not more than once every hour on average"). */
const UNKNOWN_INTERVAL_MS = HOUR_MS;
/** Longest pause of our own choosing; CommaFeed 5.6 has the same. */
const MAX_ADAPTIVE_MS = 4 * HOUR_MS;
/** Shortest pause of our own choosing; a feed that wants more says so by nothing but its pace. */
const MIN_ADAPTIVE_MS = 10 * MINUTE_MS;
/** Polls for each item that is expected. */
const POLLS_PER_ITEM = 2;
/** First pause after a refusal, doubled with each further one. */
const BACK_OFF_MS = 15 * MINUTE_MS;
/** First pause after 404: likelier to last than to pass. */
const NOT_FOUND_MS = 6 * HOUR_MS;
/** Each pause is stretched by up to this share, so that feeds do not fall into step. */
const JITTER = 0.1;

/** Our own pause by how much the feed brings: two polls for each expected item, 10 min to 4 h. */
export function adaptiveIntervalMs({ itemsPerDay, lastSuccessAt }: FeedState): number {
  if (lastSuccessAt === null || itemsPerDay <= 0) return UNKNOWN_INTERVAL_MS;
  return clamp(DAY_MS / itemsPerDay / POLLS_PER_ITEM, MIN_ADAPTIVE_MS, MAX_ADAPTIVE_MS);
}

/** The pause after the `failures`-th failed poll in a row (1 or more). */
export function backOffMs(status: number | null, failures: number): number {
  const first = status === 404 ? NOT_FOUND_MS : BACK_OFF_MS;
  return Math.min(first * 2 ** Math.min(failures - 1, 10), MAX_INTERVAL_MS);
}

/** The longest of the pauses, within the limits, stretched by jitter that the seed decides. */
export function pauseMs(pausesMs: readonly number[], seed: string): number {
  const longest = clamp(Math.max(0, ...pausesMs), MIN_INTERVAL_MS, MAX_INTERVAL_MS / (1 + JITTER));
  return Math.round(longest * (1 + JITTER * fraction(seed)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** A number from 0 up to 1 that only the seed decides: FNV-1a, 32 bits, with a final mix. */
function fraction(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
