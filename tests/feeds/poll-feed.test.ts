import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { createFeedParser } from '../../src/feeds/parse/parse-feed-in-worker.ts';
import { type DueFeed, dueFeeds } from '../../src/feeds/poll/due-feeds.ts';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import { pollFeed } from '../../src/feeds/poll/poll-feed.ts';
import { pollFeeds } from '../../src/feeds/poll/poll-feeds.ts';
import { createHostQueue } from '../../src/http/host-queue.ts';
import { createHttp } from '../../src/http/http.ts';
import type { FeedState } from '../../src/model/feed.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';
import { DAY, FEED, HOUR, NOW } from './states.ts';

const parser = createFeedParser({ deadlineMs: 20_000 });
const http = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.0/8'], spacingMs: 0 });
const servers: Loopback[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(async () => {
  await Promise.all([parser.close(), http.close()]);
});

const RSS = (title: string): string =>
  `<rss version="2.0"><channel><title>Front</title><item><title>${title}</title><link>/a</link><pubDate>Fri, 07 Mar 2025 08:00:00 GMT</pubDate></item></channel></rss>`;

async function serve(answer: Parameters<typeof serveLoopback>[0]): Promise<Loopback> {
  const server = await serveLoopback(answer);
  servers.push(server);
  return server;
}

const poll = (url: string, state: FeedState = initialState('front', NOW), now = NOW) =>
  pollFeed({ ...FEED, url }, state, { http, parser, now: () => now });

test('first the feed, then 304 by both validators, then the change', async () => {
  let version = 1;
  const server = await serve((request, response) => {
    const headers = { etag: `W/"${version}"`, 'last-modified': 'Fri, 07 Mar 2025 08:00:00 GMT' };
    const known = request.headers['if-none-match'] === headers.etag;
    if (known) response.writeHead(304, headers).end();
    else response.writeHead(200, { ...headers, 'content-type': 'application/rss+xml' }).end(RSS(`v${version}`));
  });
  const one = await poll(server.origin);
  expect(one).toMatchObject({ first: true, notModified: false, encoding: 'utf-8', problems: [] });
  expect(one.items).toMatchObject([{ title: 'v1', url: `${server.origin}/a`, publishedAt: NOW - HOUR }]);
  expect(server.seen[0]?.headers).not.toHaveProperty('if-none-match');

  const two = await poll(server.origin, one.state, NOW + HOUR);
  expect(two).toMatchObject({ first: false, notModified: true, items: [] });
  expect(two.state).toMatchObject({ status: 304, lastSuccessAt: NOW + HOUR, itemsLastPoll: 1, encoding: 'utf-8' });
  expect(server.seen[1]?.headers).toMatchObject({
    'if-none-match': 'W/"1"',
    'if-modified-since': 'Fri, 07 Mar 2025 08:00:00 GMT',
  });

  version = 2;
  const three = await poll(server.origin, two.state, NOW + 2 * HOUR);
  expect(three).toMatchObject({ first: false, notModified: false, items: [{ title: 'v2' }], state: { etag: 'W/"2"' } });
});

test('the same bytes again are nothing new, without any validator', async () => {
  const server = await serve((_, response) => response.end(RSS('same')));
  const one = await poll(server.origin);
  expect(await poll(server.origin, one.state)).toMatchObject({
    notModified: true,
    items: [],
    state: { status: 200, reason: null },
  });
});

describe('what is no feed', () => {
  test.each([
    [
      403,
      'text/html',
      '<title>Just a moment...</title><p>Checking your browser before accessing',
      '403 challenge page',
    ],
    [403, 'text/plain', 'no', '403 forbidden'],
    [404, 'text/html', '<h1>Not found</h1>', '404 not found'],
    [429, 'text/plain', '', '429 too many requests'],
    [500, 'text/plain', 'oops', '500 server error'],
    [200, 'text/html', '<!doctype html><html><body>Welcome</body></html>', 'the answer is a web page, not a feed'],
    [
      200,
      'text/html',
      '<html><title>Just a moment...</title><p>Checking your browser before accessing',
      'the answer is a challenge page, not a feed',
    ],
    [200, 'text/xml', '', 'the answer is empty'],
  ])('%d %s %s', async (status, type, body, reason) => {
    const server = await serve((_, response) => response.writeHead(status, { 'content-type': type }).end(body));
    const { state, items } = await poll(server.origin, { ...initialState('front', NOW), etag: '"kept"' });
    expect(items).toEqual([]);
    expect(state).toMatchObject({ reason, status, failures: 1, etag: '"kept"', lastSuccessAt: null });
    expect(state.nextAt).toBeGreaterThan(NOW + 60_000);
  });

  test('410 ends the feed; a dead host does not', async () => {
    const server = await serve((_, response) => response.writeHead(410).end());
    expect((await poll(server.origin)).state).toMatchObject({
      gone: true,
      reason: '410 gone: the publisher has closed this feed',
    });
    await server.close();
    expect((await poll(server.origin)).state).toMatchObject({
      gone: false,
      status: null,
      reason: 'the host refuses the connection',
    });
  });

  test('a cancelled poll leaves no trace', async () => {
    const server = await serve(() => undefined);
    const state = initialState('front', NOW);
    const deps = { http, parser, now: () => NOW, signal: AbortSignal.timeout(50) };
    expect((await pollFeed({ ...FEED, url: server.origin }, state, deps)).state).toEqual(state);
  });
});

test('a lasting permanent redirect is handed on as the new address', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
    else response.end(RSS('moved'));
  });
  let state = initialState('front', NOW);
  const told: (string | null)[] = [];
  for (const at of [NOW, NOW + HOUR, NOW + 2 * HOUR, NOW + DAY]) {
    const result = await poll(`${server.origin}/old`, state, at);
    state = result.state;
    told.push(result.movedTo);
  }
  expect(told).toEqual([null, null, null, `${server.origin}/new`]);
});

