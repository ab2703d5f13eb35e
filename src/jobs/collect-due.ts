import { initialState, isDue } from '../feeds/initial-state.ts';
import type { Feed } from '../model/feed.ts';
import { type CollectReport, type CollectSurroundings, collectFeed } from './collect-feed.ts';

/** Feeds worked on at once; the HTTP client itself keeps one connection a host and 8 hosts at once. */
const FEEDS_AT_ONCE = 8;

/**
 * Collects every feed whose time has come, some at once, in the order of their lateness. A feed that fails is reported
 * by its state; a fault in one stops no other.
 *
 * @param onFeed called after each feed, for a progress bar
 */
export async function collectDue(
  feeds: readonly Feed[],
  surroundings: CollectSurroundings,
  onFeed: () => void = () => {},
): Promise<readonly CollectReport[]> {
  const { store, sources, log, signal } = surroundings;
  const now = sources.now();
  const states = new Map((await store.feeds.all()).map((state) => [state.feedId, state]));
  const due = feeds
    .filter((feed) => feed.enabled)
    .map((feed) => ({ feed, state: states.get(feed.id) ?? initialState(feed.id, now) }))
    .filter(({ state }) => isDue(state, now))
    .toSorted((a, b) => a.state.nextAt - b.state.nextAt);
  const reports: CollectReport[] = [];
  const waiting = due.values();
  const worker = async () => {
    for (const { feed } of waiting) {
      if (signal?.aborted) return;
      try {
        reports.push(await collectFeed(feed, surroundings));
      } catch (error) {
        log.error({ feed: feed.id, err: error }, 'feed could not be collected');
      }
      onFeed();
    }
  };
  await Promise.all(Array.from({ length: Math.min(FEEDS_AT_ONCE, due.length) }, worker));
  return reports;
}
