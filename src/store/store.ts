import type { Article } from '../model/article.ts';
import type { Delivery, DeliveryState } from '../model/delivery.ts';
import type { Digest } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Feed, FeedState } from '../model/feed.ts';
import type { Measure } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { ReadArticle, Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Database } from './database.ts';

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

/** Why an item went no further than it did. */
export interface Rejection {
  /** Same id an article of this item would have. */
  readonly id: string;
  readonly feedId: string;
  readonly url: string | null;
  readonly title: string;
  readonly stage: 'fetch' | 'page' | 'language' | 'relevance' | 'read' | 'first-poll';
  /** One sentence a person understands. */
  readonly reason: string;
  readonly at: number;
}

/** A text an article once had. `text` is null once pruned. */
export interface ArticleVersion {
  readonly version: number;
  readonly title: string;
  readonly text: string | null;
  readonly textFingerprint: string;
  readonly fetchedAt: number;
}

/** What is known of a war-related article without its text and findings. */
export type ArticleHead = Pick<
  Article,
  'id' | 'feedId' | 'textFingerprint' | 'publishedAt' | 'publishedFrom' | 'firstSeenAt'
>;

export interface Articles {
  /** Which of these ids are known already, as article or as rejection. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /**
   * Stores article, reading and search entry in one transaction; a changed text of a known id becomes its next version
   * (the entry's own `version` is not looked at) and keeps the time it was first seen.
   */
  readonly save: (entry: ReadArticle) => Promise<{ readonly version: number; readonly changed: boolean }>;
  /** With the current text; a pruned one has the empty text. */
  readonly get: (id: string) => Promise<ReadArticle | null>;
  /** In the order asked for; unknown ids are left out. */
  readonly getAll: (ids: readonly string[]) => Promise<readonly ReadArticle[]>;
  readonly byUrl: (url: string) => Promise<ReadArticle | null>;
  /** Oldest first. */
  readonly versions: (id: string) => Promise<readonly ArticleVersion[]>;
  /** Those of `seenBetween` without what makes them large. */
  readonly headsBetween: (from: number, until: number) => Promise<readonly ArticleHead[]>;
  /** War-related articles first seen in `[from, until)`, oldest first. */
  readonly seenBetween: (from: number, until: number) => Promise<readonly ReadArticle[]>;
  /** How many of those there are. */
  readonly countSeen: (from: number, until: number) => Promise<number>;
  /**
   * Full-text search, best first; folds case, diacritics and known spellings. Words are all required, "quoted words" stand
   * together, `OR` separates alternatives, `-word` or `NOT word` excludes.
   */
  readonly search: (query: string, limit: number) => Promise<readonly ReadArticle[]>;
  readonly reject: (rejection: Rejection) => Promise<void>;
  readonly rejections: (from: number, until: number) => Promise<readonly Rejection[]>;
  readonly rejection: (idOrUrl: string) => Promise<Rejection | null>;
  /**
   * Forgets the texts fetched before `before` and their search entries; figures, quotes, their sentences and the
   * fingerprints stay. Gives how many texts went.
   */
  readonly prune: (before: number) => Promise<number>;
}

export interface FigureQuery {
  readonly measure: Measure | null;
  readonly side: string | null;
  readonly place: string | null;
  readonly claimant: string | null;
  readonly since: number | null;
  readonly limit: number;
}

export interface QuoteQuery {
  readonly speaker: string | null;
  readonly about: string | null;
  readonly feedId: string | null;
  readonly since: number | null;
  readonly limit: number;
}

/** A stored finding with the article it stands in. `sentence` is what surrounds it, also when the text is pruned. */
export interface FoundFigure {
  readonly article: Article;
  readonly index: number;
  readonly figure: Reading['figures'][number];
  readonly sentence: string;
}

export interface FoundQuote {
  readonly article: Article;
  readonly index: number;
  readonly quote: Reading['quotes'][number];
  readonly sentence: string;
}

/** Of war-related articles only. Names are compared folded, as parts: "zelensky" finds "President Volodymyr Zelenskyy". */
export interface Findings {
  /** Newest first; repetitions within one article (`sameAs`) are left out. */
  readonly figures: (query: FigureQuery) => Promise<readonly FoundFigure[]>;
  /** Newest first; `speech` and `partial` quotes only. */
  readonly quotes: (query: QuoteQuery) => Promise<readonly FoundQuote[]>;
}

export interface Stories {
  /** An article belongs to the story that named it last. */
  readonly save: (stories: readonly Story[]) => Promise<void>;
  readonly get: (id: string) => Promise<Story | null>;
  readonly ofArticle: (articleId: string) => Promise<Story | null>;
  /** Stories with an article published at or after `from`, oldest first. */
  readonly activeSince: (from: number) => Promise<readonly Story[]>;
}

/** Why a subscription is not served, whoever declared it. */
export interface Pause {
  readonly subscriptionId: string;
  readonly reason: string;
  readonly at: number;
}

