import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerFile } from '../../src/commands/answer.ts';
import { createLog } from '../../src/log.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createPostMemory } from '../../src/platforms/discord/post-memory.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { openChatDesk } from '../support/chat-desk.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

/* The chart that goes with /figures, on both platforms with the real clients: the file itself, and words for those who cannot see it. */
const chart: AnswerFile = {
  name: 'figures.png',
  bytes: Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex')),
  description: 'Killed in Tallow, as claimed over time',
};
const common = { log: createLog('silent'), now: Date.now, sleep: async () => {} };
const draw = async () => chart;
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

describe('a chart on Slack', () => {
  let server: SlackServer;
  beforeAll(async () => {
    server = await startSlackServer();
    const chat = await openChatDesk('slack', 'C1', Date.now, draw);
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
    closing.push(server.close, chat.close, platform.stop);
  });
  const shared = () => server.calls.filter(({ method }) => method === 'files.completeUploadExternal');

  it('goes to the person who asked, alone', async () => {
    await server.slash('figures killed');
    await server.until('the chart', () => shared().length === 1);
    expect(server.uploads).toHaveLength(1);
    expect(server.uploads[0]).toContain('PNG');
    expect(shared()[0]?.args).toMatchObject({ channel_id: 'D-U1' });
    expect(server.calls.find(({ method }) => method === 'files.getUploadURLExternal')?.args).toMatchObject({
      filename: 'figures.png',
      alt_text: chart.description,
    });
    expect(server.answers[0]?.response_type).toBe('ephemeral');
  });

  it('goes to the channel when the answer is shared', async () => {
    await server.slash('figures killed share:true');
    await server.until('the chart', () => shared().length === 2);
    expect(shared()[1]?.args).toMatchObject({ channel_id: 'C1' });
  });

  it('that cannot be sent takes nothing from the answer', async () => {
    server.failNext('files.getUploadURLExternal', { kind: 'refused', error: 'missing_scope', needed: 'files:write' });
    const before = server.answers.length;
    await server.slash('figures killed');
    await server.until('the answer', () => server.answers.length > before);
    expect(JSON.stringify(server.answers.at(-1))).toContain('14');
  });
});

describe('a chart on Discord', () => {
  let twin: DiscordTwin;
  beforeAll(async () => {
    twin = await startDiscordTwin();
    const chat = await openChatDesk('discord', twin.channel, Date.now, draw);
    const platform = createDiscordPlatform({
      ...common,
      token: twin.discord.botToken,
      desk: chat.desk,
      posts: createPostMemory(chat.store.memory, Date.now),
      apiUrl: twin.apiUrl,
    });
    await platform.start();
    closing.push(twin.close, chat.close, platform.stop);
  });

  it('stands in the answer, shown by a component that names it', async () => {
    const reader = twin.discord.channel(twin.channel).user(twin.user);
    await reader.runSlashCommand({ name: 'figures', options: [{ name: 'measure', type: 3, value: 'killed' }] });
    const form = await twin.until(
      'the chart',
      () => twin.calls.find(({ form: sent }) => sent?.includes('figures.png'))?.form ?? null,
    );
    expect(form).toContain('name="files[0]"; filename="figures.png"');
    expect(form).toContain('PNG');
    const payload = /name="payload_json"\r\n\r\n(.*?)\r\n--/su.exec(form)?.[1] ?? '{}';
    expect(JSON.parse(payload)).toMatchObject({
      flags: (1 << 15) | 64,
      attachments: [{ filename: 'figures.png', description: chart.description }],
    });
    expect(payload).toContain('attachment://figures.png');
    // Taken as it was, so nothing came a second time as a direct message.
    expect(twin.calls.some(({ path }) => path.includes('/users/'))).toBe(false);
  });
});
