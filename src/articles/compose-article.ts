import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { Item } from '../model/item.ts';
import { fingerprint } from './fingerprint.ts';
import type { PageArticle } from './read-page.ts';

export interface ArticleParts {
  /** Fingerprint of the item's identity. */
  readonly id: string;
  readonly item: Item;
  readonly feed: Feed;
  readonly text: string;
  readonly textFrom: Article['textFrom'];
  /** What the page said, when it was read. */
  readonly page: PageArticle | null;
  /** When the item was first seen, epoch ms. */
  readonly firstSeenAt: number;
  /** Now, epoch ms. */
  readonly fetchedAt: number;
}

/**
 * Puts an article together as version 1; the store counts on when the text of a known one changed. The feed's title,
 * date and address go before the page's. A date in the future is taken as now: feeds and pages have clocks too.
 */
export function composeArticle({ id, item, feed, text, textFrom, page, ...rest }: ArticleParts): Article {
  const { firstSeenAt, fetchedAt } = rest;
  const given = item.publishedAt ?? page?.publishedAt ?? null;
  return {
    id,
    version: 1,
    feedId: feed.id,
    url: page?.canonicalUrl ?? item.url,
    title: item.title.trim() || (page?.title ?? ''),
    byline: item.author?.trim() || (page?.byline ?? null),
    publishedAt: Math.min(given ?? firstSeenAt, fetchedAt),
    publishedFrom: item.publishedAt !== null ? 'feed' : given !== null ? 'page' : 'first-seen',
    firstSeenAt,
    fetchedAt,
    language: page?.language ?? feed.language,
    text,
    textFingerprint: fingerprint(text),
    textFrom,
  };
}
