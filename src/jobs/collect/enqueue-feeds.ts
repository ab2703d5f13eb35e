import { dueFeeds } from '../../feeds/poll/due-feeds.ts';
import type { Feed, FeedState } from '../../model/feed.ts';
import type { Job, Queue } from '../../queue/queue.ts';
import type { Store } from '../../store/store.ts';
import { LEASE_MS } from './collect-leased.ts';

/**
 * Enqueues the collecting of every feed whose time has come, in the order of `dueFeeds`. A feed's job is known by the
 * time it was due, so that beats and replicas that see it due at once enqueue it once. Gives how many were new.
 */
export async function enqueueDueFeeds(
  feeds: readonly Feed[],
  store: Store,
  queue: Queue,
  now: number,
): Promise<number> {
  const due = dueFeeds(feeds, await store.feeds.all(), now);
  return queue.enqueueAll(due.map(({ state }): Job => collectJob(state, now)));
}

/** A job lost with its process is made again once its lease has run out: the id names the span it was found due in. */
function collectJob({ feedId, nextAt }: FeedState, now: number): Job {
  const span = Math.floor(now / LEASE_MS);
  return { name: 'collect-feed', id: `${feedId}:${nextAt}:${span}`, data: { feedId } };
}
