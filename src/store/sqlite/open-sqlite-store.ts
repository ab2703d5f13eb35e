import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { createStore } from '../create-store.ts';
import { createDatabase } from '../database.ts';
import { makeFolder } from '../make-folder.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { sqliteSearchIndex } from './sqlite-search-index.ts';

/** Opens the database file, making it and its folder when missing, and brings its schema up to date. */
export async function openSqliteStore(path: string): Promise<Store> {
  if (path !== ':memory:') makeFolder(dirname(path));
  const file = openSqliteFile(path);
  const root = new Kysely<Schema>({ dialect: nodeSqliteDialect(file) });
  const close = async (): Promise<void> => {
    await root.destroy();
    file.close();
  };
  try {
    await migrate(root, 'sqlite', path);
  } catch (error) {
    await close();
    throw explainSqliteError(error, path);
  }
  const database = createDatabase(null, root, (error) => explainSqliteError(error, path));
  return createStore({ ...database, close }, sqliteSearchIndex(database));
}
