import { afterEach, describe, expect, it } from 'vitest';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import { composeSubscription } from '../../src/jobs/compose/compose-edition.ts';
import { recheckArticle } from '../../src/jobs/deliver/watch-edits.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import { createLog } from '../../src/log.ts';
import type { PlatformName } from '../../src/model/subscription.ts';
import type { ChatPlatform } from '../../src/platforms/chat-platform.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createPostMemory } from '../../src/platforms/discord/post-memory.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { type ChatDesk, deskFeed, openChatDesk } from '../support/chat-desk.ts';
import { startDiscordTwin } from '../support/discord-twin.ts';
import { readText } from '../support/read-text.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { startSlackServer } from '../support/slack-server.ts';

/** A platform with its real client on a stand-in. */
interface Channel {
  readonly name: PlatformName;
  readonly platform: ChatPlatform;
  readonly channel: string;
  /** Whole content of every message that stands. */
  readonly messages: () => Promise<readonly string[]>;
}

const log = createLog('silent');
const common = { log, now: Date.now, sleep: async () => {} };
let closing: (() => Promise<void>)[] = [];
const later = (close: () => Promise<unknown>): void => {
  closing.unshift(async () => void (await close()));
};

afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function openDesk(name: PlatformName, channel: string): Promise<ChatDesk> {
  const chat = await openChatDesk(name, channel);
  later(chat.close);
  return chat;
}

const channels: Readonly<Record<'slack' | 'discord', () => Promise<Channel & { readonly chat: ChatDesk }>>> = {
  slack: async () => {
    const server = await startSlackServer();
    later(server.close);
    const chat = await openDesk('slack', 'C1');
    const connection = { mode: 'socket' as const, appToken: 'xapp-test' };
    const access = { botToken: 'xoxb-test' };
    const { apiUrl } = server;
    const platform = createSlackPlatform({
      ...common,
      access,
      connection,
      desk: chat.desk,
      managers: [],
      apiUrl,
      intervalMs: 0,
    });
    const messages = async () => server.messages.map((message) => JSON.stringify(message));
    return { name: 'slack', platform, channel: 'C1', messages, chat };
  },
  discord: async () => {
    const twin = await startDiscordTwin();
    later(twin.close);
    const { channel, apiUrl } = twin;
    const chat = await openDesk('discord', channel);
    const posts = createPostMemory(chat.store.memory, Date.now);
    const platform = createDiscordPlatform({
      ...common,
      token: twin.discord.botToken,
      desk: chat.desk,
      posts,
      apiUrl,
    });
    const messages = async () =>
      (await twin.discord.channel(channel).getMessages()).map((message) => JSON.stringify(message));
    return { name: 'discord', platform, channel, messages, chat };
  },
};

const TOLL = 'Shelling killed 14 people in Oravka on Tuesday, the governor said. The market burned until the evening.';

describe.each(['slack', 'discord'] as const)('a correction of a posted article on %s', (name) => {
  it('edits the message itself and adds one line saying what changed', async () => {
    const { platform, channel, messages, chat } = await channels[name]();
    const { store } = chat;
    await platform.start();
    later(platform.stop);
    const now = Date.now();
    const given = { id: 'oravka', feedId: deskFeed.id, title: 'Oravka shelled', publishedAt: now, firstSeenAt: now };
    const entry = readText(TOLL, given);
    const war = { ...entry.reading.relevance, war: true };
    await store.articles.save({ ...entry, reading: { ...entry.reading, relevance: war } });
    const subscription = sampleSubscription({ platform: name, channel });
    const composing = { store, feeds: [deskFeed], conflicts: [], log };
    const covers = { from: now, until: now + 1 };
    const digest = await composeSubscription(subscription, now, covers, null, composing);
    const { edition, deliveries } = planEdition(subscription, now, 'scheduled', covers, now);
    const [delivery] = deliveries;
    await store.editions.plan(edition, deliveries);
    await store.editions.setDigest(edition.id, digest);
    const posting = { deliveryId: delivery?.id ?? '', digest, layout: 'compact' as const, crosspost: false };
    const sent = await platform.send(channel, posting);
    const messageIds = sent.kind === 'sent' ? sent.messageIds : [];
    await store.deliveries.update(posting.deliveryId, { state: 'sent', messageIds }, now);
    const before = await messages();
    expect(before.join()).toContain('Oravka');
    expect(before.join()).not.toContain('Edited since');

    // The outlet corrects its article; the feed brings the new text.
    const corrected = readText(TOLL.replace('14', '17'), given);
    await store.articles.save({ ...corrected, reading: { ...corrected.reading, relevance: war } });
    const http = createHttp({ userAgent: 'test', allowHosts: [], spacingMs: 0 });
    later(http.close);
    const reader = createReader();
    later(reader.close);
    const robots = createRobots({ http, product: 'test', now: Date.now });
    const sources = { http, robots, reader, identify: itemIdentity, now: Date.now };
    const watching = {
      collecting: { store, sources, firstPollMs: 0, log },
      composing: { ...composing, feeds: [{ ...deskFeed, text: 'feed' as const }] },
      queue: chat.queue,
      platforms: new Map([[name, platform]]),
      subscription: async () => subscription,
      now: Date.now,
    };
    await recheckArticle('oravka', watching);
    const after = await messages();
    expect(after).toHaveLength(before.length);
    expect(after.join().match(/Edited since: Harbour Post now gives “17”/gu) ?? []).not.toHaveLength(0);
    expect(after.join()).toContain('14');
    await recheckArticle('oravka', watching);
    expect(await messages()).toEqual(after);
  });
});
