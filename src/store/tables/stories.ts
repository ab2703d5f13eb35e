import type { Story } from '../../model/story.ts';
import type { Stories } from '../contracts/stories.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';

/** Stories and the articles that belong to them. */
export function stories(database: Database): Stories {
  const db = database.query;
  const saveOne = async (story: Story): Promise<void> => {
    const row = { first_at: story.firstAt, last_at: story.lastAt, data: JSON.stringify(story) };
    await db()
      .insertInto('stories')
      .values({ id: story.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await db().deleteFrom('story_articles').where('story_id', '=', story.id).execute();
    await inChunks(story.articleIds, (ids) =>
      db()
        .insertInto('story_articles')
        .values(ids.map((id) => ({ article_id: id, story_id: story.id })))
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ story_id: story.id }))
        .execute(),
    );
  };
  return {
    save: (list) =>
      database.transaction(async () => {
        for (const story of list) await saveOne(story);
      }),
    get: async (id) => {
      const row = await db().selectFrom('stories').select('data').where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.data);
    },
    ofArticle: async (articleId) => {
      const row = await db()
        .selectFrom('story_articles')
        .innerJoin('stories', 'stories.id', 'story_articles.story_id')
        .select('stories.data')
        .where('story_articles.article_id', '=', articleId)
        .executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.data);
    },
    activeSince: async (from) => {
      const rows = await db()
        .selectFrom('stories')
        .select('data')
        .where('last_at', '>=', from)
        .orderBy('first_at')
        .orderBy('id')
        .execute();
      return rows.map((row): Story => JSON.parse(row.data));
    },
  };
}
