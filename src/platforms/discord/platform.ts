import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { commands } from '../../commands/catalogue.ts';
import type { CommandDesk } from '../../commands/desk.ts';
import type { Log } from '../../log.ts';
import { createChannelQueue } from '../channel-queue.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { answerInteraction } from './interactions.ts';
import { discordLimits } from './limits.ts';
import { makeRequest } from './make-request.ts';
import { discordFailure } from './outcome.ts';
import { paceRequests } from './pace-requests.ts';
import type { PostMemory } from './post-memory.ts';
import { discordCommands, sameCommands } from './registration.ts';
import { parseReplyTo, type ReplyTools, replyOnDiscord } from './reply.ts';
import { createDiscordSender } from './sender.ts';

export interface DiscordOptions {
  readonly token: string;
  readonly desk: CommandDesk;
  readonly posts: PostMemory;
  readonly log: Log;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Base of the REST API; only tests say otherwise. */
  readonly apiUrl?: string;
}

/** A request that takes longer has an unknown outcome. */
const REQUEST_TIMEOUT_MS = 20_000;
const READY_TIMEOUT_MS = 30_000;

/**
 * Discord through discord.js, sharded as Discord advises. Sees no message content; commands are registered only when they
 * changed.
 *
 * @throws Error from `start` in one sentence with the fix, when the token is refused
 */
export function createDiscordPlatform(options: DiscordOptions): ChatPlatform {
  const { desk, log, now } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    // discord.js paces each channel by Discord's headers; what may have been accepted is not tried again behind our back.
    rest: {
      makeRequest: paceRequests(makeRequest, options),
      retries: 0,
      timeout: REQUEST_TIMEOUT_MS,
      ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }),
    },
  });
  // Posting needs the token alone; the gateway is for hearing people.
  client.rest.setToken(options.token);
  const report = (error: unknown) => log.warn({ err: error }, 'discord');
  const tools: ReplyTools = { rest: () => client.rest, now, report };
  const queue = createChannelQueue({ intervalMs: 0, now, sleep: options.sleep });

  client.on(Events.InteractionCreate, (interaction) => {
    answerInteraction(interaction, desk, tools).catch(report);
  });
  client.on(Events.Error, report);
  client.on(Events.ShardError, report);

  const register = async () => {
    const application = client.application?.id;
    if (application === undefined) return;
    const wanted = discordCommands(commands);
    const registered = await client.rest.get(Routes.applicationCommands(application));
    if (Array.isArray(registered) && sameCommands(wanted, registered)) return;
    await client.rest.put(Routes.applicationCommands(application), { body: wanted });
    log.info({ commands: wanted.length }, 'discord: commands registered');
  };

  return {
    name: 'discord',
    capabilities: {
      threads: true,
      forums: true,
      buttons: true,
      edits: true,
      maxMessageChars: discordLimits.textTotalChars,
    },
    ...createDiscordSender(() => client.rest, queue, options.posts),
    start: async () => {
      const ready = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Discord did not say it was ready')), READY_TIMEOUT_MS);
        timer.unref();
        client.once(Events.ClientReady, () => {
          clearTimeout(timer);
          resolve();
        });
      });
      try {
        await Promise.all([client.login(options.token), ready]);
        await register();
      } catch (error) {
        await client.destroy();
        throw new Error(`Discord: ${startFailure(error)}`, { cause: error });
      }
    },
    stop: async () => {
      await client.destroy();
    },
    reply: async (replyTo, answer) => {
      const to = parseReplyTo(replyTo);
      return to === null ? false : replyOnDiscord(answer, to, tools);
    },
  };
}

function startFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'TokenInvalid')
    return 'the token is not accepted: set DISCORD_TOKEN again (Developer Portal, Bot, Reset Token)';
  return discordFailure(error, 'Discord').reason;
}
