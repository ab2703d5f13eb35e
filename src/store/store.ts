import type { Article } from '../model/article.ts';
import type { Delivery, DeliveryState } from '../model/delivery.ts';
import type { Digest } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { FeedState } from '../model/feed.ts';
import type { Measure } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { ReadArticle, Story } from '../model/story.ts';

/** Feeds as the poller remembers them. */
export interface FeedStates {
  readonly all: () => Promise<readonly FeedState[]>;
  readonly get: (feedId: string) => Promise<FeedState | null>;
  readonly save: (state: FeedState) => Promise<void>;
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

export interface Articles {
  /** Which of these ids are known already, as article or as rejection. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Stores article, reading and search entry in one transaction; a changed text of a known id becomes its next version. */
  readonly save: (entry: ReadArticle) => Promise<{ readonly version: number; readonly changed: boolean }>;
  readonly get: (id: string) => Promise<ReadArticle | null>;
  readonly byUrl: (url: string) => Promise<ReadArticle | null>;
  /** War-related articles with `from <= publishedAt-or-first-seen < until` by first-seen time, oldest first. */
  readonly seenBetween: (from: number, until: number) => Promise<readonly ReadArticle[]>;
  /** Full-text search, best first; folds case, diacritics and known spellings. */
  readonly search: (query: string, limit: number) => Promise<readonly ReadArticle[]>;
  readonly reject: (rejection: Rejection) => Promise<void>;
  readonly rejections: (from: number, until: number) => Promise<readonly Rejection[]>;
  readonly rejection: (idOrUrl: string) => Promise<Rejection | null>;
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

/** A stored finding with the article it stands in. */
export interface FoundFigure {
  readonly article: Article;
  readonly index: number;
  readonly figure: Reading['figures'][number];
}

export interface FoundQuote {
  readonly article: Article;
  readonly index: number;
  readonly quote: Reading['quotes'][number];
}

export interface Findings {
  /** Newest first. */
  readonly figures: (query: FigureQuery) => Promise<readonly FoundFigure[]>;
  readonly quotes: (query: QuoteQuery) => Promise<readonly FoundQuote[]>;
}

export interface Stories {
  readonly save: (stories: readonly Story[]) => Promise<void>;
  readonly get: (id: string) => Promise<Story | null>;
  readonly ofArticle: (articleId: string) => Promise<Story | null>;
  readonly activeSince: (from: number) => Promise<readonly Story[]>;
}

export interface Editions {
  /**
   * Writes the edition of a slot together with its deliveries in one transaction; null when that slot was written before.
   * `(subscriptionId, slotAt, kind)` is unique.
   */
  readonly plan: (edition: Edition, deliveries: readonly Delivery[]) => Promise<Edition | null>;
  readonly setDigest: (editionId: string, digest: Digest) => Promise<void>;
  readonly get: (id: string) => Promise<Edition | null>;
  readonly latest: (subscriptionId: string) => Promise<Edition | null>;
  readonly since: (subscriptionId: string, from: number) => Promise<readonly Edition[]>;
}

export interface Deliveries {
  /** Takes up to `limit` due deliveries (`pending`, `nextAt <= now`): marks them `sending` and returns them. */
  readonly take: (now: number, limit: number) => Promise<readonly Delivery[]>;
  readonly get: (id: string) => Promise<Delivery | null>;
  readonly update: (
    id: string,
    change: {
      readonly state: DeliveryState;
      readonly attempts?: number;
      readonly nextAt?: number;
      readonly messageIds?: readonly string[];
      readonly lastError?: string | null;
    },
    now: number,
  ) => Promise<void>;
  /** `sending` for longer than the platform could need: the process that took them died. */
  readonly stale: (before: number) => Promise<readonly Delivery[]>;
  readonly list: (states: readonly DeliveryState[], limit: number) => Promise<readonly Delivery[]>;
}

/** Everything the program remembers. The same contract suite runs on SQLite and PostgreSQL. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly feeds: FeedStates;
  readonly articles: Articles;
  readonly findings: Findings;
  readonly stories: Stories;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly close: () => Promise<void>;
}
