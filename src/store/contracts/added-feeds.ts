import type { Feed } from '../../model/feed.ts';

/** A feed added by a command. */
export interface AddedFeed {
  readonly feed: Feed;
  /** "slack:U123". */
  readonly by: string;
  readonly at: number;
}

/** Feeds added by commands, beside those of the configuration file. */
export interface AddedFeeds {
  /** Oldest first. */
  readonly all: () => Promise<readonly AddedFeed[]>;
  /** False when a feed of that id was added before; that one stays. */
  readonly add: (added: AddedFeed) => Promise<boolean>;
  /** False when there was none. */
  readonly remove: (feedId: string) => Promise<boolean>;
}
