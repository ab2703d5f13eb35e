import { createPageReader } from './articles/read-page-in-worker.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import { itemIdentity } from './feeds/identity.ts';
import { createFeedParser } from './feeds/parse-feed-in-worker.ts';
import { createHttp } from './http/http.ts';
import { createRobots } from './http/robots.ts';
import type { CollectSurroundings } from './jobs/collect-feed.ts';
import type { ComposeSurroundings } from './jobs/compose-edition.ts';
import { createLog, type Log } from './log.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { makeStoryClusterer } from './stories/cluster-stories.ts';
import { userAgent } from './version.ts';

/** The program put together from its configuration: what the jobs run on. */
export interface Runtime {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly collecting: CollectSurroundings;
  readonly composing: ComposeSurroundings;
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly now: () => number;
  /** Ends collecting between two items. */
  readonly signal?: AbortSignal;
}

/** File of the embedded database, in the configuration's data folder. */
export const DATABASE_FILE = 'sitrep.sqlite';

/**
 * Opens the store and the way out to the network. The caller closes it.
 *
 * @throws StoreError when the data store cannot be used
 */
export async function openRuntime(config: Config, secrets: Secrets, options: RuntimeOptions): Promise<Runtime> {
  const log = createLog(config.settings.logLevel);
  const store = await openStore(
    secrets.databaseUrl === null
      ? { path: `${config.dataFolder}/${DATABASE_FILE}` }
      : { databaseUrl: secrets.databaseUrl },
  );
  const { conflicts, feeds, settings } = config;
  const http = createHttp({
    userAgent: userAgent(settings.contact),
    allowHosts: settings.allowHosts,
    spacingMs: settings.hostPauseMs,
  });
  const pages = createPageReader();
  const parser = createFeedParser();
  const sources = {
    http,
    robots: createRobots({ http, product: 'sitrep', now: options.now }),
    pages,
    identify: itemIdentity,
    now: options.now,
  };
  return {
    config,
    store,
    log,
    collecting: {
      store,
      sources,
      conflicts,
      firstPollMs: settings.firstPollMs,
      log,
      parser,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    composing: { store, feeds, conflicts, log, cluster: makeStoryClusterer() },
    close: async () => {
      await Promise.all([http.close(), pages.close(), parser.close()]);
      await store.close();
    },
  };
}
