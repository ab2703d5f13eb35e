import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createFeedParser } from '../../src/feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { collectDue } from '../../src/jobs/collect/collect-due.ts';
import { type CollectSurroundings, collectFeed } from '../../src/jobs/collect/collect-feed.ts';
import { createLeasedCollecting } from '../../src/jobs/collect/collect-leased.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import { silentFeeds } from '../../src/jobs/compose/silent-feeds.ts';
import type { Feed } from '../../src/model/feed.ts';
import { openStore } from '../../src/store/open-store.ts';
import { DAY, FEED, HOUR, NOW } from '../feeds/states.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';

/* A feed that moves, polled over days on a clock of our own. */
const rss = '<rss version="2.0"><channel><title>Front</title><item><title>a</title></item></channel></rss>';
/** One item of each age, told apart by its place. */
const warItem = (place: string, date: string) =>
  `<item><title>Shelling kills 12 soldiers near ${place}</title><guid isPermaLink="false">${place}</guid>${date}
  <description>Artillery fire killed 12 soldiers and wounded 30 civilians near ${place} on the front line, the army said after the assault.</description></item>`;
const dated = (at: number) => `<pubDate>${new Date(at).toUTCString()}</pubDate>`;
const oldItems = [warItem('Oldtown', dated(NOW - 40 * HOUR)), warItem('Timeless', '')];
const feedOf = (items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Front</title>${items.join('')}</channel></rss>`;
let warFeed = '';
let server: Loopback;
let asked: string[] = [];
let newHome: 'feed' | 'gone' = 'feed';
let now = NOW;
let surroundings: CollectSurroundings;
let warnings: { msg: string; to: string }[] = [];
let close: () => Promise<void>;

// Starting its thread takes longer than all it reads here.
const reader = createReader({ deadlineMs: 20_000 });
afterAll(() => reader.close());

beforeEach(async () => {
  [asked, warnings, now, newHome] = [[], [], NOW, 'feed'];
  warFeed = feedOf([warItem('Brenik', dated(NOW - HOUR)), ...oldItems]);
  server = await serveLoopback((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/old') response.writeHead(301, { location: '/new' }).end();
    else if (path === '/new' && newHome === 'gone') response.writeHead(503).end();
    else if (path === '/closed') response.writeHead(410).end();
    else if (path === '/war') response.end(warFeed);
    else if (path === '/empty') response.end('<rss version="2.0"><channel><title>Front</title></channel></rss>');
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
  });
  const store = await openStore({ path: ':memory:' });
  const http = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.1'], spacingMs: 0 });
  const parser = createFeedParser({ deadlineMs: 20_000 });
  const sources = {
    http,
    robots: createRobots({ http, product: 'test', now: () => now }),
    reader,
    identify: itemIdentity,
    now: () => now,
  };
  const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(JSON.parse(line)) });
  surroundings = { store, sources, firstPollMs: 24 * HOUR, log, parser };
  close = async () => {
    await Promise.all([http.close(), parser.close(), server.close()]);
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

describe('the first poll of a feed', () => {
  const seen = async () => {
    const { articles } = surroundings.store;
    const entries = await articles.seenBetween(0, now + DAY);
    return entries.map(({ article }) => article.title.replace('Shelling kills 12 soldiers near ', ''));
  };

  it('takes what is new, nothing old and nothing undated; what comes later is new whether dated or not', async () => {
    const feed = { ...FEED, url: `${server.origin}/war` };
    const first = await collectFeed(feed, surroundings);
    expect(await seen()).toEqual(['Brenik']);
    expect(first.rejections.map(({ stage, reason }) => `${stage}: ${reason}`)).toEqual([
      'first-poll: older than the first poll looks back',
      'first-poll: undated, so it may be old news',
    ]);
    now += HOUR;
    warFeed = feedOf([warItem('Later', ''), warItem('Brenik', dated(NOW - HOUR)), ...oldItems]);
    await collectFeed(feed, surroundings);
    expect((await seen()).toSorted()).toEqual(['Brenik', 'Later']);
  });
});

describe('a feed that brings nothing', () => {
  const health = async (feed: Feed) => {
    const states = await surroundings.store.feeds.all();
    return silentFeeds([feed], states, now).map(({ reason }) => reason);
  };

  it('closed by its publisher is not polled again, and the log, status and digest tell', async () => {
    const feed = { ...FEED, url: `${server.origin}/closed` };
    expect(await collectDue([feed], surroundings)).toHaveLength(1);
    expect(warnings).toMatchObject([{ feed: 'front', msg: expect.stringContaining('nothing') }]);
    now += 30 * DAY;
    expect(await collectDue([feed], surroundings)).toHaveLength(0);
    expect(asked).toEqual(['/closed']);
    expect(await health(feed)).toEqual(['410 gone: the publisher has closed this feed']);
  });

  it('is told with what is usual, and when it has been mute for unusually long', async () => {
    const feed = { ...FEED, url: `${server.origin}/war` };
    warFeed = feedOf(Array.from({ length: 48 }, (_, n) => warItem(`Place ${n}`, dated(NOW - n * HOUR))));
    await collectFeed(feed, surroundings);
    expect(await health(feed)).toEqual([]);
    now += 3 * DAY;
    await collectFeed(feed, surroundings);
    expect(await health(feed)).toEqual([expect.stringMatching(/^nothing new for 3 days, usually \d+ a day$/)]);
    await collectFeed({ ...feed, url: `${server.origin}/empty` }, surroundings);
    expect(await health(feed)).toEqual([expect.stringMatching(/^0 items, usually \d+ a day$/)]);
  });

  it('is collected anew when nothing could be read for want of a thread: no item is taken to be refused', async () => {
    const feed = { ...FEED, url: `${server.origin}/war` };
    const closed = createReader();
    await closed.close();
    const stopped = { ...surroundings, sources: { ...surroundings.sources, reader: closed } };
    await expect(collectFeed(feed, stopped)).rejects.toThrow('no thread could be started');
    expect(await surroundings.store.articles.rejections(0, now + 1)).toEqual([]);
    expect(await collectFeed(feed, surroundings)).toMatchObject({ stored: 1 });
  });

  it('is polled again after a restart only when its time has come', async () => {
    const feed = { ...FEED, url: `${server.origin}/war` };
    await collectDue([feed], surroundings);
    now += 60_000;
    expect(await collectDue([feed], surroundings)).toHaveLength(0);
    expect(asked).toEqual(['/war']);
  });

  it('is collected once at a time, and by one replica', async () => {
    const feed = { ...FEED, url: `${server.origin}/war` };
    const [one, two] = ['one', 'two'].map((replica) => createLeasedCollecting(replica, surroundings));
    await Promise.all([one?.(feed), one?.(feed), two?.(feed)]);
    expect(asked).toEqual(['/war']);
    // A second job for the same time, made before the first was done, comes late.
    await two?.(feed);
    expect(asked).toEqual(['/war']);
  });
});

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
