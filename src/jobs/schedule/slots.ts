import type { Subscription } from '../../model/subscription.ts';
import { type CronTimes, cronTimes } from './cron-times.ts';
import { type QuietHours, readQuietHours } from './quiet-hours.ts';
import { readSchedule } from './read-schedule.ts';

/** What of a subscription decides when it is due. */
export type Timed = Pick<Subscription, 'schedule' | 'timeZone' | 'quietHours'>;

/** The slots of one schedule. Those that fall into quiet hours are one slot at their end. */
export interface Slots {
  /** First slot after `after`; null when there is none. */
  readonly next: (after: number) => number | null;
}

export type SlotsOrReason =
  | { readonly ok: true; readonly slots: Slots }
  | { readonly ok: false; readonly reason: string };

/** The slots of a subscription, or what is wrong with its schedule. */
export function slotsOf({ schedule, timeZone, quietHours }: Timed): SlotsOrReason {
  const read = readSchedule(schedule);
  if (!read.ok) return read;
  try {
    const times = read.crons.map((cron) => cronTimes(cron, timeZone));
    return { ok: true, slots: quietened(times, readQuietHours(quietHours, timeZone)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `“${schedule}” in ${timeZone} is no schedule: ${why}` };
  }
}

/** Schedule, zone and quiet hours in one text: subscriptions of the same text share their slots. */
export const scheduleKey = ({ schedule, timeZone, quietHours }: Timed): string =>
  [schedule, timeZone, quietHours ?? ''].join(' | ');

function quietened(times: readonly CronTimes[], quiet: QuietHours | null): Slots {
  const earliest = (after: number): number | null => {
    const nexts = times.map((one) => one.next(after)).filter((next) => next !== null);
    return nexts.length === 0 ? null : Math.min(...nexts);
  };
  if (quiet === null) return { next: earliest };
  return {
    next: (after) => {
      // A slot of the quiet hours before `after` may be held until after it.
      let raw = earliest(after - quiet.lengthMs - 2 * 3_600_000);
      while (raw !== null) {
        const held = quiet.endFrom(raw);
        if (held > after) return held;
        raw = earliest(raw);
      }
      return null;
    },
  };
}
