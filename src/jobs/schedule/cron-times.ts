import { Cron } from 'croner';
import { zoneOffset } from './zone-offset.ts';

/** Instants of one cron text in one zone. */
export interface CronTimes {
  /** First instant after `after`, epoch ms; null when there is none (a 30th of February). */
  readonly next: (after: number) => number | null;
}

/**
 * Reads cron text of five parts (six with seconds first). Both clock changes: a time that the clock jumps over happens
 * at the jump, a time that the clock shows twice happens once, and what recurs by the hour or minute misses no hour.
 *
 * @throws Error naming the part of the text or the zone that cannot be read
 */
export function cronTimes(text: string, timeZone: string): CronTimes {
  // "no-wildcard": lists and ranges of hours are fixed times too and happen once in a repeated hour.
  const options = { paused: true, mode: '5-or-6-parts', fixedTimeRule: 'no-wildcard' } as const;
  // Refuses a zone that does not exist here rather than at the first slot.
  zoneOffset(timeZone, 0);
  const local = new Cron(text, { ...options, timezone: timeZone });
  const digits = new Cron(text, { ...options, timezone: 'UTC' });
  return {
    next: (after) => {
      const next = local.nextRun(new Date(after))?.getTime() ?? null;
      if (next === null || zoneOffset(timeZone, next) <= zoneOffset(timeZone, after)) return next;
      // The clock jumped ahead in between. croner passes over what recurs and fell into the jump (Lord Howe's half hour).
      const jump = findJump(timeZone, after, next);
      const before = jump - 1 + zoneOffset(timeZone, jump - 1);
      const inJump = digits.nextRun(new Date(before))?.getTime() ?? null;
      return inJump !== null && inJump < jump + zoneOffset(timeZone, jump) ? jump : next;
    },
  };
}

/** First instant with the later offset, between two whose offsets differ; found by halving. */
function findJump(timeZone: string, from: number, until: number): number {
  const earlier = zoneOffset(timeZone, from);
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(timeZone, middle) > earlier) high = middle;
    else low = middle;
  }
  return high;
}
