import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageReader } from '../../src/articles/read-page-in-worker.ts';
import { itemIdentity } from '../../src/feeds/identity.ts';
import { createFeedParser } from '../../src/feeds/parse-feed-in-worker.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { type CollectSurroundings, collectFeed } from '../../src/jobs/collect-feed.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FEED, HOUR, NOW } from '../feeds/states.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';

/* A feed that moves, polled over days on a clock of our own. */
const rss = '<rss version="2.0"><channel><title>Front</title><item><title>a</title></item></channel></rss>';
let server: Loopback;
let asked: string[] = [];
let newHome: 'feed' | 'gone' = 'feed';
let now = NOW;
let surroundings: CollectSurroundings;
let warnings: { msg: string; to: string }[] = [];
let close: () => Promise<void>;

beforeEach(async () => {
  [asked, warnings, now, newHome] = [[], [], NOW, 'feed'];
  server = await serveLoopback((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/old') response.writeHead(301, { location: '/new' }).end();
    else if (path === '/new' && newHome === 'gone') response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
  });
  const store = await openStore({ path: ':memory:' });
  const http = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.1'], spacingMs: 0 });
  const pages = createPageReader();
  const parser = createFeedParser();
  const sources = {
    http,
    robots: createRobots({ http, product: 'test', now: () => now }),
    pages,
    identify: itemIdentity,
    now: () => now,
  };
  const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(JSON.parse(line)) });
  surroundings = { store, sources, conflicts: [], firstPollMs: 24 * HOUR, log, parser };
  close = async () => {
    await Promise.all([http.close(), pages.close(), parser.close(), server.close()]);
    await store.close();
  };
});
afterEach(() => close());

/** Polls `times` times, ten hours apart; gives the paths asked for in the last poll. */
async function poll(path: string, times: number): Promise<readonly string[]> {
  const feed = { ...FEED, url: `${server.origin}${path}` };
  for (let time = 0; time < times; time++) {
    asked = [];
    await collectFeed(feed, surroundings);
    now += 10 * HOUR;
  }
  return asked;
}

describe('a feed that has moved', () => {
  it('is polled at its new address once the redirect has held for a day, and a person is told once', async () => {
    expect(await poll('/old', 3)).toEqual(['/old', '/new']);
    expect(warnings).toEqual([]);
    await poll('/old', 1);
    expect(warnings).toMatchObject([{ to: `${server.origin}/new`, feed: 'front' }]);
    for (let again = 0; again < 4; again++) expect(await poll('/old', 1)).toEqual(['/new']);
    expect(warnings).toHaveLength(1);
  });

  it('is asked at the configured address again when the new one fails', async () => {
    await poll('/old', 5);
    newHome = 'gone';
    expect(await poll('/old', 1)).toEqual(['/new']);
    newHome = 'feed';
    expect(await poll('/old', 1)).toEqual(['/old', '/new']);
  });

  it('is polled where the configuration says as soon as that names another address', async () => {
    await poll('/old', 5);
    expect(await poll('/other', 1)).toEqual(['/other']);
    expect((await surroundings.store.feeds.get('front'))?.movedTo).toBeNull();
  });
});
