import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Quote } from '../../model/quote.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadArticle } from '../../model/story.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';
import { searchWords } from '../search-query.ts';
import { currentArticles } from './current-articles.ts';

/** An article without its text, as its row keeps it. */
export function articleData(article: Article): string {
  const { text: _, ...rest } = article;
  return JSON.stringify(rest);
}

/** A reading without its findings, which have rows of their own. */
export function readingData(reading: Reading): string {
  const { figures: _, quotes: __, ...rest } = reading;
  return JSON.stringify(rest);
}

/** Folded words of a name, blank-separated; empty for none. */
export const foldedName = (name: string | null | undefined): string => searchWords(name ?? '').join(' ');

/** Columns of one figure's row. */
export function figureRow(article: Article, war: number, figure: Figure, index: number) {
  return {
    article_id: article.id,
    idx: index,
    start_at: figure.start,
    end_at: figure.end,
    key: figure.key ? 1 : 0,
    same_as: figure.sameAs,
    published_at: article.publishedAt,
    feed_id: article.feedId,
    war,
    evidence: null,
    data: JSON.stringify(figure),
    measure: figure.measure,
    unit: figure.unit,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    counts: foldedName(figure.counts?.text),
    side: foldedName(figure.side?.text),
    place: foldedName(figure.place?.text),
    claimant: foldedName(figure.claimant?.text),
  };
}

/** Columns of one quote's row. */
export function quoteRow(article: Article, war: number, quote: Quote, index: number) {
  const { speaker } = quote;
  return {
    article_id: article.id,
    idx: index,
    start_at: quote.start,
    end_at: quote.end,
    key: quote.key ? 1 : 0,
    same_as: null,
    published_at: article.publishedAt,
    feed_id: article.feedId,
    war,
    evidence: null,
    data: JSON.stringify(quote),
    kind: quote.kind,
    speaker: foldedName(speaker === null ? null : [speaker.name, speaker.text, speaker.role?.text].join(' ')),
    words: foldedName(quote.text),
  };
}

/** Reads articles with their current text and findings, in the order of `ids`; unknown ids are left out. */
export async function loadArticles(database: Database, ids: readonly string[]): Promise<readonly ReadArticle[]> {
  const rows = await inChunks(ids, (chunk) =>
    currentArticles(database)
      .select(['articles.id', 'articles.data', 'articles.reading', 'article_versions.text'])
      .where('articles.id', 'in', chunk)
      .execute(),
  );
  const figures = await findingsOf<Figure>(database, 'figures', ids);
  const quotes = await findingsOf<Quote>(database, 'quotes', ids);
  const byId = new Map<string, ReadArticle>();
  for (const row of rows) {
    byId.set(row.id, {
      article: { ...JSON.parse(row.data), text: row.text ?? '' },
      reading: { ...JSON.parse(row.reading), figures: figures.get(row.id) ?? [], quotes: quotes.get(row.id) ?? [] },
    });
  }
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function findingsOf<T>(
  database: Database,
  table: 'figures' | 'quotes',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly T[]>> {
  const rows = await inChunks(ids, (chunk) =>
    database
      .query()
      .selectFrom(table)
      .select(['article_id', 'data'])
      .where('article_id', 'in', chunk)
      .orderBy('article_id')
      .orderBy('idx')
      .execute(),
  );
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const list = found.get(row.article_id);
    if (list === undefined) found.set(row.article_id, [JSON.parse(row.data)]);
    else list.push(JSON.parse(row.data));
  }
  return found;
}
