import type { Layout, Subscription } from '../../model/subscription.ts';
import type { OptionValues } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';

/** What of a subscription a schedule says. */
export type ScheduleValues = Pick<Subscription, 'schedule' | 'timeZone' | 'layout' | 'quietHours' | 'filter'>;

/** The values as they would be stored, or which option to mend and how. */
export type ReadScheduleValues =
  | { readonly ok: true; readonly values: ScheduleValues; readonly nextAt: number | null }
  | { readonly ok: false; readonly option: string; readonly reason: string };

export const layouts: readonly Layout[] = ['compact', 'threaded', 'forum'];
const QUIET = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/u;
const DAYS = / on (.*)$/u;

/** "08:00,18:00" and "weekdays" of "08:00,18:00 on weekdays"; no days are every day. */
export function partsOfSchedule(schedule: string): { readonly at: string; readonly days: string | null } {
  return { at: schedule.replace(DAYS, ''), days: DAYS.exec(schedule)?.[1] ?? null };
}

/** Checks what was given for a schedule; what was not given stays as it is `before`. */
export function readScheduleValues(
  given: OptionValues,
  before: ScheduleValues,
  { checkSchedule, now }: Pick<CommandSurroundings, 'checkSchedule' | 'now'>,
): ReadScheduleValues {
  const quiet = textOf(given, 'quiet');
  if (quiet !== null && quiet !== 'none' && !QUIET.test(quiet))
    return no('quiet', `takes local times such as 22:00-06:30, or none, not “${quiet}”.`);
  const timeZone = textOf(given, 'timezone') ?? before.timeZone;
  const zone = checkSchedule('08:00', timeZone, now());
  if (!zone.ok) return no('timezone', zone.reason);
  const at = textOf(given, 'at') ?? partsOfSchedule(before.schedule).at;
  const days = textOf(given, 'days');
  const times = checkSchedule(at, timeZone, now());
  if (!times.ok) return no('at', times.reason);
  const schedule = days !== null ? `${at} on ${days}` : textOf(given, 'at') === null ? before.schedule : at;
  const whole = checkSchedule(schedule, timeZone, now());
  if (!whole.ok) return no('days', whole.reason);
  const topic = textOf(given, 'topic');
  return {
    ok: true,
    nextAt: whole.nextAt,
    values: {
      schedule,
      timeZone,
      layout: layouts.find((each) => each === textOf(given, 'layout')) ?? before.layout,
      quietHours: quiet === null ? before.quietHours : quiet === 'none' ? null : quiet,
      filter: topic === null ? before.filter : { ...before.filter, keywords: topic === 'none' ? null : topic },
    },
  };
}

function no(option: string, reason: string): ReadScheduleValues {
  return { ok: false, option, reason };
}
