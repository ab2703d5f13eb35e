import { existsSync } from 'node:fs';
import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { migrateToPostgres } from '../../store/migrate-to-postgres.ts';
import { openStore } from '../../store/open-store.ts';
import { lockFolder } from '../../store/sqlite/folder-lock.ts';
import { StoreError } from '../../store/store-error.ts';
import { columns } from '../columns.ts';
import { writeNote, writeOut } from '../output.ts';
import { databaseFile } from '../stored.ts';

/**
 * `sitrep migrate-to-postgres`: moves the file's data into an empty PostgreSQL database in one transaction and prints, of each
 * table, the count and fingerprint that were the same on both sides. The file stays as it is.
 */
export async function moveToPostgres(configFile: string, databaseUrl: string): Promise<void> {
  const config = loadConfig(configFile);
  if (!/^postgres(?:ql)?:\/\//u.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new SitrepError('--to needs an address like postgres://user:password@host:5432/database', exitCodes.usage);
  }
  const path = databaseFile(config);
  if (!existsSync(path)) throw new StoreError('missing', `There is no file ${path}: nothing is to be moved.`);
  const lock = lockFolder(config.dataFolder);
  try {
    const source = await openStore({ path });
    try {
      const target = await openStore({ databaseUrl });
      try {
        const moved = await migrateToPostgres(source, target);
        const rows = moved.map(({ table, rows: count, fingerprint }) => [table, String(count), fingerprint]);
        await writeOut(`${columns([['table', 'rows', 'fingerprint, same on both sides'], ...rows]).join('\n')}\n`);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  } finally {
    lock.release();
  }
  writeNote(`Everything arrived. Set DATABASE_URL to that address before "sitrep start"; ${path} stays as it is.`);
}
