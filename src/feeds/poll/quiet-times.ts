import type { PollHints } from '../../model/feed.ts';

const HOUR_MS = 3600_000;
/** Quiet times are kept for a night and no longer: a weekend without polls would hide two days of a war. */
const MAX_QUIET_HOURS = 12;

/** The first moment from `at` on (epoch ms) that the publisher's quiet hours and days leave free; at most 12 hours later. */
export function afterQuietTimes(
  at: number,
  { quietHours, quietDays }: Pick<PollHints, 'quietHours' | 'quietDays'>,
): number {
  if (quietHours.length === 0 && quietDays.length === 0) return at;
  for (let hours = 0; hours < MAX_QUIET_HOURS; hours += 1) {
    const moment = new Date(at + hours * HOUR_MS);
    if (quietHours.includes(moment.getUTCHours()) || quietDays.includes(moment.getUTCDay())) continue;
    // Into the free hour by the part of an hour that `at` is, so that feeds with the same hours do not start together.
    return moment.getTime();
  }
  return at + MAX_QUIET_HOURS * HOUR_MS;
}
