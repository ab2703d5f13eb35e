import { expect, it } from 'vitest';
import { orderArticles } from '../../src/digest/order-articles.ts';
import type { Feed } from '../../src/model/feed.ts';
import { readText } from '../support/read-text.ts';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 4, 5, 12);
const feed = (id: string, kind: Feed['kind'] = 'independent'): readonly [string, Feed] => [
  id,
  { id, name: id, url: `https://${id}.example/rss`, language: 'en', kind, text: 'page', rights: null, enabled: true },
];
const feeds = new Map([feed('courier'), feed('radio'), feed('gazette', 'state')]);
const article = (id: string, feedId: string, hour: number, text: string) =>
  readText(text, { id, feedId, publishedAt: NOON + hour * HOUR_MS });

const toll = 'Eight people were killed and 22 wounded in Sarnovo, the mayor said.';
const own = article('own', 'courier', 0, toll);
const relay = article('relay', 'radio', 3, toll);
const state = article('state', 'gazette', 4, `${toll} The army said 40 soldiers were killed.`);
const fuller = article(
  'fuller',
  'radio',
  3,
  `${toll} The army said 40 soldiers were captured. Police said 6 were missing. The UN said 900 people were displaced.`,
);
const relaysOf = (...relayIds: readonly string[]) => [{ name: 'Courier', articleIds: ['own', ...relayIds], relayIds }];
const order = (articles: Parameters<typeof orderArticles>[0], origins: Parameters<typeof orderArticles>[2]) =>
  orderArticles(articles, feeds, origins).map((entry) => entry.article.id);

it.each([
  ['the newest of those that tell as much', order([own, relay], []), ['relay', 'own']],
  ['an outlet’s own report before a relay of it', order([relay, own], relaysOf('relay')), ['own', 'relay']],
  ['a relay that tells much more', order([own, fuller], relaysOf('fuller')), ['fuller', 'own']],
  ['an independent relay before state media', order([state, relay], relaysOf('relay')), ['relay', 'state']],
])('leads: %s', (_why, found, expected) => {
  expect(found).toEqual(expected);
});
