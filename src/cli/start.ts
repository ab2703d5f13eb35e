import { flushCompileCache } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '../config/load-config.ts';
import { readSecrets } from '../config/secrets.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import { startService } from '../jobs/service.ts';
import { openRuntime } from '../main.ts';
import { openQueue } from '../queue/open-queue.ts';
import { lockFolder } from '../store/sqlite/folder-lock.ts';
import { isFirstStart, previewFirstDigest } from './first-start.ts';
import { holdGateway } from './gateway.ts';
import { openChat } from './open-chat.ts';
import { openPosting } from './open-posting.ts';
import { openWeb } from './open-web.ts';
import { reload, terminalIsGone } from './reload.ts';
import { requireSoundDatabase } from './require-sound-database.ts';
import { databaseFile } from './stored.ts';

/** What is in flight at a signal gets this long to end. */
const STOP_WITHIN_MS = 10_000;

/** What a replica does: collects, composes and posts; holds the gateway over which people ask; or both. */
export type Role = 'all' | 'worker' | 'gateway';

/**
 * `sitrep start`: polls, composes and posts until SIGINT or SIGTERM; SIGHUP loads the configuration anew. Without tokens
 * digests are printed here. Of many replicas on one PostgreSQL, one that may (`role`) holds the gateway to the chat
 * platforms; the others wait for it.
 */
export async function start(configFile: string, role: Role): Promise<void> {
  const config = loadConfig(configFile);
  const secrets = readSecrets();
  if (role !== 'all' && secrets.databaseUrl === null) {
    throw new SitrepError(
      `--role ${role} needs replicas on PostgreSQL, and DATABASE_URL is not set; leave --role out`,
      exitCodes.usage,
    );
  }
  const lock = secrets.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  if (lock !== null) requireSoundDatabase(databaseFile(config));
  const ending = new AbortController();
  let countDropped = (_count: number): void => {};
  const runtime = await openRuntime(config, secrets, {
    now: Date.now,
    signal: ending.signal,
    onDropped: (count) => countDropped(count),
  });
  const { store, log } = runtime;
  const first = await isFirstStart(store);
  const queue = await openQueue(store, {
    onTrouble: (error) => log.error({ err: error }, 'the queue cannot reach its database'),
  });
  const web = config.settings.http === null ? null : await openWeb(config.settings.http, runtime, queue);
  if (web !== null) countDropped = web.metrics.dropped;
  const gatewayFailed = Promise.withResolvers<{ readonly error: unknown }>();
  const mount = web?.mount ?? null;
  const chat = await openChat(secrets, runtime, queue, mount);
  const gateway =
    role === 'worker'
      ? null
      : await holdGateway({ secrets, runtime, mount, chat }, (error) => gatewayFailed.resolve({ error }));
  // On one machine a token that is refused has ended the start by now.
  if (role !== 'gateway') await openPosting(runtime, queue, chat);
  const service =
    role === 'gateway'
      ? null
      : await startService({
          store,
          queue,
          declared: () => runtime.config.subscriptions,
          collecting: runtime.collecting,
          composing: runtime.composing,
          get keepTextDays() {
            return runtime.config.settings.keepTextDays;
          },
          get keepEditionDays() {
            return runtime.config.settings.keepEditionDays;
          },
          now: Date.now,
          log,
        });
  web?.metrics.begin();
  log.info(
    {
      feeds: config.feeds.filter((feed) => feed.enabled).length,
      subscriptions: config.subscriptions.length,
      store: store.kind,
      role,
    },
    'sitrep is running',
  );
  // What was compiled is kept now, not only at a calm end: a process that is killed has its next start quick too.
  flushCompileCache();
  if (first && service !== null) {
    previewFirstDigest(runtime, ending.signal).catch((error: unknown) =>
      log.error({ err: error }, 'the first preview could not be made'),
    );
  }

  const signalled = new Promise<{ readonly signal: NodeJS.Signals }>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, (signal) => resolve({ signal }));
    process.on('SIGHUP', (signal) => (terminalIsGone() ? resolve({ signal }) : reload(runtime)));
  });
  const end = await Promise.race([signalled, gatewayFailed.promise]);
  if ('error' in end) log.fatal({ err: end.error }, 'the chat platforms cannot be reached; another replica may try');
  else log.info({ signal: end.signal }, 'stopping: what is in flight is finished first');
  ending.abort();
  const stop = async () => {
    await (service?.stop() ?? queue.stop());
    await gateway?.release();
    await Promise.all(chat.platforms.map((platform) => platform.stop()));
    return true;
  };
  if (!(await Promise.race([stop(), pause(STOP_WITHIN_MS, false)]))) {
    log.warn('some work did not end in time; it is taken up again at the next start');
  }
  await web?.close();
  await runtime.close();
  lock?.release();
  process.exit('error' in end ? exitCodeOf(end.error) : exitCodes.done);
}

const exitCodeOf = (error: unknown) => (error instanceof SitrepError ? error.exitCode : exitCodes.fault);
