import { existsSync } from 'node:fs';
import { checkSqlite } from '../store/sqlite/backup.ts';
import { StoreError } from '../store/store-error.ts';

/** @throws StoreError (`corrupt`) with the way out when the database file is there and damaged; its indexes are not read */
export function requireSoundDatabase(path: string): void {
  const problem = existsSync(path) ? checkSqlite(path, true)[0] : undefined;
  if (problem === undefined) return;
  throw new StoreError(
    'corrupt',
    `The database ${path} did not pass its check at the start: ${problem.replace(/\.?\s*$/u, '.')} Nothing was changed. Restore a backup: sitrep restore <file> --yes.`,
  );
}
