import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino } from 'pino';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import type { DeliveryLimits } from '../../src/jobs/deliver/delivery-limits.ts';
import { postDeliveries } from '../../src/jobs/deliver/post-deliveries.ts';
import { startService } from '../../src/jobs/service.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { lockFolder } from '../../src/store/sqlite/folder-lock.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { httpPlatform } from './http-platform.ts';

/* The service as `sitrep start` runs it: its heartbeat, planner, composing, outbox and sweeps, on the real store and queue. */

/** What the soak tells its workers, as JSON in the environment. */
export interface WorkerOrders {
  readonly place: { readonly path: string } | { readonly databaseUrl: string };
  readonly platformUrl: string;
  readonly subscriptions: number;
  /** Once this file is there, all subscriptions are paused. */
  readonly pauseFile: string;
}

/** As in real life, but for a world in which a minute takes some seconds. */
const limits: DeliveryLimits = {
  sendTimeoutMs: 2_000,
  staleMs: 5_000,
  settleAfterMs: 400,
  maxAttempts: 50,
  firstPauseMs: 200,
  maxPauseMs: 3_000,
  sweepAfterMs: 5_000,
  composeLostAfterMs: 15_000,
  sweepAgainMs: 30_000,
};

const orders: WorkerOrders = JSON.parse(process.env.SOAK_ORDERS ?? '');
const log = pino({ level: 'error' }, pino.destination(2));
/** A slot each second, and a heartbeat. */
const eachSecond = '* * * * * *';
const declared: readonly Subscription[] = Array.from({ length: orders.subscriptions }, (_, n) =>
  sampleSubscription({
    id: `soak-${n}`,
    channel: `channel-${n}`,
    schedule: eachSecond,
    timeZone: 'UTC',
    catchUp: 'all',
    catchUpWindowMs: 3_600_000,
  }),
);

if ('path' in orders.place) lockFolder(dirname(orders.place.path));
const store = await openStore(orders.place);
const onTrouble = (error: unknown): void => log.error({ err: error }, 'the queue has trouble');
const queue = await openQueue(store, { retry: { retries: 20, delayS: 1, maxDelayS: 3 }, onTrouble });
const http = createHttp({ userAgent: 'sitrep soak', allowHosts: [], spacingMs: 0 });
const collecting = {
  store,
  firstPollMs: 0,
  log,
  sources: {
    http,
    robots: createRobots({ http, product: 'sitrep', now: Date.now }),
    reader: createReader(),
    identify: itemIdentity,
    now: Date.now,
  },
};
const parts = {
  store,
  queue,
  declared: () => (existsSync(orders.pauseFile) ? declared.map((each) => ({ ...each, paused: true })) : declared),
  collecting,
  composing: { store, feeds: [], conflicts: [], log },
  now: Date.now,
  log,
  limits,
};
await postDeliveries({
  ...parts,
  platforms: new Map([['console', httpPlatform(orders.platformUrl)]]),
  reach: async () => false,
});
await startService({ ...parts, keepTextDays: 90, keepEditionDays: 180, beats: eachSecond });
process.stdout.write('at work\n');
