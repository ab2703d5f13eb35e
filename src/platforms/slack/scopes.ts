/** Permissions the bot asks for, each with what would not work without it. */
export const slackScopes: Readonly<Record<string, string>> = {
  'app_mentions:read': 'questions in threads, where slash commands do not run',
  'channels:history': 'finding what was posted to a public channel after a crash, so that nothing is posted twice',
  'chat:write': 'posting digests and answers',
  commands: 'slash commands and shortcuts',
  'files:write': 'charts and tables of figures',
  'groups:history': 'the same as channels:history in private channels the bot was invited to',
  'im:write': 'answers that come after the time Slack gives them',
  'users:read': 'telling workspace admins from others before feeds and schedules are changed',
};

/** Events the app listens to. */
export const slackEvents: readonly string[] = ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'];
