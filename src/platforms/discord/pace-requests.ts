import type { RESTOptions } from 'discord.js';
import { discordLimits } from './limits.ts';

type MakeRequest = RESTOptions['makeRequest'];

export interface PaceOptions {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Left free of each second, so that requests that travel at different speeds do not meet in one of Discord's windows. */
const SPARE_PER_SECOND = 2;
const GAP_MS = 1_000 / (discordLimits.requestsPerSecond - SPARE_PER_SECOND);

/** Answers to interactions: Discord counts them apart (topics/rate-limits.mdx, "Global Rate Limit"), and a person waits. */
const INTERACTION = /\/(?:interactions|webhooks)\/\d+\//u;

/**
 * Spreads requests over the second. discord.js keeps to 50 in a second of its own clock, sent as fast as they come: a
 * second of Discord's clock may hold more of them. What was held up is made up for by one gap at most.
 */
export function paceRequests(makeRequest: MakeRequest, { now, sleep }: PaceOptions): MakeRequest {
  let tail = Promise.resolve();
  let lastAt = Number.NEGATIVE_INFINITY;
  const turn = async () => {
    const at = now();
    // The clock was put back.
    if (lastAt > at + GAP_MS) lastAt = at;
    const waitMs = lastAt + GAP_MS - at;
    if (waitMs > 0) await sleep(Math.ceil(waitMs));
    lastAt = Math.max(lastAt + GAP_MS, now() - GAP_MS);
  };
  return async (url, init) => {
    if (!INTERACTION.test(url)) {
      tail = tail.then(turn);
      await tail;
    }
    return makeRequest(url, init);
  };
}
