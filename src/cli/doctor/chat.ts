import { readChatSettings } from '../../config/chat-settings.ts';
import type { PlatformName } from '../../model/subscription.ts';
import type { Check } from './check.ts';
import { failure } from './check.ts';

/** Slack as set up: tokens, scopes, and membership in each channel posted to; nothing is asked without a token. */
export const slackCheck: Check = {
  name: 'slack',
  run: async ({ config, secrets, installations }) => {
    const { slackBotToken: botToken, slackAppToken: appToken, encryptionKey } = secrets;
    const targets = targetsOn('slack', config.subscriptions);
    const read = readChatSettings();
    if (!read.ok) return [failure(read.reason, 'correct it in .env or the environment')];
    const { slackApiUrl: apiUrl, slackOAuth } = read.settings;
    const channels = [...new Set(targets.map(({ channel }) => channel))];
    if (slackOAuth !== null) {
      const { examineWorkspaces } = await import('./slack-workspaces.ts');
      return examineWorkspaces({ installations, channels, encryptionKey, appToken, apiUrl });
    }
    if (botToken === null || targets.length === 0) return [];
    const { examineSlack } = await import('../../platforms/slack/examine.ts');
    return examineSlack({ botToken, appToken, channels, apiUrl });
  },
};

/** Discord as set up: token, kind of channel, permissions, commands. */
export const discordCheck: Check = {
  name: 'discord',
  run: async ({ config, secrets: { discordToken: token } }) => {
    const targets = targetsOn('discord', config.subscriptions);
    const read = readChatSettings();
    if (!read.ok || token === null || targets.length === 0) return [];
    const { examineDiscord } = await import('../../platforms/discord/examine.ts');
    const channels = targets.map(({ channel: id, layout, crosspost }) => ({ id, layout, crosspost }));
    return examineDiscord({ token, channels, apiUrl: read.settings.discordApiUrl });
  },
};

const targetsOn = <T extends { readonly platform: PlatformName }>(platform: PlatformName, all: readonly T[]) =>
  all.filter((each) => each.platform === platform);
