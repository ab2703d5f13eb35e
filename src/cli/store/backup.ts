import { loadConfig } from '../../config/load-config.ts';
import { backupSqlite } from '../../store/sqlite/backup.ts';
import { writeOut } from '../output.ts';
import { sizeWords } from '../span-words.ts';
import { databaseFile } from '../stored.ts';
import { requireFileStore } from './require-file-store.ts';

/** `sitrep backup`: copies the database while the program runs or not. */
export async function backup(configFile: string, target: string): Promise<void> {
  const config = loadConfig(configFile);
  requireFileStore('pg_dump');
  const { bytes } = await backupSqlite(databaseFile(config), target);
  await writeOut(`${target} holds all of ${databaseFile(config)} and is sound (${sizeWords(bytes)}).\n`);
}
