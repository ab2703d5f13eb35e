/** How the chat platforms are reached, from the environment: beside the tokens in `Secrets`. Null: not set. */
export interface ChatSettings {
  /** The slash command on Slack, with its stroke. */
  readonly slackCommand: string;
  /** Slack user ids that may change feeds and schedules beside workspace admins. */
  readonly slackManagers: readonly string[];
  /** Base of Slack's Web API where it is another one than slack.com's (GovSlack). */
  readonly slackApiUrl: string | null;
  /** Base of Discord's REST API, for a rate-limit proxy shared by several bots. */
  readonly discordApiUrl: string | null;
  /** OAuth, for many workspaces; all four or none. */
  readonly slackOAuth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    readonly redirectUri: string;
  } | null;
}

/** What was read, or one sentence on what is wrong and what would be right. */
export type ReadChatSettings =
  | { readonly ok: true; readonly settings: ChatSettings }
  | { readonly ok: false; readonly reason: string };

/** Reads and checks the settings of the chat platforms. */
export function readChatSettings(environment: NodeJS.ProcessEnv = process.env): ReadChatSettings {
  const value = (name: string) => environment[name]?.trim() || null;
  const command = value('SLACK_COMMAND') ?? '/digest';
  if (!/^\/[a-z0-9_-]{1,32}$/u.test(command)) {
    return {
      ok: false,
      reason: `SLACK_COMMAND is “${command}”; accepted: a stroke and lower-case letters, such as /digest`,
    };
  }
  const names = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_REDIRECT_URI'] as const;
  const [clientId = null, clientSecret = null, stateSecret = null, redirectUri = null] = names.map(value);
  const missing = names.filter((name) => value(name) === null);
  if (missing.length > 0 && missing.length < names.length) {
    return {
      ok: false,
      reason: `${missing.join(', ')} not set; installing in many workspaces needs ${names.join(', ')}`,
    };
  }
  if (redirectUri !== null && !URL.canParse(redirectUri)) {
    return {
      ok: false,
      reason: `SLACK_REDIRECT_URI is “${redirectUri}”; accepted: the address registered with the app, such as https://…/slack/oauth_redirect`,
    };
  }
  for (const name of ['SLACK_API_URL', 'DISCORD_API_URL']) {
    const address = value(name);
    if (address !== null && !URL.canParse(address))
      return { ok: false, reason: `${name} is “${address}”; accepted: a web address` };
  }
  const oauth =
    clientId === null || clientSecret === null || stateSecret === null || redirectUri === null
      ? null
      : { clientId, clientSecret, stateSecret, redirectUri };
  return {
    ok: true,
    settings: {
      slackCommand: command,
      slackManagers: (value('SLACK_MANAGERS') ?? '')
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
      slackApiUrl: value('SLACK_API_URL'),
      discordApiUrl: value('DISCORD_API_URL'),
      slackOAuth: oauth,
    },
  };
}
