import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../src/jobs/schedule/read-schedule.ts';
import { type Slots, slotsOf } from '../../../src/jobs/schedule/slots.ts';

describe('a schedule', () => {
  it.each([
    ['08:00', ['0 8 * * *']],
    ['8:05', ['5 8 * * *']],
    ['08:00,18:30 on weekdays', ['0 8 * * 1-5', '30 18 * * 1-5']],
    ['08:00 and 18:30 every day'.replace(' every day', ' on every day'), ['0 8 * * *', '30 18 * * *']],
    ['09:30 on mon,thu', ['30 9 * * 1,4']],
    ['09:30 on Monday and Thursday', ['30 9 * * 1,4']],
    ['09:30 on mondays', ['30 9 * * 1']],
    ['22:15 on weekends', ['15 22 * * 0,6']],
    ['07:00 on fri-mon', ['0 7 * * 5-6,0-1']],
    ['07:00 on tue-thu', ['0 7 * * 2-4']],
    ['07:00 on sat-sun', ['0 7 * * 6-6,0']],
    ['hourly', ['0 * * * *']],
    ['0 8 * * 1-5', ['0 8 * * 1-5']],
    ['*/5 * * * * *', ['*/5 * * * * *']],
    [' 0  8 * *  MON ', ['0 8 * * mon']],
  ])('%s', (text, crons) => {
    expect(readSchedule(text)).toEqual({ ok: true, crons });
  });

  it.each([
    '',
    '25:00',
    '08:60',
    "8 o'clock",
    '08:00 on someday',
    '08:00 on mon on tue',
    '08:00;18:00',
    'on mon',
    '* *',
  ])('refuses “%s” and says what is accepted', (text) => {
    const read = readSchedule(text);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.reason).toContain('accepted: times');
  });

  it.each([
    ['61 8 * * *', 'UTC'],
    ['0 8 * * funday', 'UTC'],
    ['08:00', 'Mars/Olympus'],
  ])('refuses %s in %s', (schedule, timeZone) => {
    const read = slotsOf({ schedule, timeZone, quietHours: null });
    expect(read.ok ? '' : read.reason).toContain(schedule);
  });

  it('a date that never comes has no slot', () => {
    const read = slotsOf({ schedule: '0 8 30 2 *', timeZone: 'UTC', quietHours: null });
    expect(read.ok && read.slots.next(0)).toBeNull();
  });
});

describe('quiet hours over clock changes', () => {
  const slots = (schedule: string, quietHours: string): Slots => {
    const read = slotsOf({ schedule, timeZone: 'Europe/Kyiv', quietHours });
    if (!read.ok) throw new Error(read.reason);
    return read.slots;
  };
  const next = (of: Slots, after: string): string =>
    new Date(of.next(Date.parse(`${after}Z`)) ?? 0).toISOString().slice(0, 16);

  it.each([
    // Spring: 03:00 becomes 04:00 on 29 March 2026, at 01:00 UTC; 06:30 is then 03:30 UTC.
    ['hourly', '22:00-06:30', '2026-03-28T19:30', '2026-03-29T03:30'],
    // Autumn: 04:00 becomes 03:00 on 25 October 2026, at 01:00 UTC; 06:30 is then 04:30 UTC.
    ['hourly', '22:00-06:30', '2026-10-24T18:30', '2026-10-25T04:30'],
    ['hourly', '22:00-06:30', '2026-10-25T04:30', '2026-10-25T05:00'],
    ['03:15', '22:00-06:30', '2026-06-01T00:00', '2026-06-01T03:30'],
    ['12:00', '22:00-06:30', '2026-06-01T00:00', '2026-06-01T09:00'],
    ['22:00', '22:00-22:00', '2026-06-01T00:00', '2026-06-01T19:00'],
  ])('%s, quiet %s, after %s', (schedule, quiet, after, expected) => {
    expect(next(slots(schedule, quiet), after)).toBe(expected);
  });
});
