import type { Config } from './config/config.ts';
import { hideSecrets } from './config/hide-secrets.ts';
import type { Secrets } from './config/secrets.ts';
import { withAddedFeeds } from './feeds/find/with-added-feeds.ts';
import { itemIdentity } from './feeds/identity/identity.ts';
import { createFeedParser } from './feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from './http/http.ts';
import { createRobots } from './http/robots.ts';
import type { CollectSurroundings } from './jobs/collect/collect-feed.ts';
import { createReader } from './jobs/collect/read-in-worker.ts';
import type { ComposeSurroundings } from './jobs/compose/compose-edition.ts';
import { createLog, type Log } from './log.ts';
import type { Feed } from './model/feed.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { makeStoryClusterer } from './stories/group/cluster-stories.ts';
import { userAgent } from './version.ts';

/** The program put together from its configuration: what the jobs run on. */
export interface Runtime {
  /** As it is now. */
  readonly config: Config;
  /**
   * Puts another configuration in its place: feeds, subscriptions, conflicts and the log level are followed from then on,
   * by `collecting` and `composing` too; what the store and the HTTP client were opened with stays until the next start.
   */
  readonly follow: (config: Config) => void;
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
  /** Told how many findings a re-check dropped, when it dropped any. */
  readonly onDropped?: (count: number) => void;
}

/** File of the embedded database, in the configuration's data folder. */
export const DATABASE_FILE = 'sitrep.sqlite';

/**
 * Opens the store and the way out to the network. The caller closes it.
 *
 * @throws StoreError when the data store cannot be used
 */
export async function openRuntime(first: Config, secrets: Secrets, options: RuntimeOptions): Promise<Runtime> {
  let config = first;
  const { settings } = first;
  const log = createLog(settings.logLevel, hideSecrets());
  const store = await openStore(
    secrets.databaseUrl === null
      ? { path: `${first.dataFolder}/${DATABASE_FILE}` }
      : { databaseUrl: secrets.databaseUrl },
  );
  const http = createHttp({
    userAgent: userAgent(settings.contact),
    allowHosts: settings.allowHosts,
    spacingMs: settings.hostPauseMs,
  });
  let added: readonly { readonly feed: Feed }[] = [];
  const refreshFeeds = async () => {
    added = await store.addedFeeds.all();
  };
  await refreshFeeds();
  const reader = createReader({ conflicts: () => config.conflicts });
  const parser = createFeedParser();
  const sources = {
    http,
    robots: createRobots({ http, product: 'sitrep', now: options.now }),
    reader,
    identify: itemIdentity,
    now: options.now,
  };
  return {
    get config() {
      return config;
    },
    follow: (next) => {
      config = next;
      log.level = next.settings.logLevel;
    },
    store,
    log,
    collecting: {
      store,
      sources,
      get firstPollMs() {
        return config.settings.firstPollMs;
      },
      log,
      parser,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    composing: {
      store,
      get feeds() {
        return withAddedFeeds(config.feeds, added);
      },
      refreshFeeds,
      get conflicts() {
        return config.conflicts;
      },
      log,
      cluster: makeStoryClusterer(),
      ...(options.onDropped === undefined ? {} : { onDropped: options.onDropped }),
    },
    close: async () => {
      await Promise.all([http.close(), reader.close(), parser.close()]);
      await store.close();
    },
  };
}
