import type { Log } from '../../log.ts';
import type { PlatformName, Subscription } from '../../model/subscription.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { Queue } from '../../queue/queue.ts';
import type { Store } from '../../store/store.ts';
import type { CollectSurroundings } from '../collect/collect-feed.ts';
import type { ComposeSurroundings } from '../compose/compose-edition.ts';
import { createDeliverer } from './deliver.ts';
import type { DeliveryLimits } from './delivery-limits.ts';
import { type ReachPerson, tellPause } from './tell-pause.ts';
import { enqueueRechecks, recheckArticle, type WatchSurroundings } from './watch-edits.ts';

export interface PostingParts {
  readonly store: Store;
  readonly queue: Queue;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** Reaches who set a digest that had to be paused. */
  readonly reach: ReachPerson;
  /** Subscriptions as declared now; those made from chat are read from the store. */
  readonly declared: () => readonly Subscription[];
  readonly collecting: CollectSurroundings;
  readonly composing: ComposeSurroundings;
  readonly now: () => number;
  readonly log: Log;
  readonly limits?: DeliveryLimits;
}

/** Deliveries sent at once; each platform paces its channels itself. */
const DELIVERIES_AT_ONCE = 8;
/** Articles read again at once. */
const RECHECKS_AT_ONCE = 2;

/**
 * Sends deliveries and edits what was posted as the jobs come, until the queue stops: all that touches a channel. What a
 * crash cut off is put right before the first one.
 */
export async function postDeliveries(parts: PostingParts): Promise<void> {
  const { store, queue, platforms, collecting, composing, now, log } = parts;
  const subscription = async (id: string) =>
    parts.declared().find((each) => each.id === id) ?? store.subscriptions.get(id);
  const deliverer = createDeliverer({
    store,
    queue,
    platforms,
    subscription,
    now,
    log,
    ...(parts.limits === undefined ? {} : { limits: parts.limits }),
    onPaused: async (id, reason) => {
      const told = await subscription(id);
      const reached = told !== null && (await tellPause(told, reason, parts.reach));
      log.error({ subscription: id, reason, reached }, 'subscription paused until a person acts');
    },
  });
  if (store.kind === 'sqlite') await deliverer.recover();
  await queue.work('send-delivery', DELIVERIES_AT_ONCE, ({ data }) => deliverer.deliver(data.deliveryId ?? ''));
  const watching: WatchSurroundings = { collecting, composing, queue, platforms, subscription, now };
  await queue.work('watch-edits', 1, async () => void (await enqueueRechecks(watching)));
  await queue.work('recheck-article', RECHECKS_AT_ONCE, ({ data }) => recheckArticle(data.articleId ?? '', watching));
}
