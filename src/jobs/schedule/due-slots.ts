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

/**
 * The slots in `(plannedUntil, now]` that are to be posted now, oldest first. `coalesce`: the newest alone, for the whole
 * gap. `skip`: those on time. `all`: each within the window.
 */
export function dueSlots(slots: Slots, plannedUntil: number, now: number, rule: CatchUpRule): readonly number[] {
  const windowMs = rule.catchUp === 'skip' ? ON_TIME_MS : Math.max(rule.windowMs, ON_TIME_MS);
  const due: number[] = [];
  let slot = slots.next(Math.max(plannedUntil, now - windowMs - 1));
  while (slot !== null && slot <= now) {
    due.push(slot);
    if (due.length > MAX_MADE_UP) due.shift();
    slot = slots.next(slot);
  }
  return rule.catchUp === 'coalesce' ? due.slice(-1) : due;
}
