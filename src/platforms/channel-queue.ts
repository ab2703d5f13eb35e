/** Runs what is sent to one channel one after the other, and different channels side by side. */
export interface ChannelQueue {
  /** Resolves as `task` does, once everything asked for before on this channel is over. */
  readonly run: <T>(channel: string, task: () => Promise<T>) => Promise<T>;
  /** Waits until this channel may be posted to again, and counts the posting that follows. Call within a task. */
  readonly pace: (channel: string) => Promise<void>;
  /** The platform asked for a pause on this channel. */
  readonly hold: (channel: string, forMs: number) => void;
}

export interface ChannelQueueOptions {
  /** Least time between two postings on one channel, ms; 0 when the client library paces by itself. */
  readonly intervalMs: number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A queue per channel; channels nobody waits for take no memory once their pause is over. */
export function createChannelQueue({ intervalMs, now, sleep }: ChannelQueueOptions): ChannelQueue {
  const tails = new Map<string, Promise<void>>();
  const pauses = new Map<string, { readonly since: number; readonly forMs: number }>();

  /** A clock that is put back makes no pause longer than it was meant to be. */
  const leftOf = (channel: string): number => {
    const pause = pauses.get(channel);
    return pause === undefined ? 0 : Math.min(pause.forMs, Math.max(0, pause.since + pause.forMs - now()));
  };
  const sweep = () => {
    for (const channel of pauses.keys()) if (leftOf(channel) === 0 && !tails.has(channel)) pauses.delete(channel);
  };

  return {
    run: (channel, task) => {
      const before = tails.get(channel) ?? Promise.resolve();
      const result = before.then(task);
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(channel, tail);
      void tail.then(() => {
        if (tails.get(channel) === tail) tails.delete(channel);
        if (pauses.size > 1_000) sweep();
      });
      return result;
    },
    pace: async (channel) => {
      const waitMs = leftOf(channel);
      if (waitMs > 0) await sleep(waitMs);
      if (intervalMs > 0) pauses.set(channel, { since: now(), forMs: intervalMs });
    },
    hold: (channel, forMs) => {
      pauses.set(channel, { since: now(), forMs: Math.max(leftOf(channel), forMs) });
    },
  };
}
