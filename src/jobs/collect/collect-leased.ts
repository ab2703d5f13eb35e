import { isDue } from '../../feeds/poll/initial-state.ts';
import type { Feed } from '../../model/feed.ts';
import { type CollectSurroundings, collectFeed } from './collect-feed.ts';

/** A feed nobody finished collecting within this is free for another replica. */
export const LEASE_MS = 10 * 60_000;

/**
 * Collecting as the service does it: a feed by one replica at a time and once at a time, under a lease that is renewed for
 * as long as it takes (pages of a host with a long Crawl-delay take their time). A feed that is being collected is left.
 *
 * @param holder who this replica is; a lease of its own, left by a crash, is taken over
 */
export function createLeasedCollecting(
  holder: string,
  surroundings: CollectSurroundings,
): (feed: Feed) => Promise<void> {
  const { store, sources, log } = surroundings;
  const underWay = new Set<string>();
  const lease = (feed: Feed) => store.feeds.lease(feed.id, holder, sources.now() + LEASE_MS, sources.now());
  return async (feed) => {
    if (underWay.has(feed.id)) return;
    underWay.add(feed.id);
    try {
      if (!(await lease(feed))) return;
      // Another replica may have collected it since its job was made.
      const state = await store.feeds.get(feed.id);
      if (state !== null && !isDue(state, sources.now())) {
        await store.feeds.release(feed.id, holder);
        return;
      }
      let renewing: Promise<unknown> = Promise.resolve();
      const renewal = setInterval(() => {
        renewing = lease(feed).catch((error: unknown) => log.warn({ feed: feed.id, err: error }, 'lease not renewed'));
      }, LEASE_MS / 3);
      try {
        await collectFeed(feed, surroundings);
      } finally {
        clearInterval(renewal);
        await renewing;
        await store.feeds.release(feed.id, holder);
      }
    } finally {
      underWay.delete(feed.id);
    }
  };
}
