import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { postgresAlone } from '../store/on-postgres-alone.ts';
import { freshDatabase } from '../support/shared-postgres.ts';
import { queueContract } from './queue.ts';
import { storeContract } from './store.ts';

storeContract('PostgreSQL', async () => openStore({ databaseUrl: await freshDatabase() }));

queueContract('PostgreSQL', async () => {
  const store = await openStore({ databaseUrl: await freshDatabase() });
  return { store, queue: await openQueue(store, { retry: { retries: 2, delayS: 1, maxDelayS: 2 } }) };
});

postgresAlone(freshDatabase);
