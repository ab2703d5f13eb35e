import { type Expression, sql } from 'kysely';
import type { Queries } from './database.ts';

/** Columns of a bulk insert with their types, in the order they are inserted. */
export type BulkColumns = Readonly<Record<string, 'text' | 'bigint'>>;

/**
 * Rows as one bound value rather than one for each cell, for `insertInto(…).columns(…).expression(…)`: statements with
 * thousands of values take either engine longer to read than to carry out.
 */
export function bulkRows(
  database: Queries,
  columns: BulkColumns,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Expression<never> {
  const json = JSON.stringify(rows);
  const entries = Object.entries(columns);
  if (database.kind === 'postgres') {
    const typed = sql.join(entries.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
    const names = sql.join(entries.map(([name]) => sql.ref(name)));
    return sql<never>`select ${names} from json_to_recordset(${json}::json) as rows (${typed})`;
  }
  const picked = sql.join(entries.map(([name]) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`));
  // "where true" tells SQLite's parser that a following "on conflict" is no join condition.
  return sql<never>`select ${picked} from json_each(${json}) where true`;
}

/** The names of the columns, for `columns(…)`. */
export const columnsOf = <T extends BulkColumns>(columns: T): (keyof T & string)[] => Object.keys(columns);
