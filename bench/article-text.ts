import { readPage } from '../src/articles/read-page.ts';

/** A page's article in the shape that article-text scorers ask for; empty text when the page is none, the open part when it is paywalled. */
export interface ExtractedArticle {
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601, UTC. */
  readonly published: string | null;
}

/** What the bot reads from a page, without its worker thread. */
export function extractArticle(html: string, url: string): ExtractedArticle {
  const reading = readPage(html, url);
  const article = reading.ok ? reading.article : reading.teaser;
  if (article === null) return { text: '', title: null, byline: null, published: null };
  const { text, title, byline, publishedAt } = article;
  return { text, title, byline, published: publishedAt === null ? null : new Date(publishedAt).toISOString() };
}
