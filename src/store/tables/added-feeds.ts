import type { AddedFeeds } from '../contracts/added-feeds.ts';
import type { Database } from '../database.ts';

/** Feeds added by commands. */
export function addedFeeds(database: Database): AddedFeeds {
  const db = database.query;
  return {
    all: async () => {
      const rows = await db().selectFrom('added_feeds').selectAll().orderBy('at').orderBy('id').execute();
      return rows.map(({ data, added_by: by, at }) => ({ feed: JSON.parse(data), by, at }));
    },
    add: async ({ feed, by, at }) => {
      const added = await db()
        .insertInto('added_feeds')
        .values({ id: feed.id, data: JSON.stringify(feed), added_by: by, at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      return added.length > 0;
    },
    remove: async (feedId) => {
      const gone = await db().deleteFrom('added_feeds').where('id', '=', feedId).returning('id').execute();
      return gone.length > 0;
    },
  };
}
