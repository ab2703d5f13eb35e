import type { AddedFeeds } from './contracts/added-feeds.ts';
import type { Articles } from './contracts/articles.ts';
import type { Corrections } from './contracts/corrections.ts';
import type { Deliveries } from './contracts/deliveries.ts';
import type { Editions } from './contracts/editions.ts';
import type { FeedStates } from './contracts/feed-states.ts';
import type { Findings } from './contracts/findings.ts';
import type { Installations } from './contracts/installations.ts';
import type { Notices } from './contracts/notices.ts';
import type { Stories } from './contracts/stories.ts';
import type { Subscriptions } from './contracts/subscriptions.ts';
import type { TellingMemory } from './contracts/telling-memory.ts';
import type { Database } from './database.ts';

/** Everything the program remembers. The same contract suite runs on SQLite and PostgreSQL. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** For the queue, which keeps its jobs in the same transaction. */
  readonly database: Database;
  /** Runs `work` so that all it stores and enqueues is kept or undone together. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  readonly feeds: FeedStates;
  readonly addedFeeds: AddedFeeds;
  readonly articles: Articles;
  readonly findings: Findings;
  readonly stories: Stories;
  readonly subscriptions: Subscriptions;
  readonly memory: TellingMemory;
  readonly notices: Notices;
  readonly corrections: Corrections;
  readonly installations: Installations;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly close: () => Promise<void>;
}
