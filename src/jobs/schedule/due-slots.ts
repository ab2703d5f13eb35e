import type { CatchUp } from '../../model/subscription.ts';
import type { Slots } from './slots.ts';

/** A slot met later than this was missed: the heartbeat comes every minute, and a start takes some seconds. */
export const ON_TIME_MS = 5 * 60_000;
/** Slots made up for at most after downtime, newest: an hourly schedule over the longest window, a week, has 168. */
export const MAX_MADE_UP = 200;

export interface CatchUpRule {
  readonly catchUp: CatchUp;
  /** Oldest missed slot that is still made up for, ms. */
  readonly windowMs: number;
}

/** Slots to be posted now, oldest first, and how many older ones were one too many. */
export interface DueSlots {
  readonly slots: readonly number[];
  readonly givenUp: number;
}

/**
 * The slots in `(plannedUntil, now]` that are to be posted now. `coalesce`: the newest alone, for the whole
 * gap. `skip`: those on time. `all`: each within the window.
 */
export function dueSlots(slots: Slots, plannedUntil: number, now: number, rule: CatchUpRule): DueSlots {
  const windowMs = rule.catchUp === 'skip' ? ON_TIME_MS : Math.max(rule.windowMs, ON_TIME_MS);
  const due: number[] = [];
  let givenUp = 0;
  let slot = slots.next(Math.max(plannedUntil, now - windowMs - 1));
  while (slot !== null && slot <= now) {
    due.push(slot);
    if (due.length > MAX_MADE_UP) {
      due.shift();
      givenUp += 1;
    }
    slot = slots.next(slot);
  }
  // One digest covers the whole gap: none of its slots is given up.
  return rule.catchUp === 'coalesce' ? { slots: due.slice(-1), givenUp: 0 } : { slots: due, givenUp };
}
