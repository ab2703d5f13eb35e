import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createStore } from '../create-store.ts';
import { createDatabase } from '../database.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { explainPostgresError } from './explain-postgres-error.ts';
import { postgresSearchIndex } from './postgres-search-index.ts';

/** Connections of one process; its work is mostly waiting for platforms and feeds. */
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** 8-byte integers as numbers: all of ours are times and counters far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(id, format),
};

/** Opens a pool on the server and brings the schema up to date (one replica at a time; the others wait). */
export async function openPostgresStore(databaseUrl: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'sitrep',
    types,
  });
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => {});
  const root = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(root, 'postgres', placeOf(databaseUrl));
  } catch (error) {
    await root.destroy();
    throw explainPostgresError(error, placeOf(databaseUrl));
  }
  const database = createDatabase(databaseUrl, root, (error) => explainPostgresError(error, placeOf(databaseUrl)));
  return createStore(database, postgresSearchIndex(database));
}

/** The address without user and password, fit for messages. */
function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  return url === null ? 'DATABASE_URL' : `${url.host}${url.pathname}`;
}
