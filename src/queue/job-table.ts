import { type Selectable, sql } from 'kysely';
import { bulkRows, columnsOf } from '../store/bulk-rows.ts';
import type { Database } from '../store/database.ts';
import { BULK_CHUNK, inChunks } from '../store/in-chunks.ts';
import type { Schema } from '../store/schema.ts';
import type { DeadJob, Job, JobName } from './queue.ts';

/** A job in hand; `attempt` counts from 1. */
export interface TakenJob {
  readonly job: Job;
  readonly attempt: number;
}

/** The embedded queue's rows. States: `pending`, `running`, `done`, `dead`. */
export interface JobTable {
  readonly insert: (jobs: readonly Job[], now: number) => Promise<number>;
  readonly take: (name: JobName, limit: number, now: number) => Promise<readonly TakenJob[]>;
  readonly finish: (job: Job, now: number) => Promise<void>;
  readonly postpone: (job: Job, runAt: number, reason: string, now: number) => Promise<void>;
  readonly giveUp: (job: Job, reason: string, now: number) => Promise<void>;
  /** After a crash: what was running waits again, what crashed the program too often is given up. */
  readonly recover: (name: JobName, maxAttempts: number, now: number) => Promise<void>;
  readonly dead: (limit: number) => Promise<readonly DeadJob[]>;
  readonly depth: (name: JobName) => Promise<number>;
  readonly forget: (before: number) => Promise<void>;
}

const JOB_COLUMNS = {
  name: 'text',
  id: 'text',
  data: 'text',
  state: 'text',
  attempts: 'bigint',
  run_at: 'bigint',
  last_error: 'text',
  updated_at: 'bigint',
} as const;

/** Jobs in the store's own file. */
export function jobTable(database: Database): JobTable {
  const db = database.query;
  const settle = async (
    job: Job,
    state: 'done' | 'dead' | 'pending',
    reason: string | null,
    now: number,
    runAt = now,
  ) =>
    void (await db()
      .updateTable('jobs')
      .set({ state, last_error: reason, updated_at: now, run_at: runAt })
      .where('name', '=', job.name)
      .where('id', '=', job.id)
      .execute());
  return {
    insert: async (jobs, now) => {
      const rows = await inChunks(
        jobs.map((job) => newRow(job, now)),
        (chunk) =>
          db()
            .insertInto('jobs')
            .columns(columnsOf(JOB_COLUMNS))
            .expression(bulkRows(database, JOB_COLUMNS, chunk))
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .execute(),
        BULK_CHUNK,
      );
      return rows.length;
    },
    take: async (name, limit, now) => {
      const due = db()
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', 'pending')
        .where('name', '=', name)
        .where('run_at', '<=', now)
        .orderBy('run_at')
        .limit(limit);
      const rows = await db()
        .updateTable('jobs')
        .set({ state: 'running', attempts: sql<number>`attempts + 1`, updated_at: now })
        .where('name', '=', name)
        .where('id', 'in', due)
        .returningAll()
        .execute();
      return rows.map((row) => ({ job: toJob(row), attempt: row.attempts }));
    },
    finish: (job, now) => settle(job, 'done', null, now),
    postpone: (job, runAt, reason, now) => settle(job, 'pending', reason, now, runAt),
    giveUp: (job, reason, now) => settle(job, 'dead', reason, now),
    recover: async (name, maxAttempts, now) => {
      const running = db().updateTable('jobs').where('state', '=', 'running').where('name', '=', name);
      await running
        .set({
          state: 'dead',
          updated_at: now,
          last_error: 'The program ended while it ran this, every time it was tried.',
        })
        .where('attempts', '>=', maxAttempts)
        .execute();
      await running.set({ state: 'pending', updated_at: now, run_at: now }).execute();
    },
    dead: async (limit) => {
      const rows = await db()
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', 'dead')
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ job: toJob(row), reason: row.last_error ?? '', at: row.updated_at }));
    },
    depth: async (name) => {
      const row = await db()
        .selectFrom('jobs')
        .select(sql<number>`count(*)`.as('rows'))
        .where('state', 'in', ['pending', 'running'])
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return row.rows;
    },
    forget: async (before) => {
      await db().deleteFrom('jobs').where('state', 'in', ['done', 'dead']).where('updated_at', '<', before).execute();
    },
  };
}

const newRow = ({ name, id, data, runAt }: Job, now: number) => ({
  name,
  id,
  data: JSON.stringify(data),
  state: 'pending',
  attempts: 0,
  run_at: runAt ?? now,
  last_error: null,
  updated_at: now,
});

const toJob = (row: Selectable<Schema['jobs']>): Job => ({
  name: row.name as JobName,
  id: row.id,
  data: JSON.parse(row.data),
  runAt: row.run_at,
});
