import { fingerprint } from '../../src/articles/fingerprint.ts';
import { readArticle } from '../../src/jobs/collect/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import type { ReadArticle } from '../../src/model/story.ts';

/** A text of a test, read by the engine as an article; published at the start of 2026 unless told otherwise. */
export function readText(text: string, given: Partial<Article> = {}): ReadArticle {
  const at = Date.UTC(2026, 0, 1);
  const id = given.id ?? fingerprint(text).slice(0, 24);
  const article: Article = {
    id,
    version: 1,
    feedId: 'courier',
    url: `https://courier.example/${id}`,
    title: '',
    byline: null,
    publishedAt: at,
    publishedFrom: 'feed',
    firstSeenAt: at,
    fetchedAt: at,
    language: 'en',
    text,
    textFingerprint: fingerprint(text),
    textFrom: 'page',
    ...given,
  };
  const { language, reading } = readArticle(article, article.language, []);
  return { article: { ...article, language }, reading };
}
