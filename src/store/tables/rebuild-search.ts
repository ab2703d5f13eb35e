import type { Queries } from '../database.ts';
import type { SearchIndex } from '../search-index.ts';
import { searchWords } from '../search-query.ts';
import { foldedName } from './article-rows.ts';
import { currentArticles } from './current-articles.ts';
import { articleWords, figureTerms, quoteTerms } from './search-terms.ts';

/** Rows indexed at a time. */
const BATCH = 500;

/** Fills the search index, which must be empty, from the stored rows. */
export function rebuildSearch(database: Queries, search: SearchIndex): Promise<void> {
  return search.inBulk(async () => {
    await rebuildArticleSearch(database, search);
    await rebuildFigureSearch(database, search);
    await rebuildQuoteSearch(database, search);
  });
}

/** The same for the texts of articles alone. */
function rebuildArticleSearch(database: Queries, search: SearchIndex): Promise<void> {
  return batches(
    (after) =>
      currentArticles(database)
        .select(['articles.seq', 'article_versions.title', 'article_versions.text'])
        .where('articles.seq', '>', after)
        .orderBy('articles.seq')
        .limit(BATCH)
        .execute(),
    (rows) =>
      search.putArticles(
        rows.flatMap(({ seq, title, text }) =>
          text === null ? [] : [{ seq, title: searchWords(title).join(' '), words: articleWords(text) }],
        ),
      ),
  );
}

/** The same for figures alone. */
export function rebuildFigureSearch(database: Queries, search: SearchIndex): Promise<void> {
  return batches(
    (after) =>
      database
        .query()
        .selectFrom('figures')
        .select(['seq', 'war', 'same_as', 'measure', 'side', 'place', 'claimant'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(BATCH)
        .execute(),
    (rows) => search.putTerms('figure_search', rows.flatMap(figureTerms)),
  );
}

/** The same for quotes alone. */
export function rebuildQuoteSearch(database: Queries, search: SearchIndex): Promise<void> {
  return batches(
    (after) =>
      database
        .query()
        .selectFrom('quotes')
        .innerJoin('articles', 'articles.id', 'quotes.article_id')
        .select(['quotes.seq', 'quotes.war', 'quotes.kind', 'quotes.feed_id', 'quotes.speaker', 'quotes.words'])
        .select('articles.data')
        .where('quotes.seq', '>', after)
        .orderBy('quotes.seq')
        .limit(BATCH)
        .execute(),
    (rows) =>
      search.putTerms(
        'quote_search',
        rows.flatMap((row) => quoteTerms(row, foldedName((JSON.parse(row.data) as { title: string }).title))),
      ),
  );
}

async function batches<T extends { readonly seq: number }>(
  read: (after: number) => Promise<readonly T[]>,
  index: (rows: readonly T[]) => Promise<void>,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    await index(rows);
    after = last.seq;
  }
}
