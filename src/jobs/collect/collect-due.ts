import { dueFeeds } from '../../feeds/poll/due-feeds.ts';
import { pollFeeds } from '../../feeds/poll/poll-feeds.ts';
import type { Feed } from '../../model/feed.ts';
import { type CollectReport, type CollectSurroundings, collectFeed } from './collect-feed.ts';

/**
 * Collects every feed whose time has come, some at once, hosts taking turns. A feed that fails is reported by its state; a
 * fault in one stops no other.
 *
 * @param onFeed called after each feed, for a progress bar
 */
export async function collectDue(
  feeds: readonly Feed[],
  surroundings: CollectSurroundings,
  onFeed: () => void = () => {},
): Promise<readonly CollectReport[]> {
  const { store, sources, log, signal } = surroundings;
  const due = dueFeeds(feeds, await store.feeds.all(), sources.now());
  const reports: CollectReport[] = [];
  const collect = async (feed: Feed) => {
    try {
      reports.push(await collectFeed(feed, surroundings));
    } catch (error) {
      log.error({ feed: feed.id, err: error }, 'feed could not be collected');
    }
    onFeed();
  };
  await pollFeeds(due, ({ feed }) => collect(feed), signal);
  return reports;
}
