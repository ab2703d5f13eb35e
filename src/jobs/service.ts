import { randomUUID } from 'node:crypto';
import { FEEDS_UNDER_WAY } from '../feeds/poll/due-feeds.ts';
import type { Log } from '../log.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { createAlertWatch } from './breaking/alert-watch.ts';
import type { CollectSurroundings } from './collect/collect-feed.ts';
import { createLeasedCollecting } from './collect/collect-leased.ts';
import { enqueueDueFeeds } from './collect/enqueue-feeds.ts';
import { composeDue } from './compose/compose-due.ts';
import type { ComposeSurroundings } from './compose/compose-edition.ts';
import { editionIdsOf } from './compose/compose-jobs.ts';
import { sweepEditions } from './compose/release-edition.ts';
import { shareStories } from './compose/shared-stories.ts';
import { sweepDeliveries } from './deliver/deliver.ts';
import { type DeliveryLimits, defaultDeliveryLimits } from './deliver/delivery-limits.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createPlanner } from './schedule/plan.ts';

export interface ServiceParts {
  readonly store: Store;
  readonly queue: Queue;
  /** Subscriptions as declared now; those made from chat are read from the store. */
  readonly declared: () => readonly Subscription[];
  readonly collecting: CollectSurroundings;
  readonly composing: ComposeSurroundings;
  readonly keepTextDays: number;
  readonly keepEditionDays: number;
  readonly now: () => number;
  readonly log: Log;
  readonly limits?: DeliveryLimits;
  /** Cron text of the heartbeat; only tests whose minutes are seconds say otherwise. */
  readonly beats?: string;
}

export interface Service {
  /** The minute's work, which the heartbeat does by itself. */
  readonly beat: () => Promise<void>;
  /** Takes no more work and resolves when what is in flight is done. */
  readonly stop: () => Promise<void>;
}

/** What was posted is looked through this often for articles due to be read again. */
const WATCH_EVERY_MS = 30 * 60_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The program at work: every minute it plans editions, enqueues due feeds and sweeps up what a crash left; the queue does
 * the rest, and `postDeliveries` what touches a channel. Everything is written down before it is done, so stopping or dying
 * at any moment loses and repeats nothing.
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { store, queue, collecting, composing, now, log, limits = defaultDeliveryLimits } = parts;
  // One process alone may work on an SQLite file: a lease left by its crashed predecessor is its own.
  const holder = store.kind === 'sqlite' ? 'this machine' : randomUUID();
  const subscriptions = async () => [...parts.declared(), ...(await store.subscriptions.all())];
  const subscription = async (id: string) =>
    parts.declared().find((each) => each.id === id) ?? store.subscriptions.get(id);
  const planner = createPlanner({
    store,
    queue,
    onRefused: (id, reason) => log.error({ subscription: id, reason }, 'schedule cannot be read'),
    onGivenUp: (id, reason) => log.warn({ subscription: id, reason }, 'slots given up'),
  });

  const collect = createLeasedCollecting(holder, collecting);
  await queue.work('collect-feed', FEEDS_UNDER_WAY, async ({ data }) => {
    const feed = composing.feeds.find((each) => each.id === data.feedId);
    if (feed !== undefined) await collect(feed);
  });
  const storiesUntil = shareStories(composing);
  await queue.work('compose-edition', 1, ({ data }) =>
    composeDue(editionIdsOf(data), { queue, composing: { ...composing, storiesUntil }, subscription, now }),
  );
  const alerts = createAlertWatch({ queue, composing });
  await queue.work('post-alerts', 1, async () => {
    for (const posted of await alerts.look(await subscriptions(), now())) log.info(posted, 'breaking alert written');
  });
  await queue.work('prune', 1, async () => {
    const { keepTextDays, keepEditionDays } = parts;
    const texts = await store.articles.prune(now() - keepTextDays * DAY_MS);
    if (texts > 0) log.info({ texts, keepTextDays }, 'old texts pruned; figures, quotes and evidence stay');
    const before = now() - keepEditionDays * DAY_MS;
    const editions = await store.editions.prune(before);
    const told = await store.memory.prune(before);
    const rejections = await store.articles.pruneRejections(before);
    if (editions + told + rejections > 0)
      log.info({ editions, told, rejections, keepEditionDays }, 'old digests pruned');
  });

  const beat = async () => {
    const at = now();
    const planned = await planner.plan(await subscriptions(), at);
    for (const edition of planned) {
      log.info(
        { subscription: edition.subscriptionId, slot: new Date(edition.slotAt).toISOString() },
        'edition planned',
      );
    }
    await composing.refreshFeeds?.();
    await enqueueDueFeeds(composing.feeds, store, queue, at);
    await sweepDeliveries(store, queue, at, limits);
    await sweepEditions(store, queue, at, limits);
    await queue.enqueue({ name: 'post-alerts', id: `minute ${Math.floor(at / MINUTE_MS)}`, data: {} });
    await queue.enqueue({ name: 'watch-edits', id: `round ${Math.floor(at / WATCH_EVERY_MS)}`, data: {} });
    await queue.enqueue({ name: 'prune', id: `day ${Math.floor(at / DAY_MS)}`, data: {} });
  };
  const trouble = (error: unknown) =>
    log.error({ err: error }, 'the minute’s work failed; the next minute tries again');
  await beat().catch(trouble);
  const heartbeat = startHeartbeat(beat, trouble, parts.beats);
  return {
    beat,
    stop: async () => {
      await heartbeat.stop();
      await queue.stop();
    },
  };
}
