import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { readSecrets } from '../config/secrets.ts';
import { DATABASE_FILE } from '../main.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/** Path of the embedded database of a configuration. */
export const databaseFile = (config: Config): string => join(config.dataFolder, DATABASE_FILE);

/** Works on what is stored; null when nothing was stored yet (no file is made for a question). A running program may go on. */
export async function withStored<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T | null> {
  const { databaseUrl } = readSecrets();
  if (databaseUrl === null && !existsSync(databaseFile(config))) return null;
  const store = await openStore(databaseUrl === null ? { path: databaseFile(config) } : { databaseUrl });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
