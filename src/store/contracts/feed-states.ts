import type { FeedState } from '../../model/feed.ts';

/** Feeds as the poller remembers them. */
export interface FeedStates {
  readonly all: () => Promise<readonly FeedState[]>;
  readonly get: (feedId: string) => Promise<FeedState | null>;
  readonly save: (state: FeedState) => Promise<void>;
  /** Reserves the feed for `holder` until `until`; false while another holder's lease runs (`now < until`). */
  readonly lease: (feedId: string, holder: string, until: number, now: number) => Promise<boolean>;
  /** Gives the lease back; one that another holder took meanwhile stays. */
  readonly release: (feedId: string, holder: string) => Promise<void>;
}
