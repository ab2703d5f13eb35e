import { initialState, isDue } from '../feeds/initial-state.ts';
import type { Feed } from '../model/feed.ts';
import type { Job, Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

/** A feed nobody finished collecting within this is free for another replica. */
export const LEASE_MS = 10 * 60_000;

/**
 * Enqueues the collecting of every feed whose time has come, the latest first. A feed's job is known by the time it was
 * due, so that beats and replicas that see it due at once enqueue it once. Gives how many were new.
 */
export async function enqueueDueFeeds(
  feeds: readonly Feed[],
  store: Store,
  queue: Queue,
  now: number,
): Promise<number> {
  const states = new Map((await store.feeds.all()).map((state) => [state.feedId, state]));
  const due = feeds
    .filter((feed) => feed.enabled)
    .map((feed) => states.get(feed.id) ?? initialState(feed.id, 0))
    .filter((state) => isDue(state, now))
    .toSorted((a, b) => a.nextAt - b.nextAt);
  return queue.enqueueAll(due.map((state): Job => collectJob(state.feedId, state.nextAt, now)));
}

/** A job lost with its process is made again once its lease has run out: the id names the span it was found due in. */
function collectJob(feedId: string, nextAt: number, now: number): Job {
  const span = Math.floor(now / LEASE_MS);
  return { name: 'collect-feed', id: `${feedId}:${nextAt}:${span}`, data: { feedId } };
}
