import { afterAll } from 'vitest';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { postgresAlone } from '../store/on-postgres-alone.ts';
import { startPostgres } from '../support/postgres.ts';
import { queueContract } from './queue.ts';
import { storeContract } from './store.ts';

const server = await startPostgres();
afterAll(() => server.stop());

storeContract('PostgreSQL', async () => openStore({ databaseUrl: await server.freshDatabase() }));

queueContract('PostgreSQL', async () => {
  const store = await openStore({ databaseUrl: await server.freshDatabase() });
  return { store, queue: await openQueue(store, { retry: { retries: 2, delayS: 1, maxDelayS: 2 } }) };
});

postgresAlone(server.freshDatabase);
