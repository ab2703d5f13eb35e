import { type FeedTest, testFeed } from '../../jobs/answer/test-feed.ts';
import type { Feed } from '../../model/feed.ts';
import { oneLine } from '../one-line.ts';
import { whenWords } from '../span-words.ts';
import { type Check, type Finding, failure, good, warning } from './check.ts';

/** A war feed whose newest item is older has most likely moved or been given up. */
const OLD_MS = 14 * 86_400_000;

/** Every polled feed, fetched once through the guarded client, which keeps its pauses and 8 hosts at once. */
export const feedsCheck: Check = {
  name: 'feed',
  run: async ({ config, http, parser, now }) => {
    const polled = config.feeds.filter((feed) => feed.enabled);
    if (polled.length === 0)
      return [failure('no feed is polled', 'set "enabled: true" at one, or add one with "sitrep feeds add"')];
    return Promise.all(
      polled.map(async (feed) => judge(feed, await testFeed(feed, null, { http, parser, conflicts: [], now }), now())),
    );
  },
};

/** What a test says of a feed. */
export function judge(feed: Feed, test: FeedTest, now: number): Finding {
  const { encoding, items, newest, reason } = test;
  if (reason !== null) return failure(`${feed.id}: ${oneLine(reason)}`, fixOf(feed, test, reason));
  const age = newest?.publishedAt ?? null;
  const text = `${feed.id}: ${test.fetched?.status ?? ''}, ${encoding ?? 'unknown encoding'}, ${items} items, newest ${age === null ? 'undated' : whenWords(age, now)}`;
  if (age !== null && now - age > OLD_MS) {
    return warning(text, `its address may be an old one: look at ${feed.url}, or switch it off with "enabled: false"`);
  }
  return good(text);
}

function fixOf({ id, url }: Feed, { fetched }: FeedTest, reason: string): string {
  const off = `switch it off with "enabled: false" at "${id}"`;
  if (/challenge|consent|login|paywall/u.test(reason)) {
    return `the publisher keeps programs out: set settings.contact and ask them, take another of their feeds, or ${off}`;
  }
  if (fetched?.status === 404 || fetched?.status === 410 || /not a feed/u.test(reason)) {
    return `find its new address with "sitrep feeds test ${URL.parse(url)?.hostname ?? url}", or ${off}`;
  }
  if (/private|loopback|not allowed|own network/u.test(reason))
    return 'add its host to settings.allowHosts if it is on your own network';
  return `try "sitrep feeds test ${id}" again later, check this machine’s way to the network, or ${off}`;
}
