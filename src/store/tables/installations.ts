import type { Installations } from '../contracts/installations.ts';
import type { Database } from '../database.ts';

/** Workspaces that installed the app. */
export function installations(database: Database): Installations {
  const db = database.query;
  return {
    get: async (platform, teamId) => {
      const row = await db()
        .selectFrom('installations')
        .select('data')
        .where('platform', '=', platform)
        .where('team_id', '=', teamId)
        .executeTakeFirst();
      return row?.data ?? null;
    },
    save: async (platform, teamId, data, now) => {
      await db()
        .insertInto('installations')
        .values({ platform, team_id: teamId, data, changed_at: now })
        .onConflict((conflict) => conflict.columns(['platform', 'team_id']).doUpdateSet({ data, changed_at: now }))
        .execute();
    },
    remove: async (platform, teamId) => {
      const gone = await db()
        .deleteFrom('installations')
        .where('platform', '=', platform)
        .where('team_id', '=', teamId)
        .returning('team_id')
        .execute();
      return gone.length > 0;
    },
    all: async (platform) => {
      const rows = await db()
        .selectFrom('installations')
        .select(['team_id', 'data'])
        .where('platform', '=', platform)
        .orderBy('team_id')
        .execute();
      return rows.map(({ team_id, data }) => ({ teamId: team_id, data }));
    },
  };
}
