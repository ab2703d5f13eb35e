import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import type { Layout } from '../../model/subscription.ts';
import type { Examined } from '../examined.ts';
import { channelPermissions } from './channel-permissions.ts';
import { type discordPermissions, installLink } from './install-link.ts';
import { discordFailure } from './outcome.ts';

export interface DiscordToExamine {
  readonly token: string;
  readonly channels: readonly { readonly id: string; readonly layout: Layout; readonly crosspost: boolean }[];
  /** Base of the REST API; null: discord.com's. */
  readonly apiUrl: string | null;
}

const REQUEST_TIMEOUT_MS = 10_000;
/** Discord's words for each permission, as its settings show them. */
const WORDS = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  ReadMessageHistory: 'Read Message History',
  CreatePublicThreads: 'Create Public Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
} satisfies Record<keyof typeof discordPermissions, string>;
const ALWAYS = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
const NEEDED: Readonly<Record<Layout, readonly (keyof typeof WORDS)[]>> = {
  compact: ALWAYS,
  threaded: [...ALWAYS, 'CreatePublicThreads', 'SendMessagesInThreads'],
  forum: [...ALWAYS, 'SendMessagesInThreads'],
};

/**
 * Tries out a Discord bot as it is set up: its token, the kind of each channel, its permissions there, and whether its
 * commands may be used in that server. Posts nothing. It needs no privileged intent, so none is asked for.
 */
export async function examineDiscord({ token, channels, apiUrl }: DiscordToExamine): Promise<readonly Examined[]> {
  const rest = new REST({ retries: 0, timeout: REQUEST_TIMEOUT_MS, ...(apiUrl === null ? {} : { api: apiUrl }) });
  rest.setToken(token);
  try {
    const [user, application] = await Promise.all([
      rest.get(Routes.user()) as Promise<APIUser>,
      rest.get(Routes.currentApplication()) as Promise<APIApplication>,
    ]);
    const lines = await Promise.all(channels.map((channel) => channelLines(rest, user.id, application.id, channel)));
    return [good(`signed in as ${user.username}; no privileged intent is needed`), ...lines.flat()];
  } catch (error) {
    return [refused(error, 'Discord')];
  }
}

async function channelLines(
  rest: REST,
  botId: string,
  applicationId: string,
  { id, layout, crosspost }: DiscordToExamine['channels'][number],
): Promise<readonly Examined[]> {
  try {
    const channel = (await rest.get(Routes.channel(id))) as APIChannel;
    const name = 'name' in channel && channel.name ? `#${channel.name} (${id})` : id;
    const kind = kindFault(channel, layout, crosspost);
    if (kind !== null) return [failure(`${name}: ${kind.what}`, kind.fix)];
    if (!('guild_id' in channel) || channel.guild_id === undefined) return [good(`${name}: can be posted to`)];
    const guildId = channel.guild_id;
    const [guild, member] = await Promise.all([
      rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
      rest.get(Routes.guildMember(guildId, botId)) as Promise<APIGuildMember>,
    ]);
    const may = channelPermissions({
      guildId,
      ownerId: guild.owner_id,
      memberId: botId,
      memberRoles: member.roles,
      roles: guild.roles,
      overwrites: ('permission_overwrites' in channel ? channel.permission_overwrites : null) ?? [],
    });
    const missing = NEEDED[layout].filter((permission) => (may & PermissionFlagsBits[permission]) === 0n);
    const words = missing.map((permission) => `“${WORDS[permission]}”`).join(', ');
    const where = 'channel settings, Permissions, the bot’s role';
    return [
      missing.length === 0
        ? good(`${name}: in ${guild.name}, with every permission a ${layout} digest needs`)
        : failure(`${name}: the bot lacks ${words}`, `allow ${words} there (${where})`),
      ...(await commandLines(rest, applicationId, guild)),
    ];
  } catch (error) {
    return [refused(error, id)];
  }
}

function kindFault(channel: APIChannel, layout: Layout, crosspost: boolean): { what: string; fix: string } | null {
  const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
  if (isForum !== (layout === 'forum')) {
    return isForum
      ? { what: 'is a forum', fix: 'set "layout: forum" in its subscription, or choose a text channel' }
      : { what: 'is no forum', fix: 'set "layout: compact" or "threaded" in its subscription, or choose a forum' };
  }
  if (channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildCategory)
    return { what: 'is no text channel', fix: 'choose a text channel and copy its id' };
  return crosspost && channel.type !== ChannelType.GuildAnnouncement
    ? { what: 'is no announcement channel', fix: 'set "crosspost: false" in its subscription' }
    : null;
}

/** Commands are there only where the bot was added with the scope applications.commands. */
async function commandLines(rest: REST, applicationId: string, guild: APIGuild): Promise<readonly Examined[]> {
  try {
    await rest.get(Routes.applicationGuildCommands(applicationId, guild.id));
    return [];
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status !== 403) return [];
    return [
      failure(`${guild.name}: slash commands are not allowed`, `add the bot again with ${installLink(applicationId)}`),
    ];
  }
}

/** A failure's sentence is "what is wrong: what to do". */
function refused(error: unknown, channel: string): Examined {
  const { reason } = discordFailure(error, channel);
  const [what = reason, ...fix] = reason.split(': ');
  return failure(what, fix.join(': ') || 'try again later; look at https://discordstatus.com');
}

const good = (text: string): Examined => ({ level: 'good', text, fix: null });
const failure = (text: string, fix: string): Examined => ({ level: 'failure', text, fix });
