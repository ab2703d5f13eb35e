import { reasonOfSilence } from '../../feeds/poll/silence.ts';
import type { Digest } from '../../model/digest.ts';
import type { Feed, FeedState } from '../../model/feed.ts';

/** Feeds that are polled and bring nothing at `now`, each with its reason; in the order of the configuration. */
export function silentFeeds(feeds: readonly Feed[], states: readonly FeedState[], now: number): Digest['silentFeeds'] {
  const byId = new Map(states.map((state) => [state.feedId, state]));
  return feeds.flatMap((feed) => {
    const state = byId.get(feed.id);
    const reason = !feed.enabled || state === undefined ? null : reasonOfSilence(state, now);
    return reason === null ? [] : [{ name: feed.name, since: state?.lastSuccessAt ?? null, reason }];
  });
}
