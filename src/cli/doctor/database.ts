import { existsSync, statSync } from 'node:fs';
import { openStore } from '../../store/open-store.ts';
import { checkSqlite } from '../../store/sqlite/backup.ts';
import { sizeWords } from '../span-words.ts';
import { databaseFile } from '../stored.ts';
import { type Check, failure, good } from './check.ts';

/** The database opens and is whole. */
export const databaseCheck: Check = {
  name: 'database',
  run: async ({ config, secrets }) => {
    const { databaseUrl } = secrets;
    const path = databaseFile(config);
    if (databaseUrl === null) {
      if (!existsSync(path)) return [good(`${path} is made at the first start`)];
      const problems = checkSqlite(path, false);
      if (problems.length > 0) {
        return problems.map((problem) =>
          failure(
            problem,
            'stop Sitrep and put the last backup in its place; the texts can be fetched again, what was told cannot',
          ),
        );
      }
    }
    try {
      const store = await openStore(databaseUrl === null ? { path } : { databaseUrl });
      await store.feeds.all();
      await store.close();
    } catch (error) {
      return [
        failure(error instanceof Error ? error.message : String(error), 'see the sentence before; nothing was changed'),
      ];
    }
    return [good(databaseUrl === null ? `${path} is whole, ${sizeWords(statSync(path).size)}` : 'PostgreSQL answers')];
  },
};
