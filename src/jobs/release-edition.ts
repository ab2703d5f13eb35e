import type { Digest } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { sendJob } from './deliver.ts';
import { composeJob } from './plan.ts';

/**
 * Keeps an edition's digest and lets its deliveries go, in one transaction. `post: false` (nothing is new and the
 * subscription says nothing then) settles them without posting. An edition composed before stays as it is.
 */
export async function releaseEdition(
  { store, queue }: { readonly store: Store; readonly queue: Queue },
  edition: Edition,
  digest: Digest,
  post: boolean,
  now: number,
): Promise<void> {
  await store.transaction(async () => {
    const current = await store.editions.get(edition.id);
    if (current === null || current.digest !== null) return;
    await store.editions.setDigest(edition.id, digest);
    for (const delivery of await store.deliveries.ofEdition(edition.id)) {
      if (post) await queue.enqueue(sendJob(delivery, now));
      else await store.deliveries.update(delivery.id, { state: 'sent', lastError: 'Nothing was new.' }, now);
    }
  });
}

/** An edition planned for longer than this has lost its job, or its composing failed for good. */
const LOST_AFTER_MS = 5 * 60_000;
/** A lost edition is tried again at most this often. */
const AGAIN_MS = 10 * 60_000;
const LIMIT = 500;

/** Enqueues the composing of editions whose job was lost: the net under the queue, for each minute. Gives how many. */
export async function sweepEditions(store: Store, queue: Queue, now: number): Promise<number> {
  const lost = await store.editions.uncomposed(now - LOST_AFTER_MS, LIMIT);
  const again = Math.floor(now / AGAIN_MS) * AGAIN_MS;
  return queue.enqueueAll(lost.map((edition) => ({ ...composeJob(edition), id: `${edition.id}:${again}` })));
}
