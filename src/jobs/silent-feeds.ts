import type { Digest } from '../model/digest.ts';
import type { Feed, FeedState } from '../model/feed.ts';

/** Feeds that are polled and bring nothing, with the reason of their last poll; in the order of the configuration. */
export function silentFeeds(feeds: readonly Feed[], states: readonly FeedState[]): Digest['silentFeeds'] {
  const byId = new Map(states.map((state) => [state.feedId, state]));
  return feeds.flatMap((feed) => {
    const state = byId.get(feed.id);
    if (!feed.enabled || state === undefined || state.reason === null) return [];
    return [{ name: feed.name, since: state.lastSuccessAt, reason: state.reason }];
  });
}
