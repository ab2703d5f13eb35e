import type { Command } from '../../commands/command.ts';
import { slackEvents, slackScopes } from './scopes.ts';

/** Slack shows this beside the slash command; at most 1,000 characters. */
const MAX_HINT_CHARS = 1_000;

/**
 * The app as Slack's “create from a manifest” takes it (manifest schema, version 2), for Socket Mode. One slash command
 * holds the whole catalogue: Slack has no subcommands, and names such as `/status` are taken.
 */
export function slackManifest(commands: readonly Command[], command = '/digest'): unknown {
  const words = [...new Set(commands.map(({ name }) => name.replace(/^digest /u, '').split(' ')[0] ?? ''))];
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Sitrep',
      description: 'War-news digests: every figure and quote traced to its source',
      background_color: '#7c2d12',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'sitrep', always_online: true },
      shortcuts: [
        {
          name: 'Summarise links',
          type: 'message',
          callback_id: 'summarise_links',
          description: 'Key figures and quotes of the articles linked',
        },
        {
          name: 'New digest preview',
          type: 'global',
          callback_id: 'digest_preview',
          description: 'A digest of the last day, for you alone',
        },
      ],
      slash_commands: [
        {
          command,
          description: 'Figures and quotes of the war news, with their sources',
          usage_hint: words.join(' | ').slice(0, MAX_HINT_CHARS),
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(slackScopes) } },
    settings: {
      event_subscriptions: { bot_events: slackEvents },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}
