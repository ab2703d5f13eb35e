import type { Database } from '../database.ts';
import type { SearchIndex } from '../search-index.ts';

/** Articles pruned in one transaction, so that others are not kept waiting. */
const BATCH = 100;

/**
 * Forgets texts fetched before `before`. Findings of a current text first get the sentence they stand in, so that what was
 * printed can still be shown. Gives the number of texts forgotten.
 */
export async function pruneTexts(database: Database, search: SearchIndex, before: number): Promise<number> {
  let pruned = 0;
  for (;;) {
    const batch = await database.transaction(() => pruneBatch(database, search, before));
    pruned += batch;
    if (batch < BATCH) return pruned;
  }
}

async function pruneBatch(database: Database, search: SearchIndex, before: number): Promise<number> {
  const db = database.query();
  const old = await db
    .selectFrom('article_versions')
    .innerJoin('articles', 'articles.id', 'article_versions.article_id')
    .select([
      'articles.seq',
      'articles.version as current',
      'article_versions.article_id as id',
      'article_versions.version',
      'article_versions.text',
    ])
    .where('article_versions.text', 'is not', null)
    .where('article_versions.fetched_at', '<', before)
    .limit(BATCH)
    .execute();
  for (const { seq, current, id, version, text } of old) {
    if (version === current) {
      await keepSentences(database, 'figures', id, text ?? '');
      await keepSentences(database, 'quotes', id, text ?? '');
      await search.remove('article_search', [seq]);
    }
    await db
      .updateTable('article_versions')
      .set({ text: null })
      .where('article_id', '=', id)
      .where('version', '=', version)
      .execute();
  }
  return old.length;
}

async function keepSentences(
  database: Database,
  table: 'figures' | 'quotes',
  articleId: string,
  text: string,
): Promise<void> {
  const db = database.query();
  const rows = await db.selectFrom(table).select(['seq', 'data']).where('article_id', '=', articleId).execute();
  for (const { seq, data } of rows) {
    const { sentence } = JSON.parse(data) as { sentence: { start: number; end: number } };
    const evidence = text.slice(sentence.start, sentence.end);
    await db.updateTable(table).set({ evidence }).where('seq', '=', seq).execute();
  }
}
