import { existsSync, statSync } from 'node:fs';
import type { Secrets } from '../../config/secrets.ts';
import type { PlatformName } from '../../model/subscription.ts';
import { type Check, type Finding, failure, good, warning } from './check.ts';

/** The tokens of the platforms that subscriptions post to are there and look like tokens of their kind. None is shown. */
export const tokensCheck: Check = {
  name: 'tokens',
  run: async ({ config, secrets }) => {
    const wanted = new Set(config.subscriptions.map(({ platform }) => platform));
    const findings = [...wanted].flatMap((platform) => ofPlatform[platform](secrets));
    const spare = (['slack', 'discord'] as const).filter(
      (platform) => !wanted.has(platform) && ofPlatform[platform](secrets).every(({ level }) => level === 'good'),
    );
    return [
      ...findings,
      ...environmentFile('.env'),
      ...spare.map((platform) =>
        warning(
          `there is a token for ${platform} and no subscription posts there`,
          `set "platform: ${platform}" and its channel in a subscription`,
        ),
      ),
    ];
  },
};

const ofPlatform: Readonly<Record<PlatformName, (secrets: Secrets) => readonly Finding[]>> = {
  console: () => [good('console needs none')],
  slack: ({ slackBotToken, slackAppToken, slackSigningSecret }) => [
    slackBotToken === null && (process.env.SLACK_CLIENT_ID ?? '') !== ''
      ? good('SLACK_CLIENT_ID is set: each workspace brings its own token')
      : token(
          'SLACK_BOT_TOKEN',
          slackBotToken,
          /^xoxb-/u,
          '"Bot User OAuth Token" under "OAuth & Permissions"; it begins with xoxb-',
        ),
    slackSigningSecret !== null && slackAppToken === null
      ? good('SLACK_SIGNING_SECRET is set (HTTP)')
      : token(
          'SLACK_APP_TOKEN',
          slackAppToken,
          /^xapp-/u,
          '"App-Level Tokens" under "Basic Information", with connections:write; it begins with xapp-',
        ),
  ],
  discord: ({ discordToken }) => [
    token(
      'DISCORD_TOKEN',
      discordToken,
      /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/u,
      '"Bot" in the Discord developer portal, "Reset Token"; three parts with dots between',
    ),
  ],
};

/** The file with the tokens is readable by its owner alone. */
function environmentFile(path: string): readonly Finding[] {
  if (process.platform === 'win32' || !existsSync(path)) return [];
  const open = (statSync(path).mode & 0o077) !== 0;
  return open ? [warning(`${path} can be read by other users of this machine`, `chmod 600 ${path}`)] : [];
}

function token(name: string, value: string | null, form: RegExp, where: string): Finding {
  if (value === null) return failure(`${name} is not set`, `put it into .env or the environment: ${where}`);
  return form.test(value) ? good(`${name} is set`) : failure(`${name} is no such token`, `copy it again: ${where}`);
}
