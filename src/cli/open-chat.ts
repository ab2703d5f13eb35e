import { setTimeout as pause } from 'node:timers/promises';
import { type CommandDesk, createCommandDesk } from '../commands/desk.ts';
import { type ChatSettings, readChatSettings } from '../config/chat-settings.ts';
import type { Secrets } from '../config/secrets.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import { createAnswerWorker } from '../jobs/answer/answer-worker.ts';
import { commandSurroundings } from '../jobs/answer/command-surroundings.ts';
import type { Runtime } from '../main.ts';
import type { MountPaths } from '../metrics/serve-http.ts';
import type { ChatPlatform } from '../platforms/chat-platform.ts';
import type { SlackAccess, SlackConnection } from '../platforms/slack/open-app.ts';
import type { Queue } from '../queue/queue.ts';
import { drawAnswer } from './findings/draw-answer.ts';

/** Questions put off to jobs that are answered at once. */
const ANSWERS_AT_ONCE = 4;

/** The chat platforms of this process. They post and edit as they are; they hear nobody before `start`. */
export interface Chat {
  readonly platforms: readonly ChatPlatform[];
  /**
   * Opens the gateway to each platform and answers what people ask.
   *
   * @throws SitrepError (configuration) in one sentence with the fix: a token refused
   */
  readonly start: () => Promise<void>;
}

/**
 * The chat platforms there are tokens for, none when there are none. A platform's client is loaded only when it is used.
 *
 * @param mount where Slack's receiver is served when it uses HTTP; null: nowhere
 * @throws SitrepError (configuration) in one sentence with the fix: a setting or a token is missing
 */
export async function openChat(
  secrets: Secrets,
  runtime: Runtime,
  queue: Queue,
  mount: MountPaths | null,
): Promise<Chat> {
  const read = readChatSettings();
  if (!read.ok) throw new SitrepError(read.reason, exitCodes.configuration);
  const { store, composing, collecting, log } = runtime;
  const report = (error: unknown) => log.error({ err: error }, 'a question could not be answered');
  const declared = () => runtime.config.subscriptions;
  const surroundings = commandSurroundings(composing, queue, declared, Date.now, (figures) =>
    drawAnswer(figures, composing.feeds),
  );
  const desk = createCommandDesk(surroundings, queue, report);
  const platforms = (
    await Promise.all([
      openSlack(secrets, read.settings, runtime, desk, mount),
      openDiscord(secrets, read.settings, runtime, desk),
    ])
  ).filter((platform) => platform !== null);
  const answering = {
    ...collecting,
    get conflicts() {
      return composing.conflicts;
    },
    addedFeeds: store.addedFeeds,
    feeds: () => composing.feeds,
    refreshFeeds: surroundings.refreshFeeds,
  };
  return {
    platforms,
    start: async () => {
      if (platforms.length === 0) return;
      await Promise.all(platforms.map(started));
      await queue.work('answer-command', ANSWERS_AT_ONCE, createAnswerWorker(answering, platforms, report));
    },
  };
}

async function openSlack(
  secrets: Secrets,
  settings: ChatSettings,
  { store, log }: Runtime,
  desk: CommandDesk,
  mount: MountPaths | null,
): Promise<ChatPlatform | null> {
  const { slackBotToken, slackAppToken, slackSigningSecret, encryptionKey } = secrets;
  const { slackOAuth } = settings;
  if (slackBotToken === null && slackOAuth === null) return null;
  const connection: SlackConnection | null =
    slackAppToken !== null
      ? { mode: 'socket', appToken: slackAppToken }
      : slackSigningSecret !== null
        ? { mode: 'http', signingSecret: slackSigningSecret, mount: mount ?? nowhere() }
        : null;
  if (connection === null) {
    throw new SitrepError(
      'Slack: neither SLACK_APP_TOKEN (Socket Mode, begins with xapp-) nor SLACK_SIGNING_SECRET (HTTP) is set',
      exitCodes.configuration,
    );
  }
  if (slackOAuth !== null && encryptionKey === null) {
    throw new SitrepError(
      'Slack: SITREP_ENCRYPTION_KEY is needed to store installations; make one with: openssl rand -base64 32',
      exitCodes.configuration,
    );
  }
  const [{ createSlackPlatform }, { createInstallationStore }, { createSeal }] = await Promise.all([
    import('../platforms/slack/platform.ts'),
    import('../platforms/slack/installation-store.ts'),
    import('../platforms/seal.ts'),
  ]);
  const access: SlackAccess | null =
    slackOAuth !== null && encryptionKey !== null
      ? {
          install: {
            ...slackOAuth,
            store: createInstallationStore(store.installations, createSeal(encryptionKey), Date.now),
          },
        }
      : slackBotToken !== null
        ? { botToken: slackBotToken }
        : null;
  if (access === null) return null;
  const { slackManagers: managers, slackCommand: command, slackApiUrl } = settings;
  return createSlackPlatform({
    access,
    connection,
    desk,
    log,
    now: Date.now,
    sleep: (ms) => pause(ms),
    managers,
    command,
    ...(slackApiUrl === null ? {} : { apiUrl: slackApiUrl }),
  });
}

function nowhere(): never {
  throw new SitrepError(
    'Slack: SLACK_SIGNING_SECRET asks for HTTP and no port is open: set settings.http in sitrep.yaml (its port answers Slack too), or set SLACK_APP_TOKEN for Socket Mode',
    exitCodes.configuration,
  );
}

async function openDiscord(
  { discordToken }: Secrets,
  { discordApiUrl }: ChatSettings,
  { store, log }: Runtime,
  desk: CommandDesk,
): Promise<ChatPlatform | null> {
  if (discordToken === null) return null;
  const [{ createDiscordPlatform }, { createPostMemory }] = await Promise.all([
    import('../platforms/discord/platform.ts'),
    import('../platforms/discord/post-memory.ts'),
  ]);
  const posts = createPostMemory(store.memory, Date.now);
  return createDiscordPlatform({
    token: discordToken,
    desk,
    posts,
    log,
    now: Date.now,
    sleep: (ms) => pause(ms),
    ...(discordApiUrl === null ? {} : { apiUrl: discordApiUrl }),
  });
}

async function started(platform: ChatPlatform): Promise<void> {
  try {
    await platform.start();
  } catch (error) {
    throw new SitrepError(error instanceof Error ? error.message : String(error), exitCodes.configuration, {
      cause: error,
    });
  }
}
