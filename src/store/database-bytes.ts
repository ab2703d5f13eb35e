import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How much the database takes on disk, without its write-ahead log, in bytes. */
export async function databaseBytes(database: Database): Promise<number> {
  const size =
    database.kind === 'sqlite'
      ? sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`
      : sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`;
  const { rows } = await size.execute(database.query());
  return Number(rows[0]?.bytes ?? 0);
}
