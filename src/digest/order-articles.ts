import type { Feed } from '../model/feed.ts';
import type { Origin, ReadArticle } from '../model/story.ts';

const kindRank: Readonly<Record<Feed['kind'], number>> = { independent: 0, state: 1, party: 2 };

/** More listed facts than these are no better. */
const MOST_FACTS = 6;
/** Facts by which a relay must tell more than what an outlet reports itself, to lead in its place. Own choice. */
const RELAY_FACTS = 2;

/**
 * The articles of a story, the one that leads it first: independent before state before party, news before opinion, more
 * listed facts before fewer, an outlet's own report before a relay of about as many, newest before older; the id settles
 * what is left, so any order of arrival gives one order.
 *
 * @param origins where the story comes from, which tells the relays
 */
export function orderArticles(
  articles: readonly ReadArticle[],
  feeds: ReadonlyMap<string, Feed>,
  origins: readonly Origin[],
): readonly ReadArticle[] {
  const relays = new Set(origins.flatMap(({ relayIds = [] }) => relayIds));
  const kind = (entry: ReadArticle) => kindRank[feeds.get(entry.article.feedId)?.kind ?? 'independent'];
  const opinion = (entry: ReadArticle) => (entry.reading.relevance.genre === 'opinion' ? 1 : 0);
  const facts = ({ article, reading }: ReadArticle) => {
    const listed =
      reading.figures.filter((figure) => figure.key).length + reading.quotes.filter((quote) => quote.key).length;
    return Math.min(MOST_FACTS, listed) - (relays.has(article.id) ? RELAY_FACTS : 0);
  };
  return articles.toSorted(
    (a, b) =>
      kind(a) - kind(b) ||
      opinion(a) - opinion(b) ||
      facts(b) - facts(a) ||
      b.article.publishedAt - a.article.publishedAt ||
      (a.article.id < b.article.id ? -1 : 1),
  );
}
