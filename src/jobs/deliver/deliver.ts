import type { Log } from '../../log.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { PlatformName, Subscription } from '../../model/subscription.ts';
import type { Platform, Posting, SendOutcome } from '../../platforms/platform.ts';
import type { Job, Queue } from '../../queue/queue.ts';
import type { DeliveryChange } from '../../store/contracts/deliveries.ts';
import type { Store } from '../../store/store.ts';
import { type DeliveryLimits, defaultDeliveryLimits, retryPauseMs } from './delivery-limits.ts';
import { findPosting, sendPosting } from './send-posting.ts';

export interface DeliverSurroundings {
  readonly store: Store;
  readonly queue: Queue;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** The subscription as it is now; null when it is gone. */
  readonly subscription: (id: string) => Promise<Subscription | null>;
  readonly now: () => number;
  readonly log: Log;
  /** Told when a subscription is paused because its deliveries can never arrive, after it was written down. */
  readonly onPaused: (subscriptionId: string, reason: string) => Promise<void>;
  readonly limits?: DeliveryLimits;
}

/** Work on the outbox. All of it may run in many processes at once: a delivery is in one hand at a time. */
export interface Deliverer {
  /** Sends this delivery when it is due, settles it when its sending was cut off; the handler of `send-delivery`. */
  readonly deliver: (deliveryId: string) => Promise<void>;
  /** `sweepDeliveries` with these limits. */
  readonly sweep: () => Promise<number>;
  /**
   * For the start of the only process on a data folder: whatever was being sent was cut off by a crash and is settled soon
   * rather than after `staleMs`; what was being settled has its job. Gives how many.
   */
  readonly recover: () => Promise<number>;
  /** Starts a failed delivery anew and lifts its subscription's pause; false when it has not failed. */
  readonly retry: (deliveryId: string) => Promise<boolean>;
}

/** Rows looked at by one sweep; the next minute brings the rest. */
const SWEEP_LIMIT = 1_000;
/** Jobs waiting from which a sweep leaves the queue alone. */
const LONG_QUEUE = 100;

/** The job that sends a delivery. */
export const sendJob = (delivery: Delivery, runAt: number): Job => ({
  name: 'send-delivery',
  id: `${delivery.id}:${delivery.state}:${delivery.updatedAt}:${runAt}`,
  data: { deliveryId: delivery.id },
  runAt,
});

/**
 * Enqueues what is long due or was cut off: the net under lost jobs, for each minute. While the queue is long, a late job is
 * not taken for lost: replacing it would only make the queue longer. Gives how many.
 */
export async function sweepDeliveries(
  store: Store,
  queue: Queue,
  now: number,
  limits: DeliveryLimits = defaultDeliveryLimits,
): Promise<number> {
  if ((await queue.depth('send-delivery')) > LONG_QUEUE) return 0;
  const waiting = await store.deliveries.due(['pending', 'uncertain'], now - limits.sweepAfterMs, SWEEP_LIMIT);
  const cutOff = await store.deliveries.stale(now - limits.staleMs);
  const again = Math.floor(now / limits.sweepAgainMs) * limits.sweepAgainMs;
  return queue.enqueueAll([...waiting, ...cutOff].map((delivery) => sendJob(delivery, again)));
}

/**
 * The way from the outbox to the channels. What a crash cut off between sending and writing down is settled by asking the
 * platform; only what it did not post is sent again, under the same id.
 */
