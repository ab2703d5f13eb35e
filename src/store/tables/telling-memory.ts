import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';
import type { Notices, TellingMemory } from '../store.ts';

/** What each channel was told of each story. */
export function tellingMemory(database: Database): TellingMemory {
  const db = database.query;
  return {
    of: async (subscriptionId, since) => {
      const rows = await db()
        .selectFrom('told')
        .select(['story_id', 'data'])
        .where('subscription_id', '=', subscriptionId)
        .where('at', '>=', since)
        .orderBy('story_id')
        .execute();
      return new Map(rows.map((row): [string, unknown] => [row.story_id, JSON.parse(row.data)]));
    },
    save: (subscriptionId, told, now) =>
      database.transaction(async () => {
        const rows = [...told].map(([storyId, value]) => ({
          subscription_id: subscriptionId,
          story_id: storyId,
          data: JSON.stringify(value),
          at: now,
        }));
        await inChunks(rows, (chunk) =>
          db()
            .insertInto('told')
            .values([...chunk])
            .onConflict((conflict) =>
              conflict
                .columns(['subscription_id', 'story_id'])
                .doUpdateSet((set) => ({ data: set.ref('excluded.data'), at: set.ref('excluded.at') })),
            )
            .execute(),
        );
      }),
  };
}

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
