import type { Database } from '../database.ts';

/** Editions forgotten in one transaction, so that others are not kept waiting. */
const BATCH = 200;
/** States in which a delivery still needs its edition. */
const UNSETTLED = ['pending', 'sending', 'uncertain'];

/**
 * Forgets editions of slots before `before` with their deliveries. Kept are those with a delivery that is not settled, and
 * the newest of each kind of each subscription: the next one begins where it ends. Gives how many were forgotten.
 */
export async function pruneEditions(database: Database, before: number): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const batch = await database.transaction(() => forgetBatch(database, before));
    forgotten += batch;
    if (batch < BATCH) return forgotten;
  }
}

async function forgetBatch(database: Database, before: number): Promise<number> {
  const old = database
    .query()
    .selectFrom('editions as old')
    .select('old.id')
    .where('old.slot_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.edition_id', '=', 'old.id')
            .where('deliveries.state', 'in', UNSETTLED),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('editions as newer')
          .select('newer.id')
          .whereRef('newer.subscription_id', '=', 'old.subscription_id')
          .whereRef('newer.kind', '=', 'old.kind')
          .whereRef('newer.slot_at', '>', 'old.slot_at'),
      ),
    )
    .orderBy('old.slot_at')
    .limit(BATCH);
  const gone = await database.query().deleteFrom('editions').where('id', 'in', old).returning('id').execute();
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await database.query().deleteFrom('deliveries').where('edition_id', 'in', ids).execute();
  return gone.length;
}
