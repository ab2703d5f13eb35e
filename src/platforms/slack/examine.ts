import { webApi } from '@slack/bolt';
import type { Examined } from '../examined.ts';
import { slackFailure } from './outcome.ts';
import { slackScopes } from './scopes.ts';

export interface SlackToExamine {
  readonly botToken: string;
  /** Null: HTTP instead of Socket Mode. */
  readonly appToken: string | null;
  /** Ids of the channels posted to. */
  readonly channels: readonly string[];
  /** Base of the Web API; null: slack.com's. */
  readonly apiUrl: string | null;
}

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Tries out a Slack app as it is set up: its tokens, the permissions it was installed with, and its membership in each
 * channel. Posts nothing. What cannot be asked once the bot token is refused is left out.
 */
export async function examineSlack(setup: SlackToExamine): Promise<readonly Examined[]> {
  const clientOptions: webApi.WebClientOptions = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: REQUEST_TIMEOUT_MS,
    logger: mute,
    ...(setup.apiUrl === null ? {} : { slackApiUrl: setup.apiUrl }),
  };
  const client = new webApi.WebClient(setup.botToken, clientOptions);
  const [token, app] = await Promise.all([
    tokenLines(client),
    setup.appToken === null ? [] : socketLine(new webApi.WebClient(setup.appToken, clientOptions)),
  ]);
  if (token[0]?.level === 'failure') return [...token, ...app];
  const channels = await Promise.all(setup.channels.map((channel) => channelLine(client, channel)));
  return [...token, ...app, ...channels];
}

async function tokenLines(client: webApi.WebClient): Promise<readonly Examined[]> {
  try {
    const { team, user, response_metadata: metadata } = await client.auth.test();
    const signedIn = good(`signed in to ${team ?? 'the workspace'} as ${user ?? 'the bot'}`);
    const granted = metadata?.scopes;
    if (granted === undefined) return [signedIn];
    const missing = Object.entries(slackScopes).filter(([scope]) => !granted.includes(scope));
    if (missing.length === 0) return [signedIn, good('has every scope it needs')];
    const missed = missing.map(([scope, what]) =>
      failure(
        `scope ${scope} is missing: ${what}`,
        'add it under "OAuth & Permissions" (or paste slack-manifest.json under "App Manifest") and install the app again',
      ),
    );
    return [signedIn, ...missed];
  } catch (error) {
    return [refused(error, 'Slack')];
  }
}

async function socketLine(client: webApi.WebClient): Promise<readonly Examined[]> {
  try {
    await client.apps.connections.open();
    return [good('Socket Mode opens')];
  } catch (error) {
    const { text } = refused(error, 'Slack');
    const fix =
      'make a new SLACK_APP_TOKEN under "Basic Information", "App-Level Tokens", with connections:write, and switch Socket Mode on';
    return [failure(`Socket Mode does not open: ${text}`, fix)];
  }
}

/** Reading a channel's history needs the membership that posting needs, and asks for no scope of its own. */
async function channelLine(client: webApi.WebClient, channel: string): Promise<Examined> {
  try {
    await client.conversations.history({ channel, limit: 1 });
    return good(`${channel}: the bot is in it`);
  } catch (error) {
    return refused(error, channel);
  }
}

/** A failure's sentence is "what is wrong: what to do". */
function refused(error: unknown, channel: string): Examined {
  const { reason } = slackFailure(error, channel);
  const [what = reason, ...fix] = reason.split(': ');
  return failure(what, fix.join(': ') || 'try again later; look at https://status.slack.com');
}

const good = (text: string): Examined => ({ level: 'good', text, fix: null });
const failure = (text: string, fix: string): Examined => ({ level: 'failure', text, fix });

/** Slack's client would tell the console of each refusal. */
const mute: NonNullable<webApi.WebClientOptions['logger']> = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => webApi.LogLevel.ERROR,
  setName: () => {},
};
