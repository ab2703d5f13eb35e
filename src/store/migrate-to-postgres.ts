import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { postgresSearchIndex } from './postgres/postgres-search-index.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { rebuildSearch } from './tables/rebuild-search.ts';

/** Tables in an order that keeps parents before children, with the columns that identify a row. */
const TABLES: readonly { readonly name: keyof Schema; readonly key: readonly string[]; readonly numbered?: true }[] = [
  { name: 'feed_states', key: ['feed_id'] },
  { name: 'articles', key: ['id'], numbered: true },
  { name: 'article_versions', key: ['article_id', 'version'] },
  { name: 'figures', key: ['article_id', 'idx'], numbered: true },
  { name: 'quotes', key: ['article_id', 'idx'], numbered: true },
  { name: 'rejections', key: ['id'] },
  { name: 'stories', key: ['id'] },
  { name: 'story_articles', key: ['article_id'] },
  { name: 'added_feeds', key: ['id'] },
  { name: 'chat_subscriptions', key: ['id'] },
  { name: 'pauses', key: ['subscription_id'] },
  { name: 'told', key: ['subscription_id', 'story_id'] },
  { name: 'notices', key: ['topic', 'subscription_id'] },
  { name: 'plan_marks', key: ['subscription_id'] },
  { name: 'editions', key: ['id'] },
  { name: 'deliveries', key: ['id'] },
  { name: 'corrections', key: ['id'] },
  { name: 'installations', key: ['platform', 'team_id'] },
];
const ROWS_AT_ONCE = 500;

/** What was moved and compared of one table. */
export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** Of all rows, whatever their order: the same on both sides. */
  readonly fingerprint: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Moves all of an SQLite store into an empty PostgreSQL store in one transaction, then compares counts and fingerprints
 * of every table; on any difference nothing is kept. Leases and jobs are left behind: the first minute of the program
 * enqueues what editions and deliveries still need. The program must not be running on either.
 */
export async function migrateToPostgres(
  source: Store,
  target: Store,
  onProgress: (table: string, rows: number) => void = () => {},
): Promise<readonly MovedTable[]> {
  await requireEmpty(target.database);
  return target.transaction(async () => {
    const moved: MovedTable[] = [];
    for (const { name, key, numbered } of TABLES) {
      const before = await fingerprintOf(source.database, name, key, async (rows) => {
        await putRows(target.database, name, rows);
        onProgress(name, rows.length);
      });
      const after = await fingerprintOf(target.database, name, key, async () => {});
      if (before.rows !== after.rows || before.fingerprint !== after.fingerprint) {
        throw new StoreError(
          'fault',
          `The table ${name} did not arrive as it was (${before.rows} rows left, ${after.rows} arrived). Nothing was kept.`,
        );
      }
      if (numbered) await continueNumbers(target.database, name);
      moved.push({ table: name, ...after });
    }
    await rebuildSearch(target.database, postgresSearchIndex(target.database));
    return moved;
  });
}

/** Rows as one bound value that the server takes apart by the table's own columns: a hundred thousand articles are minutes so. */
async function putRows(database: Database, table: keyof Schema, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    database.query(),
  );
}

async function requireEmpty(database: Database): Promise<void> {
  for (const { name } of TABLES) {
    const row = await database.query().selectFrom(name).select(sql<number>`1`.as('one')).limit(1).executeTakeFirst();
    if (row !== undefined) {
      throw new StoreError('refused', `The PostgreSQL database already holds data (${name}). Move into an empty one.`);
    }
  }
}

/** Reads a table in order of its key and hands each batch on; counts it and takes its fingerprint. */
async function fingerprintOf(
  database: Database,
  table: keyof Schema,
  key: readonly string[],
  onRows: (rows: readonly Row[]) => Promise<void>,
): Promise<{ readonly rows: number; readonly fingerprint: string }> {
  const sum = Buffer.alloc(32);
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let count = 0;
  let last: Row | undefined;
  for (;;) {
    const after =
      last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})`;
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${ROWS_AT_ONCE}`.execute(database.query());
    if (rows.length === 0) return { rows: count, fingerprint: sum.toString('hex') };
    for (const row of rows) {
      const one = createHash('sha256')
        .update(JSON.stringify(Object.entries(row).sort()))
        .digest();
      // Rows differ by their key, so no two cancel out.
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (one[at] ?? 0);
    }
    await onRows(rows);
    count += rows.length;
    last = rows.at(-1);
  }
}

/** The next row's number follows the highest that was moved. */
async function continueNumbers(database: Database, table: keyof Schema): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), coalesce(max(seq), 0) + 1, false)
    from ${sql.table(table)}`.execute(database.query());
}
