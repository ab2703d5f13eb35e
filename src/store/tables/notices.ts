import type { Notices } from '../contracts/notices.ts';
import type { Database } from '../database.ts';

/** What subscribers were told about the program itself. */
export function notices(database: Database): Notices {
  const db = database.query;
  return {
    tell: async (topic, subscriptionId, data, now) => {
      const told = await db()
        .insertInto('notices')
        .values({ topic, subscription_id: subscriptionId, data, at: now })
        .onConflict((conflict) =>
          conflict
            .columns(['topic', 'subscription_id'])
            .doUpdateSet({ data, at: now })
            .where('notices.data', '!=', data),
        )
        .returning('topic')
        .execute();
      return told.length > 0;
    },
    clear: async (topic) => {
      await db().deleteFrom('notices').where('topic', '=', topic).execute();
    },
    all: async () => {
      const rows = await db().selectFrom('notices').selectAll().orderBy('at').orderBy('topic').execute();
      return rows.map(({ topic, subscription_id, data, at }) => ({ topic, subscriptionId: subscription_id, data, at }));
    },
  };
}
