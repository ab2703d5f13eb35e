import { zoneOffset } from './zone-offset.ts';

const DAY_MIN = 24 * 60;
const MINUTE_MS = 60_000;

/** A daily stretch of local time in which nothing is posted; may go over midnight. */
export interface QuietHours {
  /** The instant itself outside quiet hours; inside, the instant they end. */
  readonly endFrom: (instant: number) => number;
  readonly lengthMs: number;
}

/** Reads "22:00-06:30"; null for anything else. The start is quiet, the end is not. */
export function readQuietHours(text: string | null, timeZone: string): QuietHours | null {
  const match = text === null ? null : /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null) return null;
  const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number);
  const start = startHour * 60 + startMinute;
  const lengthMin = (endHour * 60 + endMinute - start + DAY_MIN) % DAY_MIN;
  return {
    lengthMs: lengthMin * MINUTE_MS,
    endFrom: (instant) => {
      const offset = zoneOffset(timeZone, instant);
      const minuteOfDay = Math.floor((instant + offset) / MINUTE_MS) % DAY_MIN;
      const into = (minuteOfDay - start + DAY_MIN) % DAY_MIN;
      if (into >= lengthMin) return instant;
      const minuteStart = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
      const end = minuteStart + (lengthMin - into) * MINUTE_MS;
      // Where the clock changes within, the end is still the local time that was asked for.
      return end - (zoneOffset(timeZone, end) - offset);
    },
  };
}
