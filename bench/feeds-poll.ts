import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createFeedParser } from '../src/feeds/parse/parse-feed-in-worker.ts';
import { initialState } from '../src/feeds/poll/initial-state.ts';
import { pollFeed } from '../src/feeds/poll/poll-feed.ts';
import { pollFeeds } from '../src/feeds/poll/poll-feeds.ts';
import { createHttp } from '../src/http/http.ts';
import type { Feed, FeedState } from '../src/model/feed.ts';

// Polling over loopback, each feed on an address of its own (127.x.y.z), 95 % answering 304, the pause between requests to
// one host lifted. The server and the poller are processes of their own.
//   node bench/feeds-poll.ts [number of feeds ...]

/** For 2,000 feeds; the other rows show how it grows. */
const GOALS = { feeds: 2_000, feedsPerSecond: 400, mb: 250, stallMs: 100 };
/** Every 20th feed has news: 5 %. */
const CHANGED_EVERY = 20;

interface Measured {
  readonly feedsPerSecond: number;
  readonly mb: number;
  readonly stallMs: number;
  readonly notModified: number;
  readonly read: number;
  readonly failed: number;
}

function body(feed: string): string {
  const items = Array.from(
    { length: 30 },
    (_, n) =>
      `<item><title>Report ${n} of ${feed}</title><link>https://example.org/${feed}/${n}</link><guid>${feed}-${n}</guid><pubDate>${new Date(Date.now() - n * 3_600_000).toUTCString()}</pubDate><description>${'Officials said on Tuesday that crews restored supply. '.repeat(6)}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${feed}</title>${items.join('')}</channel></rss>`;
}

function serve(): void {
  const server = createServer((request, response) => {
    const feed = request.url?.slice(1) ?? '';
    const changed = Number(feed) % CHANGED_EVERY === 0;
    if (!changed && request.headers['if-none-match'] === '"one"') {
      response.writeHead(304, { etag: '"one"' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(body(feed));
  });
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port));
}

function feedAt(index: number, port: number): Feed {
  const host = `127.${1 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
  const url = `http://${host}:${port}/${index}`;
  return {
    id: `feed-${index}`,
    name: `Feed ${index}`,
    url,
    language: null,
    kind: 'independent',
    text: 'feed',
    rights: null,
    enabled: true,
  };
}

async function poll(count: number, port: number): Promise<Measured> {
  const http = createHttp({ userAgent: 'bench', allowHosts: ['127.0.0.0/8'], spacingMs: 0 });
  const parser = createFeedParser();
  const due = Array.from({ length: count }, (_, index) => {
    const feed = feedAt(index, port);
    const state: FeedState = { ...initialState(feed.id, 0), etag: '"one"', itemsLastPoll: 30, lastSuccessAt: 1 };
    return { feed, state };
  });
  const seen = { notModified: 0, read: 0, failed: 0 };
  // The thread and the code are warm in a bot that has run for a minute.
  await pollFeed(feedAt(0, port), initialState('warm', 0), { http, parser, now: Date.now });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  await pollFeeds(due, async ({ feed, state: before }) => {
    const { notModified, items, state } = await pollFeed(feed, before, { http, parser, now: Date.now });
    if (notModified) seen.notModified += 1;
    if (items.length > 0) seen.read += 1;
    if (state.reason !== null) seen.failed += 1;
  });
  const seconds = (performance.now() - startedAt) / 1000;
  delay.disable();
  await Promise.all([http.close(), parser.close()]);
  return {
    feedsPerSecond: count / seconds,
    mb: process.resourceUsage().maxRSS / 1024,
    stallMs: delay.max / 1e6,
    ...seen,
  };
}

function child<T>(...args: string[]): { first: Promise<T>; stop: () => void } {
  const process = fork(fileURLToPath(import.meta.url), args);
  const first = new Promise<T>((resolve, reject) => {
    process.on('message', (message) => resolve(message as T));
    process.on('exit', () => reject(new Error(`${args.join(' ')} ended without a word`)));
  });
  return { first, stop: () => process.kill() };
}

async function measure(counts: readonly number[]): Promise<void> {
  const server = child<number>('--serve');
  const port = await server.first;
  let missed = 0;
  console.log('   feeds  feeds/s    MB  stall ms    304   read  failed');
  for (const count of counts) {
    const { feedsPerSecond, mb, stallMs, ...rest } = await child<Measured>('--poll', String(count), String(port)).first;
    const good =
      feedsPerSecond >= GOALS.feedsPerSecond && mb <= GOALS.mb && stallMs <= GOALS.stallMs && rest.failed === 0;
    if (!good && count === GOALS.feeds) missed += 1;
    const columns = [
      feedsPerSecond.toFixed(0),
      mb.toFixed(0),
      stallMs.toFixed(0),
      rest.notModified,
      rest.read,
      rest.failed,
    ];
    console.log(
      [count, ...columns].map((value, index) => String(value).padStart([8, 9, 6, 10, 7, 7, 8][index] ?? 8)).join(''),
    );
  }
  server.stop();
  console.log(
    `goals: ${GOALS.feedsPerSecond} feeds/s, ${GOALS.mb} MB, ${GOALS.stallMs} ms${missed === 0 ? ', met' : '; missed'}`,
  );
  process.exitCode = missed === 0 ? 0 : 1;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--serve') {
  serve();
} else if (mode === '--poll') {
  const measured = await poll(Number(rest[0]), Number(rest[1]));
  process.send?.(measured, () => process.exit(0));
} else {
  const counts = [mode, ...rest].filter((count) => count !== undefined).map(Number);
  await measure(counts.length > 0 ? counts : [200, 2_000, 10_000]);
}
