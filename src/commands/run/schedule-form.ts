import type { Subscription } from '../../model/subscription.ts';
import type { Form } from '../form.ts';
import { layouts, partsOfSchedule } from './schedule-values.ts';

/** `schedule set` as a form, filled in with what holds now. */
export function scheduleForm({ schedule, timeZone, layout, quietHours }: Subscription): Form {
  const { at, days } = partsOfSchedule(schedule);
  const field = (name: string, label: string, hint: string, value: string) => ({
    name,
    label,
    hint,
    value,
    choices: null,
  });
  return {
    title: 'Digest of this channel',
    fields: [
      field('at', 'Local times', '08:00 or 08:00,18:00', at),
      field('days', 'Days', 'daily, weekdays, weekends, or mon,wed,fri', days ?? 'daily'),
      field('timezone', 'Time zone', 'Europe/Kyiv', timeZone),
      { ...field('layout', 'Layout', layouts.join(', '), layout), choices: layouts },
      field('quiet', 'Hours without alerts', '22:00-06:30, or none', quietHours ?? 'none'),
    ],
  };
}
