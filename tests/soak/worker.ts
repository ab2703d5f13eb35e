import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createDeliverer } from '../../src/jobs/deliver.ts';
import type { DeliveryLimits } from '../../src/jobs/delivery-limits.ts';
import { createPlanner } from '../../src/jobs/plan.ts';
import { releaseEdition, sweepEditions } from '../../src/jobs/release-edition.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { lockFolder } from '../../src/store/sqlite/folder-lock.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { httpPlatform } from './http-platform.ts';

/** What the soak tells its workers, as JSON in the environment. */
export interface WorkerOrders {
  readonly place: { readonly path: string } | { readonly databaseUrl: string };
  readonly platformUrl: string;
  readonly subscriptions: number;
  /** Once this file is there, slots after the instant in it (epoch ms) are not planned. */
  readonly untilFile: string;
}

/** As in real life, but for a world in which a minute takes some seconds. */
const limits: DeliveryLimits = {
  sendTimeoutMs: 2_000,
  staleMs: 5_000,
  settleAfterMs: 400,
  maxAttempts: 50,
  firstPauseMs: 200,
  maxPauseMs: 3_000,
};

const orders: WorkerOrders = JSON.parse(process.env.SOAK_ORDERS ?? '');
const log = pino({ level: 'error' }, pino.destination(2));
const trouble = (error: unknown): void => log.error(error instanceof Error ? error.message : String(error));

const subscriptions: readonly Subscription[] = Array.from({ length: orders.subscriptions }, (_, n) =>
  sampleSubscription({
    id: `soak-${n}`,
    channel: `channel-${n}`,
    schedule: '* * * * * *',
    timeZone: 'UTC',
    catchUp: 'all',
    catchUpWindowMs: 3_600_000,
  }),
);

if ('path' in orders.place) lockFolder(dirname(orders.place.path));
const store = await openStore(orders.place);
const queue = await openQueue(store, { retry: { retries: 20, delayS: 1, maxDelayS: 3 }, onTrouble: trouble });
const deliverer = createDeliverer({
  store,
  queue,
  platforms: new Map([['console', httpPlatform(orders.platformUrl)]]),
  subscription: async (id) => subscriptions.find((one) => one.id === id) ?? null,
  now: Date.now,
  log,
  onGivenUp: async (_, reason) => trouble(`given up: ${reason}`),
  limits,
});
if (store.kind === 'sqlite') await deliverer.recover();

await queue.work('compose-edition', 4, async ({ data }) => {
  const edition = await store.editions.get(data.editionId ?? '');
  if (edition === null) return;
  const digest = { ...sampleDigest, title: `${edition.subscriptionId} ${edition.slotAt}`, at: edition.slotAt };
  await releaseEdition({ store, queue }, edition, digest, true, Date.now());
});
await queue.work('send-delivery', 8, ({ data }) => deliverer.deliver(data.deliveryId ?? ''));

const until = (): number =>
  existsSync(orders.untilFile) ? Number(readFileSync(orders.untilFile, 'utf8')) : Number.POSITIVE_INFINITY;

const planner = createPlanner({ store, queue, onRefused: (_, reason) => trouble(reason) });
for (let beat = 0; ; beat += 1) {
  try {
    await planner.plan(subscriptions, Math.min(Date.now(), until()));
    if (beat % 20 === 0) {
      await deliverer.sweep();
      await sweepEditions(store, queue, Date.now());
    }
  } catch (error) {
    trouble(error);
  }
  await pause(250);
}
