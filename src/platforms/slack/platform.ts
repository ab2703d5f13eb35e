import { webApi } from '@slack/bolt';
import type { CommandDesk } from '../../commands/desk.ts';
import type { Log } from '../../log.ts';
import { createChannelQueue } from '../channel-queue.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { bindButtons } from './bind-buttons.ts';
import { bindCommands } from './bind-commands.ts';
import { bindForms } from './bind-forms.ts';
import type { BindOptions } from './bind-options.ts';
import { slackLimits } from './limits.ts';
import { openApp, type SlackAccess, type SlackConnection } from './open-app.ts';
import { slackFailure } from './outcome.ts';
import { parseReplyTo, type ReplyTools, replyOnSlack } from './reply.ts';
import { createSlackSender } from './sender.ts';
import { slackLog } from './slack-log.ts';

export interface SlackOptions {
  readonly access: SlackAccess;
  readonly connection: SlackConnection;
  readonly desk: CommandDesk;
  readonly log: Log;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** User ids that may change feeds and schedules beside workspace admins. */
  readonly managers: readonly string[];
  /** The slash command; configurable, since two apps may both want `/digest`. */
  readonly command?: string;
  /** Base of the Web API; only tests say otherwise. */
  readonly apiUrl?: string;
  /** Least time between two messages to one channel, ms; only tests say otherwise. */
  readonly intervalMs?: number;
}

/** A request that takes longer has an unknown outcome. */
const REQUEST_TIMEOUT_MS = 20_000;
/** How long the answer to "is this person an admin" is kept. */
const ADMIN_MEMORY_MS = 10 * 60_000;

/**
 * Slack through Bolt. With one workspace a channel is its id ("C0123"); with many, workspace and id ("T0123/C0123").
 *
 * @throws Error from `start` in one sentence with the fix, when a token is refused
 */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  const { access, connection, desk, log, now } = options;
  // Slack's client retries what may have been accepted already; what to do then is for the caller of the port.
  const clientOptions: webApi.WebClientOptions = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: REQUEST_TIMEOUT_MS,
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
  };
  const { app, connect, disconnect } = openApp(access, connection, clientOptions, slackLog(log));
  const report = (error: unknown) => log.warn({ err: error }, 'slack');
  const many = 'install' in access;
  let started = false;

  const clientOf = async (team: string): Promise<webApi.WebClient> => {
    if (!('install' in access)) return app.client;
    const { bot } = await access.install.store.fetchInstallation({
      teamId: team,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    return new webApi.WebClient(bot?.token, clientOptions);
  };
  const addressOf = async (name: string) => {
    const [team, id] = name.includes('/') ? name.split('/') : ['', name];
    try {
      return { client: await clientOf(team ?? ''), channel: id ?? name };
    } catch (error) {
      report(error);
      return null;
    }
  };

  const queue = createChannelQueue({
    intervalMs: options.intervalMs ?? 1_000 / slackLimits.postsPerSecondPerChannel,
    now,
    sleep: options.sleep,
  });
  const tools: ReplyTools = { clientOf, now, report };
  const bound: BindOptions = {
    desk,
    tools,
    command: options.command ?? '/digest',
    isManager: adminCheck(clientOf, options.managers, now, report),
    channelName: (team, channel) => (many ? `${team}/${channel}` : channel),
  };
  bindCommands(app, bound);
  bindButtons(app, bound);
  bindForms(app, bound);
  if ('install' in access) {
    const forget = async (teamId: string | undefined) =>
      access.install.store.deleteInstallation?.({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
    app.event('app_uninstalled', async ({ context }) => forget(context.teamId));
    app.event('tokens_revoked', async ({ event, context }) => {
      if ((event.tokens.bot ?? []).length > 0) await forget(context.teamId);
    });
  }
  app.error(async (error) => report(error));

  return {
    name: 'slack',
    capabilities: {
      threads: true,
      forums: false,
      buttons: true,
      edits: true,
      maxMessageChars: slackLimits.messageChars,
    },
    ...createSlackSender(addressOf, queue),
    start: async () => {
      try {
        await app.init();
        await connect();
        started = true;
      } catch (error) {
        throw new Error(`Slack: ${slackFailure(error, 'Slack').reason}`, { cause: error });
      }
    },
    stop: async () => {
      if (started) await disconnect();
      started = false;
    },
    reply: async (replyTo, answer, share) => {
      const to = parseReplyTo(replyTo);
      return to === null ? false : replyOnSlack(answer, to, share || to.thread !== null, tools);
    },
  };
}

function adminCheck(
  clientOf: (team: string) => Promise<webApi.WebClient>,
  managers: readonly string[],
  now: () => number,
  report: (error: unknown) => void,
): BindOptions['isManager'] {
  const known = new Map<string, { readonly admin: boolean; readonly at: number }>();
  return async (team, user) => {
    if (managers.includes(user)) return true;
    const before = known.get(`${team}/${user}`);
    if (before !== undefined && now() - before.at < ADMIN_MEMORY_MS) return before.admin;
    try {
      const info = await (await clientOf(team)).users.info({ user });
      const admin = info.user?.is_admin === true || info.user?.is_owner === true;
      known.set(`${team}/${user}`, { admin, at: now() });
      return admin;
    } catch (error) {
      report(error);
      return false;
    }
  };
}
