import type { Corrections } from '../contracts/corrections.ts';
import type { Database } from '../database.ts';

/** What readers reported as wrong. */
export function corrections(database: Database): Corrections {
  const db = database.query;
  return {
    add: async ({ id, articleId, at, data }) => {
      await db()
        .insertInto('corrections')
        .values({ id, article_id: articleId, at, data: JSON.stringify(data) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    list: async (limit) => {
      const rows = await db()
        .selectFrom('corrections')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id, article_id, at, data }) => ({ id, articleId: article_id, at, data: JSON.parse(data) }));
    },
  };
}
