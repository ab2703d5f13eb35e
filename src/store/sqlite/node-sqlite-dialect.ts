import { type Dialect, SqliteAdapter, SqliteDialect } from 'kysely';
import type { SqliteFile } from './sqlite-file.ts';

/**
 * Kysely's SQLite dialect on node:sqlite. It says that changes of the schema can be undone, which SQLite has always been
 * able to and Kysely (0.29) denies: without that, a kill in the middle of a migration would leave half a schema.
 */
export function nodeSqliteDialect(file: SqliteFile): Dialect {
  const dialect = new SqliteDialect({ database: file });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { get: () => true }),
  };
}
