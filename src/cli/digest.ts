import { loadConfig } from '../config/load-config.ts';
import { readSecrets } from '../config/secrets.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import { collectDue } from '../jobs/collect/collect-due.ts';
import { composeSubscription, rememberDigest } from '../jobs/compose/compose-edition.ts';
import { releaseEdition } from '../jobs/compose/release-edition.ts';
import { createDeliverer } from '../jobs/deliver/deliver.ts';
import { planEdition } from '../jobs/schedule/plan.ts';
import { openRuntime, type Runtime } from '../main.ts';
import type { MountPaths } from '../metrics/serve-http.ts';
import type { Digest } from '../model/digest.ts';
import type { PlatformName, Subscription } from '../model/subscription.ts';
import { createConsolePlatform } from '../platforms/console/platform.ts';
import { renderConsole } from '../platforms/console/render-digest.ts';
import type { Platform } from '../platforms/platform.ts';
import { openQueue } from '../queue/open-queue.ts';
import { lockFolder } from '../store/sqlite/folder-lock.ts';
import { openChat } from './open-chat.ts';
import { writeNote, writeOut } from './output.ts';
import { createProgress } from './progress.ts';
import { terminalLook } from './terminal.ts';

export interface DigestOptions {
  readonly config: string;
  /** Subscription id; null: the first of the configuration. */
  readonly subscription: string | null;
  /** Print only: nothing is posted or remembered as told. */
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Hours looked back. */
  readonly sinceHours: number;
}

const HOUR_MS = 3_600_000;

/**
 * `sitrep digest --now`: polls what is due, composes the digest of one subscription and posts it to its channel through
 * the outbox. With `dryRun` it is printed instead, and the channel is not taken to have been told.
 */
export async function digestNow(options: DigestOptions): Promise<void> {
  const config = loadConfig(options.config);
  const subscription = findSubscription(config.subscriptions, options.subscription);
  const secrets = readSecrets();
  const lock = secrets.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  const runtime = await openRuntime(config, secrets, { now: Date.now });
  try {
    const polled = config.feeds.filter((feed) => feed.enabled).length;
    const progress = createProgress('Polling feeds', polled);
    const reports = await collectDue(config.feeds, runtime.collecting, () => progress.step());
    progress.end();
    const stored = reports.reduce((sum, report) => sum + report.stored, 0);
    writeNote(`${reports.length} feeds polled, ${stored} new articles stored.`);
    const until = Date.now() + 1;
    const covers = { from: until - options.sinceHours * HOUR_MS, until };
    const digest = await composeSubscription(subscription, until, covers, null, runtime.composing);
    if (options.json) await writeOut(`${JSON.stringify(digest, null, 2)}\n`);
    else if (options.dryRun) await writeOut(renderConsole(digest, terminalLook(true)));
    if (!options.dryRun) await post(subscription, digest, runtime, options.json);
  } finally {
    await runtime.close();
    lock?.release();
  }
}

/** Writes the edition and sends it as the service would: what is not accepted now stays in the outbox for `sitrep start`. */
async function post(subscription: Subscription, digest: Digest, runtime: Runtime, printed: boolean): Promise<void> {
  const { store, log } = runtime;
  const queue = await openQueue(store);
  const platforms = new Map<PlatformName, Platform>();
  if (subscription.platform === 'console') {
    const look = terminalLook(true);
    const write = printed ? async () => {} : writeOut;
    platforms.set('console', createConsolePlatform({ write, columns: () => look.columns, colour: look.colour }));
  } else {
    for (const chat of (await openChat(readSecrets(), runtime, queue, postOnly)).platforms)
      platforms.set(chat.name, chat);
  }
  try {
    const { edition, deliveries } = planEdition(subscription, digest.at, 'scheduled', digest.covers, digest.at);
    await store.transaction(async () => {
      await store.editions.plan(edition, deliveries);
      await releaseEdition({ store, queue }, edition, digest, true, Date.now());
      await rememberDigest(store, digest);
    });
    const deliverer = createDeliverer({
      store,
      queue,
      platforms,
      subscription: async () => subscription,
      now: Date.now,
      log,
      onPaused: async () => {},
    });
    for (const { id } of deliveries) {
      await deliverer.deliver(id);
      const outcome = await store.deliveries.get(id);
      if (outcome?.state !== 'sent') {
        throw new SitrepError(
          `the digest could not be posted to ${subscription.platform} ${subscription.channel}: ${outcome?.lastError ?? 'no answer'}; ` +
            'it stays in the outbox, and "sitrep start" tries again',
          exitCodes.fetch,
        );
      }
    }
  } finally {
    await queue.stop();
    for (const platform of platforms.values()) await platform.stop();
  }
}

/** Nobody asks a program that posts once and ends. */
const postOnly: MountPaths = () => () => {};

/** @throws SitrepError (exit code 7) naming the known ids */
export function findSubscription(subscriptions: readonly Subscription[], id: string | null): Subscription {
  const found = id === null ? subscriptions[0] : subscriptions.find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = subscriptions.map((each) => each.id).join(', ');
  throw new SitrepError(`no subscription has the id "${id}"; known: ${known}`, exitCodes.notFound);
}
