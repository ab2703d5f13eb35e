import type { SendOutcome } from '../platform.ts';

/** What became of a call that threw, without what was sent before it. */
export type Failure = Exclude<SendOutcome, { readonly kind: 'sent' }>;

/** Errors a person must act on, with the act. `{channel}` and `{needed}` are filled in. */
const permanent: Readonly<Record<string, string>> = {
  not_in_channel: 'the bot is not in {channel}: /invite @sitrep there',
  channel_not_found: '{channel} does not exist or is private: check the channel id, or /invite @sitrep there',
  is_archived: '{channel} is archived: unarchive it or choose another channel',
  restricted_action: 'a workspace setting forbids the bot to post in {channel}: ask a workspace admin',
  restricted_action_read_only_channel: '{channel} is read-only for apps: ask a workspace admin',
  restricted_action_thread_only_channel: '{channel} takes replies only: choose another channel',
  not_allowed_token_type: 'the token is not a bot token: SLACK_BOT_TOKEN begins with xoxb-',
  missing_scope: 'the app lacks the permission {needed}: add it and install the app again',
  no_permission: 'the app may not do this in {channel}: add the missing scope and install the app again',
  invalid_auth: 'Slack does not know the token: set SLACK_BOT_TOKEN again',
  not_authed: 'no token was sent: set SLACK_BOT_TOKEN',
  token_revoked: 'the token was revoked: install the app again',
  token_expired: 'the token has expired: install the app again',
  account_inactive: 'the app was removed from the workspace: install it again',
  team_access_not_granted: 'the app is not allowed in this workspace: ask an organisation admin',
  ekm_access_denied: 'an organisation admin has suspended posting to {channel}',
  invalid_blocks: 'Slack refused the blocks: this is a fault of Sitrep, please report it',
  invalid_blocks_format: 'Slack refused the blocks: this is a fault of Sitrep, please report it',
  msg_blocks_too_long: 'Slack found the message too long: this is a fault of Sitrep, please report it',
  msg_too_long: 'Slack found the message too long: this is a fault of Sitrep, please report it',
  no_text: 'the message was empty: this is a fault of Sitrep, please report it',
  cant_update_message: 'the message is not the bot’s own and cannot be edited',
  edit_window_closed: 'the workspace does not let messages be edited any more',
  message_not_found: 'the message was deleted',
  thread_not_found: 'the message the thread hangs on was deleted',
};

/** Platform errors after which it is unknown whether Slack did what was asked. */
const uncertain: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
]);

/** Connections that failed before anything was sent. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const OFFLINE_RETRY_MS = 15_000;

/** Reads an error thrown by Slack's client as one of the outcomes of the port. */
export function slackFailure(error: unknown, channel: string): Failure {
  const code = field(error, 'code');
  if (code === 'slack_webapi_rate_limited_error') {
    const seconds = Number(field(error, 'retryAfter'));
    return {
      kind: 'retry',
      afterMs: Math.max(1, Number.isFinite(seconds) ? seconds : 1) * 1_000,
      reason: 'Slack asked for a pause',
    };
  }
  if (code === 'slack_webapi_platform_error') return platformFailure(field(error, 'data'), channel);
  if (code === 'slack_webapi_http_error') {
    const status = Number(field(error, 'statusCode'));
    return status >= 500
      ? { kind: 'uncertain', reason: `Slack answered ${status}` }
      : { kind: 'permanent', reason: `Slack answered ${status}` };
  }
  const cause = networkCode(error);
  if (cause !== null && neverSent.has(cause))
    return { kind: 'retry', afterMs: OFFLINE_RETRY_MS, reason: `Slack cannot be reached (${cause})` };
  return {
    kind: 'uncertain',
    reason: `no answer from Slack (${cause ?? (error instanceof Error ? error.message : 'unknown error')})`,
  };
}

function platformFailure(data: unknown, channel: string): Failure {
  const name = String(field(data, 'error'));
  if (name === 'ratelimited' || name === 'rate_limited')
    return { kind: 'retry', afterMs: 1_000, reason: 'Slack asked for a pause' };
  if (uncertain.has(name)) return { kind: 'uncertain', reason: `Slack answered ${name}` };
  const words = permanent[name];
  if (words === undefined) return { kind: 'permanent', reason: `Slack refused: ${name}` };
  const needed = field(data, 'needed');
  return {
    kind: 'permanent',
    reason: words.replace('{channel}', channel).replace('{needed}', typeof needed === 'string' ? needed : 'it needs'),
  };
}

/** The system's code of the innermost error. */
function networkCode(error: unknown): string | null {
  for (
    let at: unknown = error;
    typeof at === 'object' && at !== null;
    at = field(at, 'original') ?? field(at, 'cause')
  ) {
    const code = field(at, 'code');
    if (typeof code === 'string' && !code.startsWith('slack_')) return code;
  }
  return null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
