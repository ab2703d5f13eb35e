import type { Digest } from '../../model/digest.ts';
import type { Edition } from '../../model/edition.ts';
import type { Queue } from '../../queue/queue.ts';
import type { Store } from '../../store/store.ts';
import { sendJob } from '../deliver/deliver.ts';
import { type DeliveryLimits, defaultDeliveryLimits } from '../deliver/delivery-limits.ts';
import { composeJobs } from './compose-jobs.ts';

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

/** Jobs waiting from which a late one is not taken for lost. */
const LONG_QUEUE = 100;
/** Rows looked at by one sweep; the next minute brings the rest. */
const LIMIT = 500;

/** Enqueues the composing of editions whose job was lost: the net under the queue, for each minute. Gives how many jobs. */
export async function sweepEditions(
  store: Store,
  queue: Queue,
  now: number,
  limits: DeliveryLimits = defaultDeliveryLimits,
): Promise<number> {
  if ((await queue.depth('compose-edition')) > LONG_QUEUE) return 0;
  const lost = await store.editions.uncomposed(now - limits.composeLostAfterMs, LIMIT);
  const again = Math.floor(now / limits.sweepAgainMs) * limits.sweepAgainMs;
  return queue.enqueueAll(lost.flatMap((edition) => composeJobs([edition], `:${again}`)));
}
