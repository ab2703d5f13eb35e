import { createLog } from '../../src/log.ts';
import { createConsolePlatform } from '../../src/platforms/console/platform.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createPostMemory } from '../../src/platforms/discord/post-memory.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { openChatDesk } from '../support/chat-desk.ts';
import { startDiscordTwin } from '../support/discord-twin.ts';
import { startSlackServer } from '../support/slack-server.ts';
import { platformContract } from './platform.ts';

const common = { log: createLog('silent'), now: Date.now, sleep: async () => {} };

platformContract('the console', async () => {
  const written: string[] = [];
  const platform = createConsolePlatform({
    write: async (text) => {
      written.push(text);
    },
    columns: () => 100,
    colour: false,
  });
  await platform.start();
  return {
    platform,
    channel: 'stdout',
    seen: async () => written.join('\n'),
    standing: async () => written.length,
    close: async () => {},
  };
});

platformContract('Slack', async () => {
  const server = await startSlackServer();
  const chat = await openChatDesk('slack', 'C1');
  const platform = createSlackPlatform({
    ...common,
    access: { botToken: 'xoxb-test' },
    connection: { mode: 'socket', appToken: 'xapp-test' },
    desk: chat.desk,
    managers: [],
    apiUrl: server.apiUrl,
    intervalMs: 0,
  });
  await platform.start();
  return {
    platform,
    channel: 'C1',
    seen: async () => server.messages.map((message) => message.text).join('\n'),
    standing: async () => server.messages.length,
    close: async () => {
      await server.close();
      await chat.close();
    },
  };
});

platformContract('Discord', async () => {
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
  const messages = async () => {
    const threads = await twin.discord.channel(twin.channel).getThreads();
    const all = await Promise.all(
      [twin.channel, ...threads.map((thread) => thread.id)].map((id) => twin.discord.channel(id).getMessages()),
    );
    return all.flat();
  };
  return {
    platform,
    channel: twin.channel,
    seen: async () => (await messages()).map((message) => JSON.stringify(message.components)).join('\n'),
    standing: async () => (await messages()).length,
    close: async () => {
      await twin.close();
      await chat.close();
    },
  };
});
