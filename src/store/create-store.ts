import type { Database } from './database.ts';
import type { SearchIndex } from './search-index.ts';
import type { Store } from './store.ts';
import { addedFeeds } from './tables/added-feeds.ts';
import { articles } from './tables/articles.ts';
import { corrections } from './tables/corrections.ts';
import { deliveries } from './tables/deliveries.ts';
import { editions } from './tables/editions.ts';
import { feedStates } from './tables/feed-states.ts';
import { findings } from './tables/findings.ts';
import { installations } from './tables/installations.ts';
import { notices } from './tables/notices.ts';
import { stories } from './tables/stories.ts';
import { subscriptions } from './tables/subscriptions.ts';
import { tellingMemory } from './tables/telling-memory.ts';

/** The store on one database: the same queries on both engines, but for the search index. */
export function createStore(database: Database, search: SearchIndex): Store {
  return {
    kind: database.kind,
    database,
    transaction: database.transaction,
    feeds: feedStates(database),
    addedFeeds: addedFeeds(database),
    articles: articles(database, search),
    findings: findings(database, search),
    stories: stories(database),
    subscriptions: subscriptions(database),
    memory: tellingMemory(database),
    notices: notices(database),
    corrections: corrections(database),
    installations: installations(database),
    editions: editions(database),
    deliveries: deliveries(database),
    close: database.close,
  };
}
