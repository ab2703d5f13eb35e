import { describe, expect, it } from 'vitest';
import { readChatSettings } from '../../src/config/chat-settings.ts';

const oauth = {
  SLACK_CLIENT_ID: '1',
  SLACK_CLIENT_SECRET: '2',
  SLACK_STATE_SECRET: '3',
  SLACK_REDIRECT_URI: 'https://a.example/slack/oauth_redirect',
};

describe('settings of the chat platforms', () => {
  it('have defaults that need nothing', () => {
    expect(readChatSettings({})).toEqual({
      ok: true,
      settings: {
        slackCommand: '/digest',
        slackManagers: [],
        slackApiUrl: null,
        discordApiUrl: null,
        slackOAuth: null,
      },
    });
  });

  it('are read from the environment', () => {
    const read = readChatSettings({
      ...oauth,
      SLACK_COMMAND: '/sitrep',
      SLACK_MANAGERS: 'U1, U2,',
    });
    expect(read).toMatchObject({
      ok: true,
      settings: {
        slackCommand: '/sitrep',
        slackManagers: ['U1', 'U2'],
        slackOAuth: { clientId: '1' },
      },
    });
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ SLACK_COMMAND: 'digest' }, /SLACK_COMMAND is “digest”; accepted: a stroke/u],
    [{ SLACK_CLIENT_ID: '1' }, /SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_REDIRECT_URI not set/u],
    [{ ...oauth, SLACK_REDIRECT_URI: 'somewhere' }, /SLACK_REDIRECT_URI is “somewhere”/u],
    [{ DISCORD_API_URL: 'proxy' }, /DISCORD_API_URL is “proxy”; accepted: a web address/u],
  ])('%j is refused with what would be right', (environment, reason) => {
    const read = readChatSettings(environment);
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });
});
