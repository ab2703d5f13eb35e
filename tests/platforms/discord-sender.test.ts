import { ChannelType, REST } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createChannelQueue } from '../../src/platforms/channel-queue.ts';
import { makeRequest } from '../../src/platforms/discord/make-request.ts';
import { createDiscordSender } from '../../src/platforms/discord/sender.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';
import { sampleDigest } from '../support/sample-digest.ts';

/* What the published twin has not: tags of a forum, and announcement channels. */
let server: Loopback;
let rest: REST;
let calls: { readonly path: string; readonly body: string }[] = [];
let followers: 'told' | 'refused' = 'told';

const conflict = sampleDigest.stories[0]?.conflict ?? '';

beforeAll(async () => {
  server = await serveLoopback((request, response) => {
    const path = (request.url ?? '').replace(/^\/v10/u, '');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({ path: `${request.method} ${path}`, body: Buffer.concat(chunks).toString() });
      const refused = path.endsWith('/crosspost') && followers === 'refused';
      response.writeHead(refused ? 403 : 200, { 'content-type': 'application/json' });
      const tags = [
        { id: '71', name: 'Other war' },
        { id: '72', name: conflict.toUpperCase() },
      ];
      const body = refused
        ? { code: 50_024, message: 'Cannot execute action on this channel type' }
        : { id: String(100 + calls.length), type: ChannelType.GuildForum, available_tags: tags };
      response.end(JSON.stringify(body));
    });
  });
  rest = new REST({ api: server.origin, makeRequest, retries: 0 }).setToken('token');
});
afterAll(() => server.close());
beforeEach(() => {
  [calls, followers] = [[], 'told'];
});

function send(layout: 'compact' | 'forum', crosspost: boolean) {
  const queue = createChannelQueue({ intervalMs: 0, now: Date.now, sleep: async () => {} });
  const sender = createDiscordSender(() => rest, queue, { find: async () => null, save: async () => {} });
  return sender.send('17', { deliveryId: 'd1', digest: sampleDigest, layout, crosspost });
}
const toFollowers = () => calls.filter(({ path }) => path.endsWith('/crosspost')).map(({ path }) => path);

describe('a forum', () => {
  it('gets each post with the tag of its conflict, where there is one', async () => {
    expect(conflict).not.toBe('');
    expect((await send('forum', false)).kind).toBe('sent');
    const posts = calls.filter(({ path }) => path === 'POST /channels/17/threads').map(({ body }) => JSON.parse(body));
    const tagged = posts.filter(({ applied_tags: tags }) => tags !== undefined);
    expect(tagged.length).toBeGreaterThan(0);
    expect(tagged.map(({ applied_tags: tags }) => tags)).toEqual(tagged.map(() => ['72']));
    expect(posts.find(({ name }) => name === 'War digest')).not.toHaveProperty('applied_tags');
  });
});

describe('an announcement channel', () => {
  it('has its message published to those who follow it, when the subscription says so', async () => {
    await send('compact', false);
    expect(toFollowers()).toEqual([]);
    expect((await send('compact', true)).kind).toBe('sent');
    expect(toFollowers()).toEqual([expect.stringMatching(/^POST \/channels\/17\/messages\/\d+\/crosspost$/u)]);
  });

  it('keeps what was posted when it cannot be published', async () => {
    followers = 'refused';
    expect(await send('compact', true)).toMatchObject({ kind: 'sent' });
    expect(toFollowers()).toHaveLength(1);
  });
});
