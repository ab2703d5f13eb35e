import type { TellingMemory } from '../contracts/telling-memory.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';

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
    prune: async (before) =>
      (await db().deleteFrom('told').where('at', '<', before).returning('story_id').execute()).length,
  };
}
