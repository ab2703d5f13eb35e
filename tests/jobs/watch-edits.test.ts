import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchArticle } from '../../src/articles/fetch-article.ts';
import { read } from '../../src/extract/read.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp, type Http } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { traceArticle } from '../../src/jobs/answer/trace-article.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import { composeSubscription } from '../../src/jobs/compose/compose-edition.ts';
import {
  enqueueRechecks,
  RECHECK_MS,
  recheckArticle,
  WATCH_MS,
  type WatchSurroundings,
} from '../../src/jobs/deliver/watch-edits.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Platform, Posting, SendOutcome } from '../../src/platforms/platform.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';

const page = (
  toll: string,
  quote: string,
  rest = '',
) => `<!doctype html><html lang="en"><head><title>Strike on Tarnel</title></head>
<body><article><h1>Strike on Tarnel</h1>
<p>A missile strike on the bus depot in Tarnel killed ${toll} people on Tuesday, the regional prosecutor said. Fires burned at the depot for several hours.</p>
<p>"${quote}," said Orla Vint, the mayor of Tarnel, who had come to the depot soon after the missile struck it in the morning.</p>
<p>The army of Ventria said that it had aimed at a fuel store beside the depot and that its soldiers had seen no buses there at all. ${rest}</p>
</article></body></html>`;

const subscription = sampleSubscription();
const log = pino({ level: 'silent' });
let now: number;
let html: string;
let status: number;
let server: Server;
let http: Http;
/* One thread for all: starting it takes longer than what it reads here. */
const reader = createReader({ deadlineMs: 20_000 });
afterAll(() => reader.close());
let store: Store;
let watching: WatchSurroundings;
let articleId: string;
let edits: { channel: string; messageIds: readonly string[]; posting: Posting }[];
let outcome: SendOutcome;

beforeEach(async () => {
  now = Date.UTC(2026, 5, 2, 9);
  html = page('23', 'We pulled them out with our hands');
  status = 200;
  edits = [];
  outcome = { kind: 'sent', messageIds: ['m-1'] };
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  http = createHttp({ userAgent: 'test', allowHosts: ['127.0.0.1'], spacingMs: 0 });
  store = await openStore({ path: ':memory:' });
  const feed: Feed = {
    id: 'radio',
    name: 'Public Radio',
    url: `http://127.0.0.1:${port}/feed`,
    text: 'page',
    kind: 'independent',
    language: 'en',
    enabled: true,
  } as Feed;
  const sources = {
    http,
    robots: createRobots({ http, product: 'test', now: () => now }),
    reader,
    identify: itemIdentity,
    now: () => now,
  };
  const url = `http://127.0.0.1:${port}/strike`;
  const item = {
    guid: null,
    url,
    title: 'Strike on Tarnel',
    author: null,
    publishedAt: now,
    summaryHtml: '',
    contentHtml: '',
  };
  const { article } = await fetchArticle(item, feed, now, sources);
  const reading = read({ text: article.text, title: article.title, publishedAt: now, language: 'en', conflicts: [] });
  await store.articles.save({ article, reading: { ...reading, relevance: { ...reading.relevance, war: true } } });
  articleId = article.id;
  const composing = { store, feeds: [feed], conflicts: [], log };
  const covers = { from: now - 1000, until: now + 1 };
  const digest = await composeSubscription(subscription, now, covers, null, composing);
  const { edition, deliveries } = planEdition(subscription, now, 'scheduled', covers, now);
  await store.editions.plan(edition, deliveries);
  await store.editions.setDigest(edition.id, digest);
  await store.deliveries.update(deliveries[0]?.id ?? '', { state: 'sent', messageIds: ['m-1'] }, now);
  const platform: Platform = {
    ...scriptedPlatform(),
    capabilities: { threads: false, forums: false, buttons: false, edits: true, maxMessageChars: 10_000 },
    edit: async (channel, messageIds, posting) => {
      edits.push({ channel, messageIds, posting });
      return outcome;
    },
  };
  watching = {
    collecting: { store, sources, firstPollMs: 0, log },
    composing,
    queue: await openQueue(store, { now: () => now }),
    platforms: new Map([['console', platform]]),
    subscription: async () => subscription,
    now: () => now,
  };
});

afterEach(async () => {
  await watching.queue.stop();
  await http.close();
  await store.close();
  await new Promise((resolve) => server.close(resolve));
});

const lines = () =>
  edits.map(({ posting }) =>
    posting.digest.stories.flatMap(({ flags }) => flags.flatMap(({ kind, text }) => (kind === 'edited' ? [text] : []))),
  );

describe('the watch over posted articles', () => {
  it('asks for each article once in six hours, and no longer than two days', async () => {
    expect(await enqueueRechecks(watching)).toBe(1);
    expect(await enqueueRechecks(watching)).toBe(0);
    now += RECHECK_MS;
    expect(await enqueueRechecks(watching)).toBe(1);
    now += WATCH_MS;
    expect(await enqueueRechecks(watching)).toBe(0);
  });

  it('edits the message when a figure moved, once, and keeps the new version', async () => {
    html = page('27', 'We pulled them out with our hands');
    await recheckArticle(articleId, watching);
    expect(edits).toMatchObject([{ channel: 'stdout', messageIds: ['m-1'] }]);
    expect(lines()).toEqual([
      [expect.stringMatching(/^Edited since: Public Radio now gives “27” for ⟨\d⟩ “23 people”\.$/u)],
    ]);
    expect(await store.articles.versions(articleId)).toHaveLength(2);
    await recheckArticle(articleId, watching);
    expect(edits).toHaveLength(1);
  });

  it('says when a quote is gone', async () => {
    html = page('23', 'There were nine buses and now there is one');
    await recheckArticle(articleId, watching);
    expect(lines()).toEqual([[expect.stringMatching(/no longer quotes ⟨\d⟩ “We pulled them out with our hands/u)]]);
  });

  it('says how a quote reads now, and why lists what each version changed', async () => {
    html = page('23', 'We pulled them all out with our bare hands');
    await recheckArticle(articleId, watching);
    expect(lines()).toEqual([
      [expect.stringMatching(/now quotes ⟨\d⟩ as “We pulled them all out with our bare hands,?”\.$/u)],
    ]);
    const steps = await traceArticle(articleId, store, [], []);
    expect(steps?.find(({ step }) => step === 'read')?.because.join('\n')).toMatch(
      /version 2, quote of Orla Vint: “We pulled them out .+” → “We pulled them all out /u,
    );
  });

  it('leaves a post alone whose facts all stand, or whose page cannot be read', async () => {
    html = page('23', 'We pulled them out with our hands', 'Ventria did not say when it would publish pictures.');
    await recheckArticle(articleId, watching);
    expect(await store.articles.versions(articleId)).toHaveLength(2);
    status = 503;
    await recheckArticle(articleId, watching);
    expect(edits).toEqual([]);
  });

  it('tries again when the platform asks it to', async () => {
    html = page('27', 'We pulled them out with our hands');
    outcome = { kind: 'retry', afterMs: 1000, reason: 'too many requests' };
    await expect(recheckArticle(articleId, watching)).rejects.toThrow('too many requests');
    outcome = { kind: 'sent', messageIds: ['m-1'] };
    await recheckArticle(articleId, watching);
    expect(lines()[1]).toHaveLength(1);
  });
});
