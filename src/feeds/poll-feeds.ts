import type { Feed, FeedState } from '../model/feed.ts';
import { type PollDeps, type PollResult, pollFeed } from './poll-feed.ts';

/** One feed that is due. */
export interface DueFeed {
  readonly feed: Feed;
  readonly state: FeedState;
}

/**
 * Polls under way at once, most of them waiting for their host's turn. Far above the hosts served at once, so that a
 * site with many feeds holds nobody up; low enough that ten thousand due feeds take no more memory than these.
 */
const UNDER_WAY = 128;

/**
 * Polls many feeds, hosts taking turns, and hands on each result as it comes; the next poll starts when it has been
 * dealt with. Rejects only when `onResult` does, after the polls under way have ended; the other feeds are then left.
 */
export async function pollFeeds(
  due: readonly DueFeed[],
  deps: PollDeps,
  onResult: (feed: Feed, result: PollResult) => void | Promise<void>,
): Promise<void> {
  const queue = inTurns(due)[Symbol.iterator]();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const { feed, state } of { [Symbol.iterator]: () => queue }) {
      if (failed || deps.signal?.aborted) return;
      try {
        await onResult(feed, await pollFeed(feed, state, deps));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(UNDER_WAY, due.length) }, lane));
  const broken = lanes.find((outcome) => outcome.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}

/** One feed of each host, then the second of each, and so on. */
function inTurns(due: readonly DueFeed[]): DueFeed[] {
  const seen = new Map<string, number>();
  const rounds: DueFeed[][] = [];
  for (const entry of due) {
    const host = URL.parse(entry.feed.url)?.hostname ?? '';
    const round = seen.get(host) ?? 0;
    seen.set(host, round + 1);
    rounds[round] ??= [];
    rounds[round].push(entry);
  }
  return rounds.flat();
}
