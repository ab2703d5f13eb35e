import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelPermissions, type PermissionSources } from '../../src/platforms/discord/channel-permissions.ts';
import { examineDiscord } from '../../src/platforms/discord/examine.ts';
import { examineSlack } from '../../src/platforms/slack/examine.ts';
import { slackScopes } from '../../src/platforms/slack/scopes.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

let slack: SlackServer;
let discord: DiscordTwin;

beforeAll(async () => {
  [slack, discord] = await Promise.all([startSlackServer(), startDiscordTwin()]);
});
afterAll(() => Promise.all([slack.close(), discord.close()]));

const levels = (lines: readonly { readonly level: string; readonly text: string }[]) =>
  lines.map(({ level, text }) => `${level} ${text}`);

describe('Slack as set up', () => {
  const examine = (...channels: string[]) =>
    examineSlack({ botToken: 'xoxb-1', appToken: 'xapp-1', channels, apiUrl: slack.apiUrl });

  it('is good when tokens, scopes and membership are', async () => {
    for (const scope of Object.keys(slackScopes)) slack.scopes.add(scope);
    const lines = await examine('C1');
    expect(levels(lines)).toEqual([
      'good signed in to the workspace as the bot',
      'good has every scope it needs',
      'good Socket Mode opens',
      'good C1: the bot is in it',
    ]);
    expect(slack.messages).toEqual([]);
  });

  it('names each scope that is missing and what it is for', async () => {
    slack.scopes.delete('files:write');
    const [, missing] = await examine();
    expect(missing).toMatchObject({
      level: 'failure',
      text: 'scope files:write is missing: charts and tables of figures',
      fix: expect.stringContaining('install the app again'),
    });
  });

  it('tells a channel it is not in from one that is not there, each with its fix', async () => {
    slack.failNext('conversations.history', { kind: 'refused', error: 'not_in_channel' });
    expect((await examine('C7')).at(-1)).toMatchObject({
      level: 'failure',
      text: 'the bot is not in C7',
      fix: '/invite @sitrep there',
    });
    slack.failNext('conversations.history', { kind: 'refused', error: 'channel_not_found' });
    expect((await examine('C8')).at(-1)).toMatchObject({ text: 'C8 does not exist or is private' });
  });

  it('asks for nothing more once the token is refused, and says of each token where to get it', async () => {
    slack.failNext('auth.test', { kind: 'refused', error: 'invalid_auth' });
    slack.failNext('apps.connections.open', { kind: 'refused', error: 'invalid_auth' });
    const lines = await examine('C1');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ text: 'Slack does not know the token', fix: 'set SLACK_BOT_TOKEN again' });
    expect(lines[1]?.fix).toContain('connections:write');
  });
});

describe('Discord as set up', () => {
  const examine = (id: string, layout: 'compact' | 'threaded' | 'forum' = 'compact', crosspost = false) =>
    examineDiscord({
      token: discord.discord.botToken,
      channels: [{ id, layout, crosspost }],
      apiUrl: discord.apiUrl,
    });
  const allow = async (bits: bigint) => {
    const { roles } = await discord.discord.prisma.guild.findFirstOrThrow({ include: { roles: true } });
    for (const { id } of roles)
      await discord.discord.prisma.role.update({ where: { id }, data: { permissions: String(bits) } });
  };
  const { ViewChannel, SendMessages, ReadMessageHistory } = PermissionFlagsBits;
  const posting = ViewChannel | SendMessages | ReadMessageHistory;

  it('is good when the bot may do what its layout needs', async () => {
    await allow(posting);
    const [who, channel, ...rest] = await examine(discord.channel);
    expect(who).toMatchObject({ level: 'good', text: expect.stringContaining('no privileged intent') });
    expect(channel).toMatchObject({ level: 'good', text: expect.stringMatching(/^#digests \(\d+\): in /u) });
    expect(rest).toEqual([]);
  });

  it('names each permission that is missing', async () => {
    await allow(posting & ~ReadMessageHistory);
    expect((await examine(discord.channel, 'threaded'))[1]).toMatchObject({
      level: 'failure',
      text: expect.stringContaining(
        'lacks “Read Message History”, “Create Public Threads”, “Send Messages in Threads”',
      ),
      fix: expect.stringContaining('allow “Read Message History”'),
    });
  });

  it('sees a channel of the wrong kind, one that is gone, and one that is hidden', async () => {
    expect((await examine(discord.forum))[1]).toMatchObject({ fix: expect.stringContaining('layout: forum') });
    expect((await examine(discord.channel, 'forum'))[1]).toMatchObject({ fix: expect.stringContaining('compact') });
    expect((await examine(discord.channel, 'compact', true))[1]?.fix).toContain('crosspost: false');
    expect((await examine('1234567890123456789'))[1]).toMatchObject({
      text: 'the channel 1234567890123456789 does not exist any more',
    });
    discord.failNext('GET', /\/channels\/\d+$/u, {
      kind: 'refused',
      status: 403,
      code: 50_001,
      message: 'Missing Access',
    });
    expect((await examine(discord.channel))[1]?.fix).toContain('“View Channel”');
  });

  it('sees that commands are not allowed in the server, and a token that is refused', async () => {
    await allow(posting);
    discord.failNext('GET', /\/guilds\/\d+\/commands$/u, {
      kind: 'refused',
      status: 403,
      code: 50_001,
      message: 'Missing Access',
    });
    expect((await examine(discord.channel))[2]?.fix).toContain('scope=bot+applications.commands');
    discord.failNext('GET', /\/users\/@me$/u, { kind: 'refused', status: 401, code: 0, message: '401: Unauthorized' });
    expect(await examine(discord.channel)).toMatchObject([{ level: 'failure', fix: 'set DISCORD_TOKEN again' }]);
  });
});

describe('permissions in a channel', () => {
  const sources = (given: Partial<PermissionSources>): PermissionSources => ({
    guildId: 'g',
    ownerId: 'owner',
    memberId: 'bot',
    memberRoles: ['r1', 'r2'],
    roles: [
      { id: 'g', permissions: '1' },
      { id: 'r1', permissions: '2' },
      { id: 'r9', permissions: '64' },
    ],
    overwrites: [],
    ...given,
  });
  const role = (id: string, allow: number, deny: number) =>
    ({ id, type: OverwriteType.Role, allow: String(allow), deny: String(deny) }) as const;

  it.each([
    ['everyone and own roles, not those of others', sources({}), 3n],
    ['everyone is denied', sources({ overwrites: [role('g', 0, 1)] }), 2n],
    ['a role allows what everyone is denied', sources({ overwrites: [role('g', 0, 1), role('r1', 1, 0)] }), 3n],
    ['one role’s yes beats another’s no', sources({ overwrites: [role('r1', 0, 1), role('r2', 1, 0)] }), 3n],
    ['a role of others changes nothing', sources({ overwrites: [role('r9', 4, 3)] }), 3n],
    [
      'the member’s own no is last',
      sources({ overwrites: [role('r1', 4, 0), { id: 'bot', type: OverwriteType.Member, allow: '0', deny: '4' }] }),
      3n,
    ],
  ])('%s', (_, given, expected) => expect(channelPermissions(given)).toBe(expected));

  it('the owner and administrators may do everything', () => {
    const all = PermissionFlagsBits.ManageGuild;
    expect(channelPermissions(sources({ memberId: 'owner' })) & all).toBe(all);
    const admin = String(PermissionFlagsBits.Administrator);
    expect(
      channelPermissions(sources({ roles: [{ id: 'r2', permissions: admin }], overwrites: [role('r2', 0, 32)] })) & all,
    ).toBe(all);
  });
});
