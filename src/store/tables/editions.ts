import { type Selectable, sql } from 'kysely';
import type { Delivery } from '../../model/delivery.ts';
import type { Edition } from '../../model/edition.ts';
import { bulkRows, columnsOf } from '../bulk-rows.ts';
import type { Editions, PlanMark, PlannedEdition } from '../contracts/editions.ts';
import type { Database } from '../database.ts';
import { BULK_CHUNK, inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';
import { pruneEditions } from './prune-editions.ts';

const EDITION_COLUMNS = {
  id: 'text',
  subscription_id: 'text',
  slot_at: 'bigint',
  kind: 'text',
  covers_from: 'bigint',
  covers_until: 'bigint',
  digest: 'text',
  created_at: 'bigint',
} as const;
const DELIVERY_COLUMNS = {
  id: 'text',
  edition_id: 'text',
  subscription_id: 'text',
  platform: 'text',
  channel: 'text',
  state: 'text',
  attempts: 'bigint',
  next_at: 'bigint',
  message_ids: 'text',
  last_error: 'text',
  updated_at: 'bigint',
} as const;
const MARK_COLUMNS = { subscription_id: 'text', planned_until: 'bigint', schedule: 'text' } as const;

/** Dated digests, one row per slot, and until when slots are planned. */
export function editions(database: Database): Editions {
  const db = database.query;
  const planAll = (planned: readonly PlannedEdition[]): Promise<readonly Edition[]> =>
    database.transaction(async () => {
      const written = await inChunks(
        planned.map(({ edition }) => editionRow(edition)),
        (rows) =>
          db()
            .insertInto('editions')
            .columns(columnsOf(EDITION_COLUMNS))
            .expression(bulkRows(database, EDITION_COLUMNS, rows))
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .execute(),
        BULK_CHUNK,
      );
      const fresh = new Set(written.map(({ id }) => id));
      const kept = planned.filter(({ edition }) => fresh.has(edition.id));
      await inChunks(
        kept.flatMap(({ deliveries }) => deliveries.map(deliveryRow)),
        (rows) =>
          db()
            .insertInto('deliveries')
            .columns(columnsOf(DELIVERY_COLUMNS))
            .expression(bulkRows(database, DELIVERY_COLUMNS, rows))
            .execute(),
        BULK_CHUNK,
      );
      return kept.map(({ edition }) => edition);
    });
  return {
    plan: async (edition, deliveries) => (await planAll([{ edition, deliveries }]))[0] ?? null,
    planAll,
    setDigest: async (editionId, digest) => {
      await db()
        .updateTable('editions')
        .set({ digest: JSON.stringify(digest) })
        .where('id', '=', editionId)
        .execute();
    },
    get: async (id) => {
      const row = await db().selectFrom('editions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toEdition(row);
    },
    latest: async (subscriptionId) => {
      const row = await db()
        .selectFrom('editions')
        .selectAll()
        .where('subscription_id', '=', subscriptionId)
        .orderBy('slot_at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : toEdition(row);
    },
    since: async (subscriptionId, from) => {
      const rows = await db()
        .selectFrom('editions')
        .selectAll()
        .where('subscription_id', '=', subscriptionId)
        .where('slot_at', '>=', from)
        .orderBy('slot_at')
        .execute();
      return rows.map(toEdition);
    },
    coveredUntil: async (subscriptionIds, now) => {
      // One look into the index for each, however long its history is.
      const asked = subscriptionIds.map((subscription_id) => ({ subscription_id }));
      const rows = await inChunks(
        asked,
        async (chunk) => {
          const ids = bulkRows(database, { subscription_id: 'text' }, chunk);
          const newest = sql<number>`select covers_until from editions
            where subscription_id = asked.subscription_id and kind = 'scheduled' and covers_until <= ${now}
            order by slot_at desc limit 1`;
          const found = await sql<{ subscription_id: string; until: number | null }>`
            select asked.subscription_id, (${newest}) as until from (${ids}) as asked`.execute(db());
          return found.rows;
        },
        BULK_CHUNK,
      );
      return new Map(rows.flatMap(({ subscription_id, until }) => (until === null ? [] : [[subscription_id, until]])));
    },
    lock: async (subscriptionId) => {
      // A transaction on SQLite is the only one that writes.
      if (database.kind === 'sqlite') return;
      await sql`select pg_advisory_xact_lock(hashtextextended(${`sitrep subscription ${subscriptionId}`}, 0))`.execute(
        db(),
      );
    },
    marks: async () => {
      const rows = await db().selectFrom('plan_marks').selectAll().execute();
      return rows.map(({ subscription_id, planned_until, schedule }) => ({
        subscriptionId: subscription_id,
        plannedUntil: planned_until,
        schedule,
      }));
    },
    setMarks: async (marks) => {
      await inChunks(
        marks.map(markRow),
        (rows) =>
          db()
            .insertInto('plan_marks')
            .columns(columnsOf(MARK_COLUMNS))
            .expression(bulkRows(database, MARK_COLUMNS, rows))
            .onConflict((conflict) =>
              conflict.column('subscription_id').doUpdateSet((set) => ({
                planned_until: set.ref('excluded.planned_until'),
                schedule: set.ref('excluded.schedule'),
              })),
            )
            .execute(),
        BULK_CHUNK,
      );
    },
    advanceMarks: async (subscriptionIds, plannedUntil) => {
      await inChunks(
        subscriptionIds.map((subscription_id) => ({ subscription_id })),
        async (chunk) => {
          const ids = bulkRows(database, { subscription_id: 'text' }, chunk);
          await sql`update plan_marks set planned_until = ${plannedUntil}
            where subscription_id in (${ids})`.execute(db());
          return [];
        },
        BULK_CHUNK,
      );
    },
    dropMarks: async (subscriptionIds) => {
      await inChunks(subscriptionIds, (chunk) =>
        db().deleteFrom('plan_marks').where('subscription_id', 'in', chunk).execute(),
      );
    },
    uncomposed: async (before, limit) => {
      const rows = await db()
        .selectFrom('editions')
        .selectAll()
        .where('digest', 'is', null)
        .where('created_at', '<', before)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('deliveries.edition_id', '=', 'editions.id')
              .where('deliveries.state', '=', 'pending'),
          ),
        )
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(toEdition);
    },
    prune: (before) => pruneEditions(database, before),
  };
}

const markRow = ({ subscriptionId, plannedUntil, schedule }: PlanMark) => ({
  subscription_id: subscriptionId,
  planned_until: plannedUntil,
  schedule,
});

function editionRow(edition: Edition) {
  return {
    id: edition.id,
    subscription_id: edition.subscriptionId,
    slot_at: edition.slotAt,
    kind: edition.kind,
    covers_from: edition.covers.from,
    covers_until: edition.covers.until,
    digest: edition.digest === null ? null : JSON.stringify(edition.digest),
    created_at: edition.createdAt,
  };
}

function toEdition(row: Selectable<Schema['editions']>): Edition {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    slotAt: row.slot_at,
    kind: row.kind as Edition['kind'],
    covers: { from: row.covers_from, until: row.covers_until },
    digest: row.digest === null ? null : JSON.parse(row.digest),
    createdAt: row.created_at,
  };
}

function deliveryRow(delivery: Delivery) {
  return {
    id: delivery.id,
    edition_id: delivery.editionId,
    subscription_id: delivery.subscriptionId,
    platform: delivery.platform,
    channel: delivery.channel,
    state: delivery.state,
    attempts: delivery.attempts,
    next_at: delivery.nextAt,
    message_ids: JSON.stringify(delivery.messageIds),
    last_error: delivery.lastError,
    updated_at: delivery.updatedAt,
  };
}
