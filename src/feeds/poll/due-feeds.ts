import type { Feed, FeedState } from '../../model/feed.ts';
import { initialState, isDue } from './initial-state.ts';

/** A feed whose time has come, and what is remembered of it. */
export interface DueFeed {
  readonly feed: Feed;
  readonly state: FeedState;
}

/**
 * Feeds worked on at once, most of them waiting for their host's turn. Well above the 8 hosts that the HTTP client asks at
 * once, so that a site with many feeds or a long Crawl-delay holds nobody up; low enough that ten thousand due feeds take
 * no more memory than these.
 */
export const FEEDS_UNDER_WAY = 32;

/** The enabled feeds that are due at `now`: the longest due first, then hosts taking turns, one feed of each in a round. */
export function dueFeeds(feeds: readonly Feed[], states: readonly FeedState[], now: number): DueFeed[] {
  const known = new Map(states.map((state) => [state.feedId, state]));
  const due = feeds
    .filter((feed) => feed.enabled)
    .map((feed) => ({ feed, state: known.get(feed.id) ?? initialState(feed.id, 0) }))
    .filter(({ state }) => isDue(state, now))
    .toSorted((a, b) => a.state.nextAt - b.state.nextAt);
  return inTurns(due);
}

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
