import type { ReadArticle } from '../../model/story.ts';
import type { Database } from '../database.ts';
import type { SearchIndex } from '../search-index.ts';
import { searchWords } from '../search-query.ts';
import { articleData, figureRow, foldedName, quoteRow, readingData } from './article-rows.ts';
import { articleWords, figureTerms, quoteTerms } from './search-terms.ts';

/** Writes one article, its reading and its search entries; to be called within a transaction. */
export async function saveArticle(
  database: Database,
  search: SearchIndex,
  entry: ReadArticle,
): Promise<{ readonly version: number; readonly changed: boolean }> {
  const db = database.query();
  const { article, reading } = entry;
  const known = await db
    .selectFrom('articles')
    .select(['seq', 'version', 'text_fingerprint', 'first_seen_at'])
    .where('id', '=', article.id)
    .executeTakeFirst();
  const changed = known?.text_fingerprint !== article.textFingerprint;
  const version = known === undefined ? 1 : known.version + (changed ? 1 : 0);
  const firstSeenAt = known?.first_seen_at ?? article.firstSeenAt;
  const war = reading.relevance.war ? 1 : 0;
  const row = {
    version,
    feed_id: article.feedId,
    url: article.url,
    published_at: article.publishedAt,
    first_seen_at: firstSeenAt,
    war,
    conflict: reading.relevance.conflict,
    text_fingerprint: article.textFingerprint,
    data: articleData({ ...article, version, firstSeenAt }),
    reading: readingData(reading),
  };
  const { seq } = await db
    .insertInto('articles')
    .values({ id: article.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returning('seq')
    .executeTakeFirstOrThrow();
  if (changed) {
    await db
      .insertInto('article_versions')
      .values({
        article_id: article.id,
        version,
        text_fingerprint: article.textFingerprint,
        title: article.title,
        text: article.text,
        fetched_at: article.fetchedAt,
      })
      .execute();
  }
  if (known !== undefined) {
    await search.remove('article_search', [seq]);
    await forgetFindings(database, search, article.id);
  }
  await search.putArticles([{ seq, title: searchWords(article.title).join(' '), words: articleWords(article.text) }]);
  await saveFindings(database, search, entry, war);
  await db.deleteFrom('rejections').where('id', '=', article.id).execute();
  return { version, changed };
}

async function forgetFindings(database: Database, search: SearchIndex, articleId: string): Promise<void> {
  for (const table of ['figures', 'quotes'] as const) {
    const gone = await database
      .query()
      .deleteFrom(table)
      .where('article_id', '=', articleId)
      .returning('seq')
      .execute();
    const seqs = gone.map(({ seq }) => seq);
    await search.remove(table === 'figures' ? 'figure_search' : 'quote_search', seqs);
  }
}

async function saveFindings(database: Database, search: SearchIndex, entry: ReadArticle, war: number): Promise<void> {
  const { article, reading } = entry;
  const db = database.query();
  const figures = reading.figures.map((figure, index) => figureRow(article, war, figure, index));
  if (figures.length > 0) {
    const stored = await db.insertInto('figures').values(figures).returning(['seq', 'idx']).execute();
    const entries = stored.flatMap(({ seq, idx }) => {
      const row = figures[idx];
      return row === undefined ? [] : figureTerms({ ...row, seq });
    });
    await search.putTerms('figure_search', entries);
  }
  const quotes = reading.quotes.map((quote, index) => quoteRow(article, war, quote, index));
  if (quotes.length > 0) {
    const title = foldedName(article.title);
    const stored = await db.insertInto('quotes').values(quotes).returning(['seq', 'idx']).execute();
    const entries = stored.flatMap(({ seq, idx }) => {
      const row = quotes[idx];
      return row === undefined ? [] : quoteTerms({ ...row, seq }, title);
    });
    await search.putTerms('quote_search', entries);
  }
}
