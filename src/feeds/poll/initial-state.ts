import type { FeedState } from '../../model/feed.ts';

/** The state of a feed that was never polled: due at once. */
export function initialState(feedId: string, now: number): FeedState {
  return {
    feedId,
    nextAt: now,
    lastPolledAt: null,
    lastSuccessAt: null,
    lastItemAt: null,
    status: null,
    encoding: null,
    etag: null,
    lastModified: null,
    bodyFingerprint: null,
    failures: 0,
    reason: null,
    movedTo: null,
    movedSince: null,
    movedPolls: 0,
    gone: false,
    itemsLastPoll: 0,
    itemsPerDay: 0,
  };
}

/** Whether a feed is to be polled now. One whose publisher said it is gone for good is not, until a person says so. */
export function isDue(state: FeedState, now: number): boolean {
  return !state.gone && state.nextAt <= now;
}
