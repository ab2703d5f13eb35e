import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { StoreError } from '../store-error.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { lockFolder } from './folder-lock.ts';

/** Pages copied at a time, so that the running program gets its turn in between. */
const PAGES_AT_ONCE = 500;
/** A backup holds what the data folder keeps from other users. */
const OWNER_ONLY = 0o600;
/** Waited for a reader that recovers the log at the same moment. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Copies the database while the program may be running on it; the copy is whole as of one moment and is checked before it
 * takes its name. An existing file is not overwritten.
 */
export async function backupSqlite(path: string, target: string): Promise<{ readonly bytes: number }> {
  requireFile(path);
  if (existsSync(target)) {
    throw new StoreError('refused', `${target} exists already. Name another file, or move it away.`);
  }
  makeFolder(dirname(target));
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    const source = new DatabaseSync(path, { readOnly: true });
    try {
      await backup(source, partial, { rate: PAGES_AT_ONCE });
    } finally {
      source.close();
    }
    requireSound(partial);
    chmodSync(partial, OWNER_ONLY);
    renameSync(partial, target);
    return { bytes: statSync(target).size };
  } catch (error) {
    rmSync(partial, { force: true });
    throw explainSqliteError(error, target);
  }
}

/**
 * Puts a backup in the database's place, once it is checked. The program must not be running; the database that was there is
 * kept beside it, and its path is given.
 */
export async function restoreSqlite(backupFile: string, path: string): Promise<{ readonly replaced: string | null }> {
  requireFile(backupFile);
  requireSound(backupFile);
  const lock = lockFolder(dirname(path));
  const partial = `${path}.partial`;
  try {
    rmSync(partial, { force: true });
    const source = new DatabaseSync(backupFile, { readOnly: true });
    try {
      await backup(source, partial);
    } finally {
      source.close();
    }
    const replaced = existsSync(path) ? `${path}.before-restore-${statSync(path).mtimeMs.toFixed(0)}` : null;
    if (replaced !== null) {
      foldLogIn(path);
      renameSync(path, replaced);
    }
    for (const rest of [`${path}-wal`, `${path}-shm`]) rmSync(rest, { force: true });
    renameSync(partial, path);
    return { replaced };
  } catch (error) {
    rmSync(partial, { force: true });
    throw explainSqliteError(error, path);
  } finally {
    lock.release();
  }
}

/** What is wrong inside a database file, at most 20 lines; empty when it is sound. `quick` leaves the indexes unread. */
export function checkSqlite(path: string, quick: boolean): readonly string[] {
  requireFile(path);
  try {
    const file = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      const rows = file.prepare(quick ? 'pragma quick_check(20)' : 'pragma integrity_check(20)').all();
      const lines = rows.map((row) => String(Object.values(row)[0]));
      if (lines.join() !== 'ok') return lines;
      return file
        .prepare('pragma foreign_key_check')
        .all()
        .map((row) => `a row of ${String(row.table)} has lost its parent`);
    } finally {
      file.close();
    }
  } catch (error) {
    const explained = explainSqliteError(error, path);
    return [explained instanceof Error ? explained.message : String(explained)];
  }
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new StoreError('missing', `There is no file ${path}.`);
}

function requireSound(path: string): void {
  const [problem] = checkSqlite(path, false);
  if (problem !== undefined) {
    throw new StoreError('corrupt', `${path} is not a sound Sitrep database: ${problem}. Nothing was changed.`);
  }
}

/** Writes what stands in the write-ahead log into the file itself; a damaged one is kept as it is. */
function foldLogIn(path: string): void {
  try {
    const file = new DatabaseSync(path);
    file.exec('pragma wal_checkpoint(truncate)');
    file.close();
  } catch {
    // The database being replaced may be the damaged one: its files are set aside unread.
  }
}
