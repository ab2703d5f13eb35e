import { type Expression, sql } from 'kysely';
import type { Queries } from './database.ts';

/** Columns of a bulk insert with their types, in the order they are inserted; the first tells rows apart. */
export type BulkColumns = Readonly<Record<string, 'text' | 'bigint'>>;

type BulkRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows as one bound value rather than one for each cell, for `insertInto(…).columns(…).expression(…)`: statements with
 * thousands of values take either engine longer to read than to carry out. What all rows have in common is bound once.
 */
export function bulkRows(database: Queries, columns: BulkColumns, rows: readonly BulkRow[]): Expression<never> {
  const names = Object.keys(columns);
  const first = rows[0] ?? {};
  const differing = names.filter((name, index) => index === 0 || rows.some((row) => row[name] !== first[name]));
  const json = JSON.stringify(rows, differing);
  if (database.kind === 'postgres') {
    const typed = sql.join(differing.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] ?? 'text')}`));
    const picked = sql.join(
      names.map((name) =>
        differing.includes(name)
          ? sql.ref(name)
          : sql`cast(${first[name] ?? null} as ${sql.raw(columns[name] ?? 'text')}) as ${sql.ref(name)}`,
      ),
    );
    return sql<never>`select ${picked} from json_to_recordset(${json}::json) as rows (${typed})`;
  }
  const picked = sql.join(
    names.map((name) =>
      differing.includes(name)
        ? sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`
        : sql`${first[name] ?? null} as ${sql.ref(name)}`,
    ),
  );
  // "where true" tells SQLite's parser that a following "on conflict" is no join condition.
  return sql<never>`select ${picked} from json_each(${json}) where true`;
}

/** The names of the columns, for `columns(…)`. */
export const columnsOf = <T extends BulkColumns>(columns: T): (keyof T & string)[] => Object.keys(columns);
