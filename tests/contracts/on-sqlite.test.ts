import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { queueContract } from './queue.ts';
import { storeContract } from './store.ts';

const openFile = () => openStore({ path: join(mkdtempSync(join(tmpdir(), 'sitrep-store-')), 'sitrep.sqlite') });

storeContract('SQLite', openFile);

queueContract('SQLite', async () => {
  const store = await openFile();
  return { store, queue: await openQueue(store, { retry: { retries: 2, delayS: 1, maxDelayS: 2 } }) };
});
