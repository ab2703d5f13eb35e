import type { Article } from '../model/article.ts';
import type { TextPolicy } from '../model/feed.ts';
import type { Item } from '../model/item.ts';
import type { Reading, Relevance } from '../model/reading.ts';
import type { ThreadResult } from '../reading-thread.ts';
import type { ItemText } from './item-text.ts';
import type { PageReading } from './read-page.ts';

/** A page as it came from the network. */
export interface FetchedPage {
  /** Copied to the thread, never moved: the caller's bytes stay whole. */
  readonly bytes: Uint8Array;
  /** The Content-Type header, or null. */
  readonly contentType: string | null;
  /** Address that answered, after redirects. */
  readonly url: string;
}

/** As `readPage`, or why reading itself did not end well. */
export type WorkerReading =
  | PageReading
  | {
      readonly ok: false;
      readonly problem: { readonly kind: 'unreadable'; readonly evidence: string };
      readonly teaser: null;
    };

/** What headline and summary say of an item before its page is fetched. */
export interface ItemGlance {
  /** Headline and summary. */
  readonly preview: string;
  /** The language it is read as; null when it could not be told. */
  readonly language: string | null;
  /** There is a language pack for it, or its language is still open. */
  readonly readable: boolean;
  readonly relevance: Relevance;
}

/** What the engine makes of an article. */
export interface ArticleReading {
  /** The language to report, or null. */
  readonly language: string | null;
  /** The language it is read as; null when it could not be told. */
  readonly readAs: string | null;
  /** There is a language pack for it; without one nothing is found. */
  readonly readable: boolean;
  readonly reading: Reading;
}

/** Reads what strangers wrote. Nothing throws: what takes too long or too much memory is a reason. */
export interface Reader {
  readonly page: (page: FetchedPage) => Promise<WorkerReading>;
  /** As `textFromItem`. */
  readonly itemText: (item: Item, policy: TextPolicy) => Promise<ThreadResult<ItemText>>;
  /** Looks at headline and summary. `declared`: the language the feed says it is in, or null. */
  readonly glance: (item: Item, declared: string | null) => Promise<ThreadResult<ItemGlance>>;
  /** Reads an article with the engine. `declared`: its language when the text does not tell. */
  readonly article: (article: ArticleWords, declared: string | null) => Promise<ThreadResult<ArticleReading>>;
  /** Ends the work; what was waiting is answered as not read. */
  readonly close: () => Promise<void>;
}

/** What the engine reads of an article. */
export type ArticleWords = Pick<Article, 'text' | 'title' | 'publishedAt'>;
