import type { Subscription } from '../../model/subscription.ts';
import type { Queue } from '../../queue/queue.ts';
import { slotsOf } from '../schedule/slots.ts';
import { type ComposeSurroundings, composeSubscription, rememberDigest } from './compose-edition.ts';
import { releaseEdition } from './release-edition.ts';

export interface ComposeDueParts {
  readonly queue: Queue;
  readonly composing: ComposeSurroundings;
  /** The subscription as it is now; null when it is gone. */
  readonly subscription: (id: string) => Promise<Subscription | null>;
  readonly now: () => number;
}

const GONE = 'Its subscription is gone.';

/**
 * Composes planned editions and lets their deliveries go, each in one transaction; one that is composed already stays as it
 * is. One that fails stops no other; the job is then tried again for it alone.
 *
 * @throws AggregateError of what failed
 */
export async function composeDue(editionIds: readonly string[], parts: ComposeDueParts): Promise<void> {
  const failures: unknown[] = [];
  for (const id of editionIds) await composeOne(id, parts).catch((error: unknown) => failures.push(error));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} editions could not be composed`);
}

async function composeOne(id: string, { queue, composing, subscription, now }: ComposeDueParts): Promise<void> {
  const { store } = composing;
  const edition = await store.editions.get(id);
  if (edition === null || edition.digest !== null) return;
  const told = await subscription(edition.subscriptionId);
  if (told === null) {
    for (const { id: delivery, state } of await store.deliveries.ofEdition(id))
      if (state === 'pending') await store.deliveries.update(delivery, { state: 'failed', lastError: GONE }, now());
    return;
  }
  const slots = slotsOf(told);
  const nextAt = slots.ok ? slots.slots.next(edition.slotAt) : null;
  const digest = await composeSubscription(told, edition.slotAt, edition.covers, nextAt, composing);
  const post = digest.stories.length > 0 || told.whenEmpty === 'say-so';
  await store.transaction(async () => {
    await releaseEdition({ store, queue }, edition, digest, post, now());
    await rememberDigest(store, digest);
  });
}