export function createDeliverer(surroundings: DeliverSurroundings): Deliverer {
  const { store, queue, platforms, now, log, limits = defaultDeliveryLimits } = surroundings;
  const startedAt = now();

  /** Writes what became of a delivery in our hands; false when it was taken from us meanwhile. */
  const record = async (delivery: Delivery, change: DeliveryChange): Promise<boolean> => {
    const { id, state, attempts, updatedAt } = delivery;
    const kept = await store.deliveries.update(id, change, now(), { state, attempts, updatedAt });
    if (!kept) log.warn({ delivery: id, outcome: change.state }, 'delivery was settled by another process');
    return kept;
  };

  /** `messageIds`: those of its first messages that stand, when that is known. */
  const later = (
    delivery: Delivery,
    state: 'pending' | 'uncertain',
    nextAt: number,
    reason: string,
    messageIds: readonly string[] = delivery.messageIds,
  ): Promise<void> =>
    store.transaction(async () => {
      if (!(await record(delivery, { state, nextAt, messageIds, lastError: reason }))) return;
      await queue.enqueue(sendJob({ ...delivery, state }, nextAt));
    });

  const giveUp = async (delivery: Delivery, reason: string, pauses: boolean): Promise<void> => {
    const { id, subscriptionId } = delivery;
    let paused = false;
    const kept = await store.transaction(async () => {
      if (!(await record(delivery, { state: 'failed', lastError: reason }))) return false;
      const before = await store.subscriptions.pauses();
      paused = pauses && before.every((pause) => pause.subscriptionId !== subscriptionId);
      if (paused) await store.subscriptions.pause({ subscriptionId, reason, at: now() });
      return true;
    });
    if (!kept) return;
    log.error({ delivery: id, subscription: subscriptionId, reason, paused }, 'delivery given up');
    if (paused) await surroundings.onPaused(subscriptionId, reason);
  };

  const postingOf = async (delivery: Delivery): Promise<Posting | string> => {
    const edition = await store.editions.get(delivery.editionId);
    if (edition === null || edition.digest === null) return 'Its digest is gone.';
    const subscription = await surroundings.subscription(delivery.subscriptionId);
    if (subscription === null) return 'Its subscription is gone.';
    const { layout, crosspost } = subscription;
    const posting = { deliveryId: delivery.id, digest: edition.digest, layout, crosspost };
    return delivery.messageIds.length === 0 ? posting : { ...posting, sent: delivery.messageIds };
  };

  const send = async (delivery: Delivery): Promise<void> => {
    const platform = platforms.get(delivery.platform);
    const posting = platform === undefined ? `${delivery.platform} is not set up.` : await postingOf(delivery);
    if (platform === undefined || typeof posting === 'string') {
      await giveUp(delivery, String(posting), false);
      return;
    }
    // Whoever was held up on the way here (a database that paused) must not send what others may soon take for cut off.
    if (now() + limits.sendTimeoutMs >= delivery.updatedAt + limits.staleMs) {
      log.warn({ delivery: delivery.id }, 'delivery was held up too long to be sent safely; it will be settled');
      await queue.enqueue(sendJob(delivery, delivery.updatedAt + limits.staleMs));
      return;
    }
    const outcome = await sendPosting(platform, delivery.channel, posting, limits.sendTimeoutMs);
    await afterSending(delivery, outcome);
  };

  const afterSending = async (delivery: Delivery, outcome: SendOutcome): Promise<void> => {
    switch (outcome.kind) {
      case 'sent':
        await record(delivery, { state: 'sent', messageIds: outcome.messageIds, lastError: null });
        return;
      case 'permanent':
        await giveUp(delivery, outcome.reason, true);
        return;
      case 'uncertain':
        await later(delivery, 'uncertain', now() + limits.settleAfterMs, outcome.reason, outcome.messageIds);
        return;
      case 'retry': {
        if (delivery.attempts >= limits.maxAttempts)
          return giveUp(delivery, exhausted(delivery, outcome.reason), false);
        const pauseMs = Math.max(outcome.afterMs, retryPauseMs(delivery.attempts, limits, Math.random()));
        await later(delivery, 'pending', now() + pauseMs, outcome.reason, outcome.messageIds);
      }
    }
  };

  const settle = async (delivery: Delivery): Promise<void> => {
    const at = Math.max(now(), delivery.updatedAt + 1);
    const { state, updatedAt } = delivery;
    const mine = { state: 'uncertain', attempts: delivery.attempts + 1, nextAt: at + limits.staleMs } as const;
    const expected = { state, attempts: delivery.attempts, updatedAt };
    // Of many that come to settle it, the one whose change is written goes on.
    if (!(await store.deliveries.update(delivery.id, mine, at, expected))) return;
    const held: Delivery = { ...delivery, ...mine, updatedAt: at };
    const platform = platforms.get(delivery.platform);
    if (platform === undefined) return giveUp(held, `${delivery.platform} is not set up.`, false);
    const found = await findPosting(platform, delivery.channel, delivery.id, limits.sendTimeoutMs);
    if (found.kind === 'found') {
      log.info({ delivery: delivery.id }, 'delivery had been posted before it could be written down');
      await record(held, { state: 'sent', messageIds: found.messageIds, lastError: null });
    } else if (held.attempts >= limits.maxAttempts) {
      const reason = found.kind === 'unknown' ? found.reason : 'It was not posted in full.';
      await giveUp(held, exhausted(held, reason), false);
    } else if (found.kind === 'absent') {
      await later(held, 'pending', now(), 'It was not posted.', []);
    } else if (found.kind === 'partial') {
      await later(held, 'pending', now(), 'It was posted in part.', found.messageIds);
    } else {
      const pauseMs = Math.max(limits.settleAfterMs, retryPauseMs(held.attempts, limits, Math.random()));
      await later(held, 'uncertain', now() + pauseMs, found.reason);
    }
  };

  /** When a delivery that is not settled needs a hand; null when it is settled. */
  const dueAt = ({ state, nextAt, updatedAt }: Delivery): number | null => {
    if (state === 'sending') return updatedAt + limits.staleMs;
    return state === 'sent' || state === 'failed' ? null : nextAt;
  };

  return {
    deliver: async (id) => {
      const taken = await store.deliveries.takeOne(id, now());
      if (taken !== null) return send(taken);
      const delivery = await store.deliveries.get(id);
      const due = delivery === null ? null : dueAt(delivery);
      if (delivery === null || due === null) return;
      if (due > now()) await queue.enqueue(sendJob(delivery, due));
      else if (delivery.state !== 'pending') await settle(delivery);
    },
    sweep: () => sweepDeliveries(store, queue, now(), limits),
    recover: () =>
      store.transaction(async () => {
        const sending = await store.deliveries.list(['sending'], SWEEP_LIMIT);
        // What this process has begun to send itself is not cut off.
        const cutOff = sending.filter(({ updatedAt }) => updatedAt < startedAt);
        const at = now() + limits.settleAfterMs;
        for (const delivery of cutOff)
          await later(delivery, 'uncertain', at, 'The program ended while it was being sent.');
        return cutOff.length;
      }),
    retry: (id) =>
      store.transaction(async () => {
        const delivery = await store.deliveries.get(id);
        if (delivery === null || delivery.state !== 'failed') return false;
        const anew = { state: 'pending', attempts: 0, nextAt: now(), lastError: null } as const;
        if (!(await record(delivery, anew))) return false;
        await store.subscriptions.resume(delivery.subscriptionId);
        await queue.enqueue(sendJob({ ...delivery, ...anew, updatedAt: now() }, now()));
        return true;
      }),
  };
}

const exhausted = ({ attempts }: Delivery, reason: string): string => `${reason} (tried ${attempts} times)`;
