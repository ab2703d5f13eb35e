import { zoneOffsetMin } from './feed-zone.ts';

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const TIME = '(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?(?:\\s*([ap])\\.?m\\.?(?![a-z]))?';
const YEAR = "'?(\\d{4}|\\d{2})";
/** What may stand for a zone after a time; judged by `zoneOffsetMin`. */
const ZONE = '(\\S.*)?';

/** Longer strings are not dates. */
const MAX_LENGTH = 100;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: readonly (string | undefined)[];
  readonly zone?: string | undefined;
}

type Form = readonly [RegExp, (groups: readonly (string | undefined)[]) => Parts | null];

/** The forms dates take in feeds, most specific first; each reads the whole string. */
const FORMS: readonly Form[] = [
  // 2024-09-03T05:07:09.5+03:00, 2024-09-03 05:07, 2024-09, 2024, 2024/9/3
  [
    new RegExp(`^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:(?:\\s*t\\s*|\\s+)${TIME}\\s*${ZONE})?)?)?$`, 'i'),
    ([, year, month, day, ...rest]) => parts(year, month, day, rest),
  ],
  // 20240903, 20240903T050709Z
  [
    /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(?:[.,](\d+))?\s*(\S.*)?)?$/i,
    ([, year, month, day, hour, minute, second, fraction, zone]) =>
      parts(year, month, day, [hour, minute, second, fraction, undefined, zone]),
  ],
  // 2024-247: the day of the year
  [/^(\d{4})-?(\d{3})$/, ([, year, day]) => ordinal(Number(year), Number(day))],
  // Tue, 3 Sep 2024 05:07:09 +0300; 03-Sep-24; 3rd September 2024 at 05:07
  [
    new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*(?:of\\s+)?${MONTH_NAME}[\\s-]*${YEAR}(?:\\s+(?:at\\s+)?${TIME}\\s*${ZONE})?$`,
    ),
    ([, day, month, year, ...rest]) => parts(year, month, day, rest),
  ],
  // Sep 3 2024 05:07:09 GMT; September 3rd, 2024
  [
    new RegExp(`^${MONTH_NAME}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${YEAR}(?:\\s+(?:at\\s+)?${TIME}\\s*${ZONE})?$`),
    ([, month, day, year, ...rest]) => parts(year, month, day, rest),
  ],
  // Sep 3 05:07:09 2024; Sep 3 05:07:09 +0000 2024; Sep 3 05:07:09 EEST 2024
  [
    new RegExp(`^${MONTH_NAME}\\s+(\\d{1,2})\\s+${TIME}\\s*(?:(\\S+)\\s+)?(\\d{4})$`),
    ([, month, day, hour, minute, second, fraction, half, zone, year]) =>
      parts(year, month, day, [hour, minute, second, fraction, half, zone]),
  ],
  // 3 Sep 05:07:09 2024: the year after the time
  [
    new RegExp(`^(\\d{1,2})\\s+${MONTH_NAME}\\s+${TIME}\\s*(?:(\\S+)\\s+)?(\\d{4})$`),
    ([, day, month, hour, minute, second, fraction, half, zone, year]) =>
      parts(year, month, day, [hour, minute, second, fraction, half, zone]),
  ],
  // 2024 Sep 3 05:07:09
  [
    new RegExp(`^(\\d{4})[\\s-]+${MONTH_NAME}[\\s-]+(\\d{1,2})(?:\\s+${TIME}\\s*${ZONE})?$`),
    ([, year, month, day, ...rest]) => parts(year, month, day, rest),
  ],
  // 03.09.2024 05:07: day first
  [
    new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:\\s+${TIME}\\s*${ZONE})?$`),
    ([, day, month, year, ...rest]) => parts(year, month, day, rest),
  ],
  // 9/3/2024 5:07:09 AM: month first, unless that cannot be
  [
    new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?:\\s+${TIME}\\s*${ZONE})?$`),
    ([, first, second, year, ...rest]) =>
      Number(first) > 12 ? parts(year, second, first, rest) : parts(year, first, second, rest),
  ],
  // 05:07:09 3 Sep 2024: the time first
  [
    new RegExp(`^${TIME}\\s*(?:([a-z+\\-][^\\s\\d]*\\S*)\\s+)?(\\d{1,2})\\s+${MONTH_NAME}\\s+(\\d{4})$`),
    ([, hour, minute, second, fraction, half, zone, day, month, year]) =>
      parts(year, month, day, [hour, minute, second, fraction, half, zone]),
  ],
];

/**
 * Reads a date of a feed: RFC 822 and 3339 with their usual misspellings, ctime, ISO week-free forms, Unix seconds.
 * A date without zone is UTC. Epoch ms, or null for what is no date or cannot be ("31 Jun" does not roll over).
 */
export function readFeedDate(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? ?(?=[\da-z])/, '');
  if (/^\d{9,10}$/.test(plain)) return Number(plain) * 1000;
  if (/^\d{12,13}$/.test(plain) && !/^(?:19|20)\d{10}$/.test(plain)) return Number(plain);
  for (const [pattern, read] of FORMS) {
    const groups = pattern.exec(plain);
    if (groups === null) continue;
    const found = read(groups);
    return found === null ? null : instant(found);
  }
  return null;
}

function parts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: readonly (string | undefined)[],
): Parts {
  return { year: fullYear(year ?? ''), month: monthNumber(month), day: Number(day ?? 1), time: rest, zone: rest[5] };
}

function ordinal(year: number, dayOfYear: number): Parts | null {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  if (dayOfYear < 1 || date.getUTCFullYear() !== year) return null;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** RFC 5322 4.3: two digits 00 to 49 are this century, the rest the last one. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthNumber(month: string | undefined): number {
  if (month === undefined) return 1;
  return /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
}

function instant({ year, month, day, time = [], zone }: Parts): number | null {
  const [hourText = '0', minuteText = '0', secondText = '0', fraction = '0', half] = time;
  const hour = clockHour(Number(hourText), half);
  const minute = Number(minuteText);
  const second = Number(secondText);
  const offsetMin = zoneOffsetMin(zone ?? '');
  // A 60th second is a leap second (RFC 3339 5.7).
  if (hour === null || minute > 59 || second > 60 || offsetMin === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return date.getTime() + ((hour * 60 + minute - offsetMin) * 60 + second) * 1000 + ms;
}

function clockHour(hour: number, half: string | undefined): number | null {
  if (half === undefined || hour > 12) return hour > 23 ? null : hour;
  return half === 'p' ? (hour % 12) + 12 : hour % 12;
}
