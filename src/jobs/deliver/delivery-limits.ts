/** How patient the outbox is. Times in ms. */
export interface DeliveryLimits {
  /** Longest one sending may take; the platforms' own clients give up sooner. */
  readonly sendTimeoutMs: number;
  /** A delivery in hand for longer than this was let go of by a crash; more than `sendTimeoutMs`. */
  readonly staleMs: number;
  /** Before a platform is asked what became of a request, so that one in flight has arrived. */
  readonly settleAfterMs: number;
  /** Sendings and askings of one delivery before it is given up. */
  readonly maxAttempts: number;
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
  /** A delivery due for less than this still has its job. */
  readonly sweepAfterMs: number;
  /** An edition planned for longer than this has lost its job, or its composing failed for good. */
  readonly composeLostAfterMs: number;
  /** A lost job is replaced at most this often, so that a backlog does not grow jobs. */
  readonly sweepAgainMs: number;
}

/** Twelve attempts are about an hour and three quarters of a platform's outage. */
export const defaultDeliveryLimits: DeliveryLimits = {
  sendTimeoutMs: 60_000,
  staleMs: 120_000,
  settleAfterMs: 15_000,
  maxAttempts: 12,
  firstPauseMs: 5_000,
  maxPauseMs: 30 * 60_000,
  sweepAfterMs: 60_000,
  composeLostAfterMs: 5 * 60_000,
  sweepAgainMs: 10 * 60_000,
};

/** Pause after the given attempt (from 1): doubled each time; half of it is jitter, taken by `random` in [0, 1). */
export function retryPauseMs(attempt: number, limits: DeliveryLimits, random: number): number {
  const pauseMs = Math.min(limits.maxPauseMs, limits.firstPauseMs * 2 ** Math.max(0, attempt - 1));
  return Math.round(pauseMs * (0.5 + random / 2));
}
