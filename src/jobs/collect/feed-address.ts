import { believedMove } from '../../feeds/poll/moved-feed.ts';
import type { PollResult } from '../../feeds/poll/poll-feed.ts';
import type { Feed, FeedState } from '../../model/feed.ts';

/**
 * The address a feed is polled at: the configured one, or the one it has moved to for good. An address that was changed
 * in the configuration since is a person's word and wins.
 */
export function feedAddress(feed: Feed, state: FeedState, now: number): string {
  return (state.movedFrom === feed.url ? believedMove(state, now) : null) ?? feed.url;
}

/**
 * The state to keep after a poll at `address`: a poll at the new address meets no redirect, so the move is remembered for
 * as long as that address brings the feed. Once it fails, the configured address is asked again.
 */
export function keepMove(feed: Feed, address: string, before: FeedState, poll: PollResult): FeedState {
  const { state } = poll;
  if (state.movedTo !== null) return { ...state, movedFrom: feed.url };
  const brought = state.lastSuccessAt !== null && state.lastSuccessAt === state.lastPolledAt;
  if (address === feed.url || !brought) return state;
  const { movedTo, movedSince, movedPolls } = before;
  return { ...state, movedTo, movedSince, movedPolls, movedFrom: feed.url };
}

/** The address a feed has moved to, at the poll that first believes it; null at every other poll, so that it is told once. */
export function newMove(feed: Feed, address: string, before: FeedState, poll: PollResult): string | null {
  if (believedMove(before, before.lastPolledAt ?? 0) !== null) return null;
  return poll.movedTo ?? (address === feed.url ? null : address);
}
