import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '../config/load-config.ts';
import { readSecrets } from '../config/secrets.ts';
import { startService } from '../jobs/service.ts';
import { openRuntime } from '../main.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { serveHttp } from '../metrics/serve-http.ts';
import type { PlatformName } from '../model/subscription.ts';
import { createConsolePlatform } from '../platforms/console/console.ts';
import type { Platform } from '../platforms/platform.ts';
import { openQueue } from '../queue/open-queue.ts';
import { lockFolder } from '../store/sqlite/folder-lock.ts';
import { openChat } from './open-chat.ts';
import { writeOut } from './output.ts';
import { terminalLook } from './terminal.ts';

/** What is in flight at a signal gets this long to end. */
const STOP_WITHIN_MS = 10_000;

/** `sitrep start`: polls, composes and posts until SIGINT or SIGTERM. Without tokens digests are printed here. */
export async function start(configFile: string): Promise<void> {
  const config = loadConfig(configFile);
  const secrets = readSecrets();
  const lock = secrets.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  const ending = new AbortController();
  const runtime = await openRuntime(config, secrets, { now: Date.now, signal: ending.signal });
  const { store, log } = runtime;
  const queue = await openQueue(store, {
    onTrouble: (error) => log.error({ err: error }, 'the queue cannot reach its database'),
  });
  const look = terminalLook(true);
  const printer = createConsolePlatform({ write: writeOut, columns: () => look.columns, colour: look.colour });
  const platforms = new Map<PlatformName, Platform>([[printer.name, printer]]);
  await printer.start();
  for (const chat of await openChat(secrets, runtime, queue)) platforms.set(chat.name, chat);
  const metrics = createMetrics({ store, queue, feeds: config.feeds, declared: config.subscriptions }, Date.now);
  const web = config.settings.http === null ? null : await serveHttp(config.settings.http, metrics, log);
  const service = await startService({
    store,
    queue,
    platforms,
    declared: () => config.subscriptions,
    collecting: runtime.collecting,
    composing: { ...runtime.composing, onDropped: metrics.dropped },
    keepTextDays: config.settings.keepTextDays,
    now: Date.now,
    log,
  });
  log.info(
    {
      feeds: config.feeds.filter((feed) => feed.enabled).length,
      subscriptions: config.subscriptions.length,
      store: store.kind,
    },
    'sitrep is running',
  );

  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, resolve);
  });
  log.info({ signal }, 'stopping: what is in flight is finished first');
  ending.abort();
  const stopped = service.stop().then(() => true);
  if (!(await Promise.race([stopped, pause(STOP_WITHIN_MS, false)]))) {
    log.warn('some work did not end in time; it is taken up again at the next start');
  }
  for (const platform of platforms.values()) await platform.stop();
  await web?.close();
  await runtime.close();
  lock?.release();
  process.exit(0);
}