/** Subscriptions made by commands, and the pauses of all. */
export interface Subscriptions {
  readonly all: () => Promise<readonly Subscription[]>;
  readonly get: (id: string) => Promise<Subscription | null>;
  readonly save: (subscription: Subscription, now: number) => Promise<void>;
  /** False when there was none. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly pauses: () => Promise<readonly Pause[]>;
  readonly pause: (pause: Pause) => Promise<void>;
  readonly resume: (subscriptionId: string) => Promise<boolean>;
}

/** What a channel was told of a story: a JSON value whose shape belongs to `model/memory.ts`. */
export interface TellingMemory {
  readonly of: (subscriptionId: string, since: number) => Promise<ReadonlyMap<string, unknown>>;
  readonly save: (subscriptionId: string, told: ReadonlyMap<string, unknown>, now: number) => Promise<void>;
}

/** What subscribers were told about the program itself (a silent feed, a failed delivery), so that it is told once. */
export interface Notices {
  /** True when this topic was new or its `data` differs from what was told last. */
  readonly tell: (topic: string, subscriptionId: string, data: string, now: number) => Promise<boolean>;
  readonly clear: (topic: string) => Promise<void>;
  readonly all: () => Promise<
    readonly { readonly topic: string; readonly subscriptionId: string; readonly data: string; readonly at: number }[]
  >;
}

/** What a reader reported as wrong. `data` is JSON. */
export interface Correction {
  readonly id: string;
  readonly articleId: string | null;
  readonly at: number;
  readonly data: unknown;
}

export interface Corrections {
  readonly add: (correction: Correction) => Promise<void>;
  /** Newest first. */
  readonly list: (limit: number) => Promise<readonly Correction[]>;
}

/** A workspace that installed the app; `data` is text the platform wrote (encrypted by it). */
export interface Installations {
  readonly get: (platform: string, teamId: string) => Promise<string | null>;
  readonly save: (platform: string, teamId: string, data: string, now: number) => Promise<void>;
  readonly remove: (platform: string, teamId: string) => Promise<boolean>;
  readonly all: (platform: string) => Promise<readonly { readonly teamId: string; readonly data: string }[]>;
}

/** An edition to be written with its deliveries. */
export interface PlannedEdition {
  readonly edition: Edition;
  readonly deliveries: readonly Delivery[];
}

/** Until when the slots of a subscription are planned, and for which schedule text. */
export interface PlanMark {
  readonly subscriptionId: string;
  readonly plannedUntil: number;
  /** Schedule, zone and quiet hours in one text: when it changes, planning starts anew. */
  readonly schedule: string;
}

export interface Editions {
  /**
   * Writes the edition of a slot together with its deliveries in one transaction; null when that slot was written before.
   * `(subscriptionId, slotAt, kind)` is unique.
   */
  readonly plan: (edition: Edition, deliveries: readonly Delivery[]) => Promise<Edition | null>;
  /** The same for many slots; gives the editions that were new. */
  readonly planAll: (planned: readonly PlannedEdition[]) => Promise<readonly Edition[]>;
  readonly setDigest: (editionId: string, digest: Digest) => Promise<void>;
  readonly get: (id: string) => Promise<Edition | null>;
  readonly latest: (subscriptionId: string) => Promise<Edition | null>;
  /** By slot, oldest first. */
  readonly since: (subscriptionId: string, from: number) => Promise<readonly Edition[]>;
  /** Until when the scheduled editions of each given subscription reach; those that reach beyond `now` do not count. */
  readonly coveredUntil: (subscriptionIds: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>;
  /** Until the end of the transaction, other replicas that ask the same of this subscription wait. */
  readonly lock: (subscriptionId: string) => Promise<void>;
  readonly marks: () => Promise<readonly PlanMark[]>;
  readonly setMarks: (marks: readonly PlanMark[]) => Promise<void>;
  readonly dropMarks: (subscriptionIds: readonly string[]) => Promise<void>;
  /** Planned before `before` with deliveries that still wait for a digest: their job was lost or is waiting. */
  readonly uncomposed: (before: number, limit: number) => Promise<readonly Edition[]>;
}

export interface DeliveryChange {
  readonly state: DeliveryState;
  readonly attempts?: number;
  readonly nextAt?: number;
  readonly messageIds?: readonly string[];
  readonly lastError?: string | null;
}

/** What a delivery must still be for a change to be written; another process may have settled it. */
export interface ExpectedDelivery {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** As it was read; the row is somebody else's when it differs. */
  readonly updatedAt: number;
}

export interface Deliveries {
  /**
   * Takes up to `limit` due deliveries (`pending`, `nextAt <= now`, edition composed): marks them `sending`, counts the
   * attempt and returns them. No two callers get the same one.
   */
  readonly take: (now: number, limit: number) => Promise<readonly Delivery[]>;
  /** Takes this one when it is due; null when it is not, or somebody else has it. */
  readonly takeOne: (id: string, now: number) => Promise<Delivery | null>;
  readonly get: (id: string) => Promise<Delivery | null>;
  readonly ofEdition: (editionId: string) => Promise<readonly Delivery[]>;
  /** False when the delivery is not (any more) what `expected` says. */
  readonly update: (id: string, change: DeliveryChange, now: number, expected?: ExpectedDelivery) => Promise<boolean>;
  /** `sending` for longer than the platform could need: the process that took them died. */
  readonly stale: (before: number) => Promise<readonly Delivery[]>;
  /** In these states, due at or before `now`, oldest first. */
  readonly due: (states: readonly DeliveryState[], now: number, limit: number) => Promise<readonly Delivery[]>;
  /** Newest change first. */
  readonly list: (states: readonly DeliveryState[], limit: number) => Promise<readonly Delivery[]>;
  readonly count: () => Promise<Readonly<Record<DeliveryState, number>>>;
}

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
