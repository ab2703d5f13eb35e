/** How both queues try again what failed. */
export interface RetryPolicy {
  /** Attempts after the first. */
  readonly retries: number;
  /** Pause after the first failure, whole seconds; doubled each time, with jitter. */
  readonly delayS: number;
  readonly maxDelayS: number;
}

/** Five retries over about five minutes: longer outages are met again by the minute's heartbeat, which enqueues anew. */
export const defaultRetryPolicy: RetryPolicy = { retries: 5, delayS: 5, maxDelayS: 600 };

/** Jobs done or given up are remembered this long, so that their ids are not done twice. */
export const KEEP_DONE_S = 7 * 24 * 3600;
