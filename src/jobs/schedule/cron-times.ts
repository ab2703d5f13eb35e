import { Cron } from 'croner';

/** Instants of one cron text in one zone. */
export interface CronTimes {
  /** First instant after `after`, epoch ms; null when there is none (a 30th of February). */
  readonly next: (after: number) => number | null;
}

/** What a wall clock of the zone shows at an instant, as epoch ms of the same digits in UTC. */
export type WallClock = (instant: number) => number;

const clocks = new Map<string, WallClock>();

/** The wall clock of an IANA zone. */
export function wallClock(timeZone: string): WallClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock: WallClock = (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * Reads cron text of five parts (six with seconds first). Both clock changes: a time that the clock jumps over happens
 * at the jump, a time that the clock shows twice happens once, and what repeats by the hour or minute misses no hour.
 *
 * @throws Error from croner, naming the part it cannot read
 */
export function cronTimes(text: string, timeZone: string): CronTimes {
  // "no-wildcard": lists and ranges of hours are fixed times too and happen once in a repeated hour.
  const options = { paused: true, mode: '5-or-6-parts', fixedTimeRule: 'no-wildcard' } as const;
  const local = new Cron(text, { ...options, timezone: timeZone });
  const digits = new Cron(text, { ...options, timezone: 'UTC' });
  const clock = wallClock(timeZone);
  return {
    next: (after) => {
      const next = local.nextRun(new Date(after))?.getTime() ?? null;
      if (next === null) return null;
      const jumped = clock(next) - clock(after) - (next - after);
      if (jumped <= 0) return next;
      // The clock jumped ahead in between; croner passes over what recurs and fell into the jump (Lord Howe's half hour).
      const jump = findJump(clock, after, next);
      const inJump = digits.nextRun(new Date(clock(jump - 1)))?.getTime() ?? null;
      return inJump !== null && inJump < clock(jump) ? Math.min(jump, next) : next;
    },
  };
}

/** First instant after the jump of the clock between `low` and `high`, found by halving. */
function findJump(clock: WallClock, from: number, until: number): number {
  let low = from;
  let high = until;
  const shown = clock(low) - low;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // The clock shows whole seconds.
    if (clock(middle) - Math.floor(middle / 1000) * 1000 > shown + (low % 1000)) high = middle;
    else low = middle;
  }
  return high;
}
