import { existsSync } from 'node:fs';
import { loadConfig } from '../../config/load-config.ts';
import { restoreSqlite } from '../../store/sqlite/backup.ts';
import { StoreError } from '../../store/store-error.ts';
import { writeNote, writeOut } from '../output.ts';
import { databaseFile } from '../stored.ts';
import { requireFileStore } from './require-file-store.ts';

/**
 * `sitrep restore`: puts a backup in the database's place while the program is stopped.
 *
 * @throws StoreError when a database is there and `yes` is not given, when the program runs, or the backup is not sound
 */
export async function restore(configFile: string, backupFile: string, yes: boolean): Promise<void> {
  const config = loadConfig(configFile);
  requireFileStore('pg_restore');
  const path = databaseFile(config);
  if (existsSync(path) && !yes) {
    throw new StoreError('refused', `${path} exists. Add --yes to replace it; it is kept beside the restored one.`);
  }
  const { replaced } = await restoreSqlite(backupFile, path);
  await writeOut(`${path} is what ${backupFile} held.${replaced === null ? '' : ` The one before is ${replaced}.`}\n`);
  writeNote('What was posted after the backup is not remembered: digests missed since then may be posted again.');
}
