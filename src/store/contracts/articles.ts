import type { Article } from '../../model/article.ts';
import type { ReadArticle } from '../../model/story.ts';

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
  'id' | 'feedId' | 'title' | 'textFingerprint' | 'publishedAt' | 'publishedFrom' | 'firstSeenAt'
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
  /**
   * Forgets headlines and addresses of what was turned away before `before`. That it was stays known for ever: a feed may
   * list it for years. Gives how many.
   */
  readonly pruneRejections: (before: number) => Promise<number>;
}
