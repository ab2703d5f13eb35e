import type { FeedState } from '../../model/feed.ts';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** A feed is called silent when nothing came for this many times its usual pause between items ... */
const USUAL_PAUSES = 8;
/** ... but never sooner. */
const SHORTEST_SILENCE_MS = 12 * HOUR_MS;

/** Why a poll that worked brought nothing to read: "0 items, usually 40 a day". */
export function emptyReason(itemsPerDay: number): string {
  return itemsPerDay > 0 ? `0 items, usually ${rateInWords(itemsPerDay)}` : '0 items';
}

/**
 * Why a feed is silent, for `status` and the line in the digest: the reason of the last poll, or that nothing new has come
 * for unusually long ("nothing new for 3 days, usually 40 a day"). Null when it speaks.
 */
export function reasonOfSilence(state: FeedState, now: number): string | null {
  if (state.gone) return state.reason ?? '410 gone: the publisher has closed this feed';
  if (state.reason !== null) return state.reason;
  if (state.lastItemAt === null || state.itemsPerDay <= 0) return null;
  const silentMs = now - state.lastItemAt;
  if (silentMs < Math.max(SHORTEST_SILENCE_MS, (USUAL_PAUSES * DAY_MS) / state.itemsPerDay)) return null;
  return `nothing new for ${spanInWords(silentMs)}, usually ${rateInWords(state.itemsPerDay)}`;
}

function rateInWords(itemsPerDay: number): string {
  if (itemsPerDay >= 1) return `${Math.round(itemsPerDay)} a day`;
  return itemsPerDay * 7 >= 1 ? `${Math.round(itemsPerDay * 7)} a week` : 'less than one a week';
}

function spanInWords(ms: number): string {
  return ms < 2 * DAY_MS ? `${Math.round(ms / HOUR_MS)} hours` : `${Math.round(ms / DAY_MS)} days`;
}
