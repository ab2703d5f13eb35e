import type { Feed } from '../model/feed.ts';
import type { ReadArticle } from '../model/story.ts';

const kindRank: Readonly<Record<Feed['kind'], number>> = { independent: 0, state: 1, party: 2 };

/**
 * The articles of a story, the one that leads it first: independent before state before party, news before opinion,
 * more listed facts before fewer, newest before older; the id settles what is left, so any order of arrival gives one order.
 */
export function orderArticles(
  articles: readonly ReadArticle[],
  feeds: ReadonlyMap<string, Feed>,
): readonly ReadArticle[] {
  const kind = (entry: ReadArticle) => kindRank[feeds.get(entry.article.feedId)?.kind ?? 'independent'];
  const opinion = (entry: ReadArticle) => (entry.reading.relevance.genre === 'opinion' ? 1 : 0);
  const facts = (entry: ReadArticle) =>
    entry.reading.figures.filter((figure) => figure.key).length +
    entry.reading.quotes.filter((quote) => quote.key).length;
  return articles.toSorted(
    (a, b) =>
      kind(a) - kind(b) ||
      opinion(a) - opinion(b) ||
      Math.min(6, facts(b)) - Math.min(6, facts(a)) ||
      b.article.publishedAt - a.article.publishedAt ||
      (a.article.id < b.article.id ? -1 : 1),
  );
}
