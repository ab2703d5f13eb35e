import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { initialState } from '../../src/feeds/initial-state.ts';
import { createFeedParser } from '../../src/feeds/parse-feed-in-worker.ts';
import { pollFeed } from '../../src/feeds/poll-feed.ts';
import { pollFeeds } from '../../src/feeds/poll-feeds.ts';
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
  test('each is handed on once; one that fails stops nobody', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/3') response.writeHead(500).end();
      else response.end(RSS(`item ${request.url}`));
    });
    const due = Array.from({ length: 20 }, (_, n) => ({
      feed: { ...FEED, id: `f${n}`, url: `http://127.0.0.${1 + (n % 5)}:${server.port}/${n}` },
      state: initialState(`f${n}`, NOW),
    }));
    const only = due.filter(({ feed }) => feed.url.includes('127.0.0.1:'));
    const got = new Map<string, string | null>();
    await pollFeeds(only, { http, parser, now: () => NOW }, (feed, { items, state }) => {
      got.set(feed.id, state.reason ?? items[0]?.title ?? null);
    });
    expect(Object.fromEntries(got)).toEqual({ f0: 'item /0', f5: 'item /5', f10: 'item /10', f15: 'item /15' });
  });

  test('an error of the caller’s own comes out', async () => {
    const server = await serve((_, response) => response.end(RSS('x')));
    const due = [{ feed: { ...FEED, url: server.origin }, state: initialState('front', NOW) }];
    const broken = () => Promise.reject(new Error('the store is full'));
    await expect(pollFeeds(due, { http, parser, now: () => NOW }, broken)).rejects.toThrow('the store is full');
  });
});
