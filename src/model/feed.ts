/** Who stands behind a feed. `party`: a party to the conflict or its army; its numbers are its claims. */
export type FeedKind = 'independent' | 'state' | 'party';

/** How much of the publisher's text may be read and kept: the page behind the link, what the feed holds, or the headline alone. */
export type TextPolicy = 'feed' | 'page' | 'headline';

/** A feed as configured. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** ISO 639-1 code the publisher writes in, or null when not stated. */
  readonly language: string | null;
  readonly kind: FeedKind;
  readonly text: TextPolicy;
  readonly rights: string | null;
  readonly enabled: boolean;
}

/** What a publisher says in the feed itself about when to ask again. */
export interface PollHints {
  /** Pause between polls, ms; null when none is named. */
  readonly pauseMs: number | null;
  /** Hours of the day, 0 to 23 UTC, in which nothing is to be asked. */
  readonly quietHours: readonly number[];
  /** Days of the week, 0 (Sunday) to 6, UTC, on which nothing is to be asked. */
  readonly quietDays: readonly number[];
}

/** What is remembered of a feed between polls. Times are epoch milliseconds, UTC. */
export interface FeedState {
  readonly feedId: string;
  readonly nextAt: number;
  readonly lastPolledAt: number | null;
  readonly lastSuccessAt: number | null;
  /** When the newest item was first seen. */
  readonly lastItemAt: number | null;
  /** HTTP status of the last poll; null when no answer came. */
  readonly status: number | null;
  readonly encoding: string | null;
  /** Validators, stored verbatim and only after the body parsed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyFingerprint: string | null;
  /** Polls in a row that brought nothing usable. */
  readonly failures: number;
  /** Why nothing came, in one sentence; null when the last poll was good. */
  readonly reason: string | null;
  /** A permanent redirect seen on the last polls, and since when. */
  readonly movedTo: string | null;
  readonly movedSince: number | null;
  /** Polls in a row, all parsed as the same feed, that the redirect has held for. */
  readonly movedPolls: number;
  /** The configured address that the redirect started from; another one in the configuration ends it. */
  readonly movedFrom?: string;
  /** Publisher answered 410 Gone: not polled until a person says so. */
  readonly gone: boolean;
  /** Items seen in the last poll that parsed. */
  readonly itemsLastPoll: number;
  /** Running mean of new items a day. */
  readonly itemsPerDay: number;
  /** Of the last body that was read; absent before. */
  readonly hints?: PollHints;
  /** What the feed is known by, of the last body that was read at its own address or proved to be the same feed. */
  readonly marks?: readonly string[];
}
