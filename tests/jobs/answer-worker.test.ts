import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/commands/answer.ts';
import { laterAnswer } from '../../src/commands/answer-command.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { createAnswerWorker } from '../../src/jobs/answer/answer-worker.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import type { ChatPlatform } from '../../src/platforms/chat-platform.ts';
import { openStore } from '../../src/store/open-store.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';

/* A page that is not there, after a while. */
let delayMs = 0;
const server = createServer((_, response) => void setTimeout(() => response.writeHead(404).end(), delayMs));
const http = createHttp({ userAgent: 'sitrep-test', allowHosts: ['127.0.0.1'], spacingMs: 0 });
const reader = createReader();
const store = await openStore({ path: ':memory:' });

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  server.close();
  await Promise.all([http.close(), reader.close(), store.close()]);
});

/** What the asker was shown, one after the other, and whether to all. */
async function ask(stillAtItMs: number) {
  const shown: { readonly words: string; readonly share: boolean }[] = [];
  const platform: ChatPlatform = {
    ...scriptedPlatform(),
    reply: async (_, answer: Answer, share) => {
      shown.push({ words: JSON.stringify(answer), share });
      return true;
    },
  };
  const robots = createRobots({ http, product: 'sitrep', now: Date.now });
  const surroundings = {
    sources: { http, robots, reader, identify: itemIdentity, now: Date.now },
    conflicts: [],
    addedFeeds: store.addedFeeds,
    feeds: () => [],
    refreshFeeds: async () => {},
  };
  const asker = {
    platform: 'console' as const,
    userId: 'U1',
    channel: 'C1',
    isNeighbour: () => true,
    isManager: async () => false,
    replyTo: 'here',
  };
  const { port } = server.address() as AddressInfo;
  const later = laterAnswer({ task: 'article', url: `http://127.0.0.1:${port}/a` }, asker, '');
  if (later.kind !== 'later') throw new Error('put off to a job');
  const work = createAnswerWorker(surroundings, [platform], () => {}, stillAtItMs);
  await work({ ...later.job, data: { ...later.job.data, share: 'true' } });
  return shown;
}

it('answers once when it is quick', async () => {
  delayMs = 0;
  expect(await ask(60_000)).toMatchObject([{ words: expect.stringContaining('could not be read'), share: true }]);
});

it('tells who waits that work goes on, privately, and then answers', async () => {
  delayMs = 120;
  expect(await ask(20)).toMatchObject([
    { words: expect.stringContaining('Still at it: 127.0.0.1 takes its time.'), share: false },
    { words: expect.stringContaining('could not be read'), share: true },
  ]);
});
