import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseEdition } from '../../src/jobs/compose/release-edition.ts';
import { createDeliverer } from '../../src/jobs/deliver/deliver.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import { createLog } from '../../src/log.ts';
import type { Layout, PlatformName } from '../../src/model/subscription.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createPostMemory } from '../../src/platforms/discord/post-memory.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { type ChatDesk, openChatDesk } from '../support/chat-desk.ts';
import { startDiscordTwin } from '../support/discord-twin.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { startSlackServer } from '../support/slack-server.ts';

/*
 * The outbox with the real clients on stand-ins that fail: every message of a digest stands exactly once in the end, or the
 * delivery is given up with a sentence that says what to do.
 */
type Trouble =
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  | { readonly kind: 'server-error'; readonly accepted: boolean }
  | { readonly kind: 'hang-up'; readonly accepted: boolean }
  | { readonly kind: 'channel-deleted' }
  | { readonly kind: 'token-revoked' };

interface Stage {
  readonly platform: Platform;
  readonly chat: ChatDesk;
  readonly channel: string;
  readonly standing: () => Promise<number>;
  readonly failNext: (trouble: Trouble) => void;
  readonly loseLine: () => void;
  readonly close: () => Promise<void>;
}

const common = { log: createLog('silent'), now: Date.now, sleep: async () => {} };

async function onSlack(): Promise<Stage> {
  const server = await startSlackServer();
  const chat = await openChatDesk('slack', 'C1');
  const platform = createSlackPlatform({
    ...common,
    access: { botToken: 'xoxb-test' },
    connection: { mode: 'socket', appToken: 'xapp-test', pingTimeoutMs: 300 },
    desk: chat.desk,
    managers: [],
    apiUrl: server.apiUrl,
    intervalMs: 0,
  });
  await platform.start();
  const refusals = { 'channel-deleted': 'channel_not_found', 'token-revoked': 'token_revoked' } as const;
  return {
    platform,
    chat,
    channel: 'C1',
    standing: async () => server.messages.length,
    failNext: (trouble) =>
      server.failNext(
        'chat.postMessage',
        trouble.kind === 'channel-deleted' || trouble.kind === 'token-revoked'
          ? { kind: 'refused', error: refusals[trouble.kind] }
          : trouble,
      ),
    loseLine: () => server.disconnect('drop'),
    close: async () => {
      await platform.stop();
      await server.close();
      await chat.close();
    },
  };
}

async function onDiscord(): Promise<Stage> {
  const twin = await startDiscordTwin();
  const chat = await openChatDesk('discord', twin.channel);
  const platform = createDiscordPlatform({
    ...common,
    token: twin.discord.botToken,
    desk: chat.desk,
    posts: createPostMemory(chat.store.memory, Date.now),
    apiUrl: twin.apiUrl,
  });
  await platform.start();
  const refusals = {
    'channel-deleted': { status: 404, code: 10_003, message: 'Unknown Channel' },
    'token-revoked': { status: 401, code: 0, message: '401: Unauthorized' },
  } as const;
  return {
    platform,
    chat,
    channel: twin.channel,
    // What a person wrote or a thread repeats of its beginning (type 21) is not ours.
    standing: () => twin.discord.prisma.message.count({ where: { type: 0 } }),
    failNext: (trouble) =>
      twin.failNext(
        'POST',
        /\/messages$/u,
        trouble.kind === 'channel-deleted' || trouble.kind === 'token-revoked'
          ? { kind: 'refused', ...refusals[trouble.kind] }
          : trouble.kind === 'rate-limited'
            ? { ...trouble, seconds: Math.min(trouble.seconds, 0.05) }
            : trouble,
      ),
    loseLine: () => twin.gateway.lose('drop'),
    close: async () => {
      await platform.stop();
      await twin.close();
      await chat.close();
    },
  };
}

describe.each<[PlatformName, () => Promise<Stage>]>([
  ['slack', onSlack],
  ['discord', onDiscord],
])('the outbox on %s', (name, open) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await open();
  });
  afterAll(() => stage.close());

  /** Delivers one edition as the minutes pass, until it is settled. */
  async function deliver(layout: Layout, troubles: readonly Trouble[]) {
    const { platform, chat, channel } = stage;
    const { store, queue } = chat;
    let now = Date.now();
    const subscription = sampleSubscription({ id: `on-${name}-${randomUUID()}`, platform: name, channel, layout });
    const { edition, deliveries } = planEdition(subscription, now, 'scheduled', { from: 0, until: now }, now);
    await store.editions.plan(edition, deliveries);
    await releaseEdition({ store, queue }, edition, sampleDigest, true, now);
    const deliverer = createDeliverer({
      store,
      queue,
      platforms: new Map([[name, platform]]),
      subscription: async () => subscription,
      now: () => now,
      log: createLog('silent'),
      onPaused: async () => {},
    });
    const id = deliveries[0]?.id ?? '';
    const before = await stage.standing();
    for (const trouble of troubles) stage.failNext(trouble);
    for (let minutes = 0; minutes < 30; minutes++) {
      await deliverer.deliver(id);
      const state = (await store.deliveries.get(id))?.state;
      if (state === 'sent' || state === 'failed') break;
      now += 60_000;
    }
    const delivery = await store.deliveries.get(id);
    const paused = (await store.subscriptions.pauses()).find(
      ({ subscriptionId }) => subscriptionId === subscription.id,
    );
    return { delivery, paused, added: (await stage.standing()) - before };
  }

  const MESSAGES = 3;
  const lost = { accepted: true } as const;
  const never = { accepted: false } as const;
  it.each<[string, readonly Trouble[]]>([
    ['nothing goes wrong', []],
    ['a storm of 429', Array.from({ length: 5 }, () => ({ kind: 'rate-limited', seconds: 2 }) as const)],
    ['5xx after the first message was accepted', [{ kind: 'server-error', ...lost }]],
    ['5xx before anything was accepted', [{ kind: 'server-error', ...never }]],
    ['the answer is cut off after it was accepted', [{ kind: 'hang-up', ...lost }]],
    ['the request is cut off', [{ kind: 'hang-up', ...never }]],
    [
      'one thing after the other',
      [
        { kind: 'server-error', ...lost },
        { kind: 'rate-limited', seconds: 1 },
        { kind: 'hang-up', ...lost },
        { kind: 'server-error', ...never },
      ],
    ],
  ])('posts every message exactly once when %s', async (_, troubles) => {
    const { delivery, added } = await deliver('threaded', troubles);
    expect(delivery).toMatchObject({ state: 'sent' });
    expect(delivery?.messageIds).toHaveLength(MESSAGES);
    expect(new Set(delivery?.messageIds).size).toBe(MESSAGES);
    expect(added).toBe(MESSAGES);
  });

  it('posts while the line for questions is lost', async () => {
    stage.loseLine();
    const { delivery, added } = await deliver('threaded', []);
    expect(delivery?.state).toBe('sent');
    expect(added).toBe(MESSAGES);
  });

  it.each<[Trouble['kind'] & ('channel-deleted' | 'token-revoked'), RegExp]>([
    ['channel-deleted', /does not exist/u],
    ['token-revoked', /install the app again|set DISCORD_TOKEN again/u],
  ])('gives up and pauses the subscription with what to do when %s', async (kind, words) => {
    const { delivery, paused, added } = await deliver('compact', [{ kind }]);
    expect(delivery).toMatchObject({ state: 'failed', lastError: expect.stringMatching(words) });
    expect(paused?.reason).toMatch(words);
    expect(added).toBe(0);
  });
});
