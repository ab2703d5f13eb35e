import { existsSync, statSync } from 'node:fs';
import { openStore } from '../../store/open-store.ts';
import { checkSqlite } from '../../store/sqlite/backup.ts';
import { sizeWords } from '../span-words.ts';
import { databaseFile } from '../stored.ts';
import { type Check, type Finding, failure, good, warning } from './check.ts';

/** The database opens and is whole; digests that rest until a person acts. */
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
    let paused: readonly Finding[] = [];
    try {
      const store = await openStore(databaseUrl === null ? { path } : { databaseUrl });
      paused = (await store.subscriptions.pauses()).map(({ subscriptionId, reason }) =>
        warning(
          `the digest ${subscriptionId} is paused: ${reason}`,
          'once that is mended, retry what failed (sitrep deliveries retry) or say “schedule pause” in its channel: both start it again',
        ),
      );
      await store.close();
    } catch (error) {
      return [
        failure(error instanceof Error ? error.message : String(error), 'see the sentence before; nothing was changed'),
      ];
    }
    const whole = databaseUrl === null ? `${path} is whole, ${sizeWords(statSync(path).size)}` : 'PostgreSQL answers';
    return [good(whole), ...paused];
  },
};
