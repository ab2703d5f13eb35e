/** A schedule as cron texts, of which the earliest next time counts; or why it cannot be read. */
export type ReadSchedule =
  | { readonly ok: true; readonly crons: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_NAMES: Readonly<Record<string, string>> = {
  'every day': '*',
  daily: '*',
  weekdays: '1-5',
  workdays: '1-5',
  weekends: '0,6',
};
const ACCEPTED =
  'accepted: times ("08:00", "08:00,18:00 on weekdays", "09:30 on mon,thu", "hourly") or cron text ("0 8 * * 1-5")';

/**
 * Reads times as people write them, "08:00,18:00 on weekdays", or passes cron text on; whether the cron text is good, only
 * the calendar can say. Refuses "8 o'clock" and "25:00".
 */
export function readSchedule(text: string): ReadSchedule {
  const trimmed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (trimmed === 'hourly' || trimmed === 'every hour') return { ok: true, crons: ['0 * * * *'] };
  // Cron text: five or six parts that begin with a number, a star or a list, and no clock time.
  if (!trimmed.includes(':') && /^[\d*][^ ]*( [^ ]+){4,5}$/.test(trimmed)) return { ok: true, crons: [trimmed] };
  const [timesText = '', ...rest] = trimmed.split(' on ');
  const days = rest.length === 0 ? '*' : rest.length === 1 ? readDays(rest[0] ?? '') : null;
  if (days === null) return { ok: false, reason: `“${text}” names days that are not known; ${ACCEPTED}` };
  const crons: string[] = [];
  for (const time of timesText.replace(/ and /g, ',').split(',')) {
    const match = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
    const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || hour > 23 || minute > 59) {
      return { ok: false, reason: `“${time.trim()}” in “${text}” is no time of day; ${ACCEPTED}` };
    }
    crons.push(`${minute} ${hour} * * ${days}`);
  }
  return { ok: true, crons };
}

function readDays(text: string): string | null {
  const named = DAY_NAMES[text.trim()];
  if (named !== undefined) return named;
  const parts = text.replace(/ and /g, ',').split(',').map(readDayPart);
  return parts.includes(null) ? null : parts.join(',');
}

function readDayPart(part: string): string | null {
  const [from, until, ...more] = part.trim().split(/ ?[-–] ?/);
  if (more.length > 0) return null;
  const first = dayNumber(from ?? '');
  const last = until === undefined ? first : dayNumber(until);
  if (first === null || last === null) return null;
  if (first === last) return String(first);
  // "fri-mon" goes round the week's end.
  return first < last ? `${first}-${last}` : last === 0 ? `${first}-6,0` : `${first}-6,0-${last}`;
}

const dayNumber = (name: string): number | null => {
  const found = /^[a-z]{3,9}$/.test(name)
    ? DAYS.findIndex((day) => name.startsWith(day) && fullName(day).startsWith(name.replace(/s$/, '')))
    : -1;
  return found < 0 ? null : found;
};

const fullName = (day: (typeof DAYS)[number]): string =>
  ({
    sun: 'sunday',
    mon: 'monday',
    tue: 'tuesday',
    wed: 'wednesday',
    thu: 'thursday',
    fri: 'friday',
    sat: 'saturday',
  })[day];
