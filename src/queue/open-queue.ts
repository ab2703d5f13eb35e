import type { Store } from '../store/store.ts';
import { createEmbeddedQueue } from './embedded-queue.ts';
import type { Queue } from './queue.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry-policy.ts';

export interface QueueOptions {
  readonly retry?: RetryPolicy;
  readonly now?: () => number;
  /** Told when the queue cannot reach its database; it goes on trying. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The queue that belongs to the store: in its file on SQLite, pg-boss on PostgreSQL. Close it before the store. */
export async function openQueue(store: Store, options: QueueOptions = {}): Promise<Queue> {
  const { retry = defaultRetryPolicy, now = Date.now, onTrouble = () => {} } = options;
  const { databaseUrl } = store.database;
  if (databaseUrl === null) return createEmbeddedQueue(store.database, { retry, now, onTrouble });
  const { createPgBossQueue } = await import('./pg-boss-queue.ts');
  return createPgBossQueue(store.database, { databaseUrl, retry, onTrouble });
}