describe('many feeds', () => {
  const at = (address: string, change: Partial<FeedState> = {}) => {
    const id = address.replace(/\W/g, '-');
    return { feed: { ...FEED, id, url: address }, state: { ...initialState(id, NOW), ...change } };
  };
  const addresses = (due: readonly DueFeed[]) => due.map(({ feed }) => feed.url.slice('http://'.length));

  test('hosts take turns, the longest due first; what is not due or switched off is left', () => {
    const known = [
      at('http://a.example/1', { nextAt: NOW - 3 }),
      at('http://a.example/2', { nextAt: NOW - 2 }),
      at('http://a.example/3', { nextAt: NOW + 1 }),
      at('http://b.example/1', { nextAt: NOW - 1 }),
      at('http://b.example/2', { nextAt: NOW - 4 }),
      at('http://c.example/1', { gone: true }),
    ];
    const off = { ...FEED, id: 'off', url: 'http://d.example/', enabled: false };
    const never = { ...FEED, id: 'new', url: 'http://a.example/new' };
    const due = dueFeeds(
      [...known.map(({ feed }) => feed), off, never],
      known.map(({ state }) => state),
      NOW,
    );
    expect(addresses(due)).toEqual(['a.example/new', 'b.example/2', 'a.example/1', 'b.example/1', 'a.example/2']);
  });

  test('a host that does not answer holds up no other', async () => {
    const slow = Array.from({ length: 20 }, (_, n) => at(`http://slow.example/${n}`));
    const quick = Array.from({ length: 5 }, (_, n) => at(`http://quick-${n}.example/`));
    const due = dueFeeds(
      [...slow, ...quick].map(({ feed }) => feed),
      [],
      NOW,
    );
    const queue = createHostQueue({ spacingMs: 0, hostsAtOnce: 8 });
    const done: string[] = [];
    let release = () => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    const all = pollFeeds(due, ({ feed }) =>
      queue.run(new URL(feed.url).hostname, async () => {
        if (feed.url.includes('slow')) await stuck;
        done.push(feed.url);
      }),
    );
    await vi.waitFor(() => expect(done).toHaveLength(5));
    release();
    await all;
    expect(done).toHaveLength(25);
  });

  test('an error of the caller’s own comes out', async () => {
    const broken = () => Promise.reject(new Error('the store is full'));
    await expect(pollFeeds([at('http://a.example/')], broken)).rejects.toThrow('the store is full');
  });
});

describe('a host that asks for a pause', () => {
  test.each([
    [429, { 'retry-after': '7200' }, 2 * HOUR],
    [503, { 'retry-after': '7200' }, 2 * HOUR],
    [403, { 'retry-after': '7200' }, 2 * HOUR],
    [429, {}, HOUR / 4],
  ])('%d %o: its other feeds rest too, and nothing is asked', async (status, headers, restMs) => {
    const polite = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.0/8'], spacingMs: 0, now: () => NOW });
    const server = await serve((request, response) => {
      if (request.url === '/1') response.writeHead(status, headers).end();
      else response.end(RSS('x'));
    });
    const deps = { http: polite, parser, now: () => NOW };
    const ask = (path: string, state = initialState('front', NOW)) =>
      pollFeed({ ...FEED, url: `${server.origin}${path}` }, state, deps);
    await ask('/1');
    const other = await ask('/2', {
      ...initialState('front', NOW),
      failures: 0,
      lastSuccessAt: NOW - HOUR,
      status: 200,
    });
    expect(server.seen).toHaveLength(1);
    expect(other.state).toMatchObject({
      failures: 0,
      status: 200,
      reason: expect.stringContaining('asked to be left alone until'),
    });
    expect(other.state.nextAt - NOW).toBeGreaterThanOrEqual(restMs);
    expect(other.state.nextAt - NOW).toBeLessThanOrEqual(restMs * 1.1);
    await polite.close();
  });

  test.each([403, 500, 503])('a plain %d says nothing about its other feeds', async (status) => {
    const server = await serve((request, response) => {
      if (request.url === '/1') response.writeHead(status).end();
      else response.end(RSS('x'));
    });
    await poll(`${server.origin}/1`);
    expect(await poll(`${server.origin}/2`)).toMatchObject({ items: [{ title: 'x' }], state: { reason: null } });
  });
});
