import { type Selectable, sql } from 'kysely';
import type { Delivery, DeliveryState } from '../../model/delivery.ts';
import type { Deliveries } from '../contracts/deliveries.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The outbox. */
export function deliveries(database: Database): Deliveries {
  const db = database.query;
  const take = async (now: number, limit: number, id: string | null): Promise<readonly Delivery[]> => {
    let due = db()
      .selectFrom('deliveries')
      .innerJoin('editions', 'editions.id', 'deliveries.edition_id')
      .select('deliveries.id')
      .where('deliveries.state', '=', 'pending')
      .where('deliveries.next_at', '<=', now)
      .where('editions.digest', 'is not', null)
      .orderBy('deliveries.next_at')
      .orderBy('deliveries.id')
      .limit(limit);
    if (id !== null) due = due.where('deliveries.id', '=', id);
    // Many processes take at once on PostgreSQL: each passes over the rows another is taking.
    if (database.kind === 'postgres') due = due.forUpdate('deliveries').skipLocked();
    const rows = await db()
      .updateTable('deliveries')
      .set({ state: 'sending', attempts: sql<number>`attempts + 1`, updated_at: now })
      .where('id', 'in', due)
      .where('state', '=', 'pending')
      .returningAll()
      .execute();
    return rows.map(toDelivery).sort((a, b) => a.nextAt - b.nextAt || (a.id < b.id ? -1 : 1));
  };
  return {
    take: (now, limit) => take(now, limit, null),
    takeOne: async (id, now) => (await take(now, 1, id))[0] ?? null,
    get: async (id) => {
      const row = await db().selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    ofEdition: async (editionId) => {
      const rows = await db()
        .selectFrom('deliveries')
        .selectAll()
        .where('edition_id', '=', editionId)
        .orderBy('id')
        .execute();
      return rows.map(toDelivery);
    },
    update: async (id, change, now, expected) => {
      let update = db()
        .updateTable('deliveries')
        .set({
          state: change.state,
          updated_at: now,
          ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
          ...(change.nextAt === undefined ? {} : { next_at: change.nextAt }),
          ...(change.messageIds === undefined ? {} : { message_ids: JSON.stringify(change.messageIds) }),
          ...(change.lastError === undefined ? {} : { last_error: change.lastError }),
        })
        .where('id', '=', id);
      if (expected !== undefined) {
        update = update
          .where('state', '=', expected.state)
          .where('attempts', '=', expected.attempts)
          .where('updated_at', '=', expected.updatedAt);
      }
      return (await update.returning('id').execute()).length > 0;
    },
    stale: async (before) => {
      const rows = await db()
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'sending')
        .where('updated_at', '<', before)
        .orderBy('updated_at')
        .execute();
      return rows.map(toDelivery);
    },
    due: async (states, now, limit) => {
      const rows = await db()
        .selectFrom('deliveries')
        .selectAll()
        .where('state', 'in', states)
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    list: async (states, limit) => {
      const rows = await db()
        .selectFrom('deliveries')
        .selectAll()
        .where('state', 'in', states)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    count: async () => {
      const counts = { pending: 0, sending: 0, sent: 0, failed: 0, uncertain: 0 };
      const rows = await db()
        .selectFrom('deliveries')
        .select(['state', sql<number>`cast(count(*) as integer)`.as('rows')])
        .groupBy('state')
        .execute();
      for (const { state, rows: found } of rows) counts[state as DeliveryState] = found;
      return counts;
    },
  };
}

function toDelivery(row: Selectable<Schema['deliveries']>): Delivery {
  return {
    id: row.id,
    editionId: row.edition_id,
    subscriptionId: row.subscription_id,
    platform: row.platform as Delivery['platform'],
    channel: row.channel,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    nextAt: row.next_at,
    messageIds: JSON.parse(row.message_ids),
    lastError: row.last_error,
    updatedAt: row.updated_at,
  };
}
