import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import type { Answer } from '../../src/commands/answer.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createFeedParser } from '../../src/feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { type AnswerSurroundings, answerQuestion } from '../../src/jobs/answer/answer-question.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import type { Feed } from '../../src/model/feed.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const closing: (() => Promise<void>)[] = [];
let server: DemoServer;
let store: Store;

beforeAll(async () => {
  server = await startDemoServer(Date.now());
  store = await openStore({ path: ':memory:' });
  closing.push(server.close, store.close);
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** What jobs have, with the real way out to the network; private addresses are refused unless `allowHosts` names them. */
function surroundings(allowHosts: readonly string[]): AnswerSurroundings & { readonly polled: () => readonly Feed[] } {
  const http = createHttp({ userAgent: 'sitrep-test', allowHosts, spacingMs: 0 });
  const reader = createReader();
  const parser = createFeedParser();
  closing.push(http.close, reader.close, parser.close);
  const robots = createRobots({ http, product: 'sitrep', now: Date.now });
  let polled: readonly Feed[] = [];
  return {
    sources: { http, robots, reader, identify: itemIdentity, now: Date.now },
    conflicts: [],
    parser,
    addedFeeds: store.addedFeeds,
    feeds: () => polled,
    refreshFeeds: async () => {
      polled = (await store.addedFeeds.all()).map(({ feed }) => feed);
    },
    polled: () => polled,
  };
}

const words = (answer: Answer) => JSON.stringify(answer);

describe('feeds add', () => {
  it('reads the feed, stores it with who added it, and knows it the second time', async () => {
    const around = surroundings(['127.0.0.1']);
    const url = `${server.origin}/feeds/courier.rss.xml`;
    const task = { task: 'add-feed', url, name: '', by: 'slack:U7' } as const;
    const answer = words(await answerQuestion(task, around));
    expect(answer).toContain('Added ');
    expect(answer).toContain('the-halden-courier');
    expect(await store.addedFeeds.all()).toMatchObject([
      { feed: { id: 'the-halden-courier', name: 'The Halden Courier', url, enabled: true }, by: 'slack:U7' },
    ]);
    expect(around.polled()).toHaveLength(1);
    expect(words(await answerQuestion({ ...task, name: 'Another name' }, around))).toContain('is polled already');
    expect(await store.addedFeeds.all()).toHaveLength(1);
  });

  it('stores nothing where there is no feed', async () => {
    const around = surroundings(['127.0.0.1']);
    const before = await store.addedFeeds.all();
    const answer = words(
      await answerQuestion({ task: 'add-feed', url: `${server.origin}/nothing`, name: '', by: 'slack:U7' }, around),
    );
    expect(answer).toContain('/nothing');
    expect(await store.addedFeeds.all()).toEqual(before);
  });
});

describe('addresses that are no public web site', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost:8080/admin',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.8/article',
    'http://2130706433/',
    'http://user:secret@127.0.0.1/',
  ])('are refused with a kind sentence, as article and as feed: %s', async (url) => {
    const around = surroundings([]);
    for (const task of [
      { task: 'article', url } as const,
      { task: 'add-feed', url, name: '', by: 'slack:U7' } as const,
    ]) {
      const answer = words(await answerQuestion(task, around));
      expect(answer).toMatch(
        /(?:is|leads to) (?:this machine itself|a link-local address|a private address)|robots\.txt disallows/u,
      );
      expect(answer).not.toMatch(/ECONN| {4}at |Error:/u);
    }
  });
});
