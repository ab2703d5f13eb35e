import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { explainSqliteError } from './explain-sqlite-error.ts';

/** How long a statement waits for another process's write. */
const BUSY_TIMEOUT_MS = 5_000;
/** Compiled statements kept; the program has fewer different ones than this. */
const MAX_STATEMENTS = 256;

const NOTHING = { changes: 0, lastInsertRowid: 0 };

/** A database file of node:sqlite in the shape Kysely's SQLite dialect works with. */
export interface SqliteFile extends SqliteDatabase {
  readonly raw: DatabaseSync;
}

/**
 * Opens the file (`:memory:` for none) with write-ahead log, full sync after each commit, foreign keys and a busy
 * timeout. Transactions take the write lock when they begin, so that one which reads first cannot fail at its write.
 */
export function openSqliteFile(path: string): SqliteFile {
  const explained = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, path);
    }
  };
  const raw = explained(() => new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true }));
  try {
    explained(() => {
      raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;');
      raw.exec('pragma cache_size = -16000; pragma journal_size_limit = 67108864;');
    });
  } catch (error) {
    raw.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = explained(() => raw.prepare(sql === 'begin' ? 'begin immediate' : sql));
    const wrapped = wrap(statement, explained);
    // After some failures, of which a full disk is one, SQLite has undone the transaction by itself.
    if (sql === 'rollback') return { ...wrapped, run: (values) => (raw.isTransaction ? wrapped.run(values) : NOTHING) };
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    statements.set(sql, wrapped);
    return wrapped;
  };
  return {
    raw,
    prepare,
    close: () => {
      statements.clear();
      if (raw.isOpen) raw.close();
    },
  };
}

function wrap(statement: StatementSync, explained: <T>(work: () => T) => T): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => explained(() => statement.all(...values(parameters))),
    run: (parameters) => explained(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
