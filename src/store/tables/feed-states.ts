import type { FeedState } from '../../model/feed.ts';
import type { FeedStates } from '../contracts/feed-states.ts';
import type { Database } from '../database.ts';

/** What is remembered of feeds between polls, and who polls them now. */
export function feedStates(database: Database): FeedStates {
  const db = database.query;
  return {
    all: async () => {
      const rows = await db().selectFrom('feed_states').select('data').orderBy('next_at').orderBy('feed_id').execute();
      return rows.map((row): FeedState => JSON.parse(row.data));
    },
    get: async (feedId) => {
      const row = await db().selectFrom('feed_states').select('data').where('feed_id', '=', feedId).executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.data);
    },
    save: async (state) => {
      const row = { next_at: state.nextAt, data: JSON.stringify(state) };
      await db()
        .insertInto('feed_states')
        .values({ feed_id: state.feedId, ...row })
        .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(row))
        .execute();
    },
    lease: async (feedId, holder, until, now) => {
      const taken = await db()
        .insertInto('feed_leases')
        .values({ feed_id: feedId, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('feed_id')
            .doUpdateSet({ holder, until })
            .where((old) => old.or([old('feed_leases.until', '<=', now), old('feed_leases.holder', '=', holder)])),
        )
        .returning('feed_id')
        .executeTakeFirst();
      return taken !== undefined;
    },
    release: async (feedId, holder) => {
      await db().deleteFrom('feed_leases').where('feed_id', '=', feedId).where('holder', '=', holder).execute();
    },
  };
}
