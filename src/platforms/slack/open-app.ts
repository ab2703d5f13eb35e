import { App, HTTPReceiver, type InstallationStore, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import { slackScopes } from './scopes.ts';

/** Installing the app in many workspaces. */
export interface SlackInstall {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly store: InstallationStore;
  /** Where Slack sends people back to, as registered with the app: https://…/slack/oauth_redirect */
  readonly redirectUri: string;
  /** Where Slack's consent page is; only tests say otherwise. */
  readonly authorizationUrl?: string;
}

/** One workspace by its token, or many by installation. */
export type SlackAccess = { readonly botToken: string } | { readonly install: SlackInstall };

/** Socket Mode needs no public address; HTTP suits a server that has one. */
export type SlackConnection =
  | { readonly mode: 'socket'; readonly appToken: string; readonly pingTimeoutMs?: number }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };

/** Silence after which the line counts as lost, and the pause before the first try to connect anew. */
const PING_TIMEOUT_MS = 3_000;

/** A Bolt app on the given connection; nothing is sent before it is started. */
export function openApp(
  access: SlackAccess,
  connection: SlackConnection,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
): App {
  const installing =
    'install' in access
      ? {
          clientId: access.install.clientId,
          clientSecret: access.install.clientSecret,
          stateSecret: access.install.stateSecret,
          installationStore: access.install.store,
          redirectUri: access.install.redirectUri,
          scopes: Object.keys(slackScopes),
        }
      : {};
  const installerOptions = {
    directInstall: true,
    // Connecting may be tried again at any time, unlike posting: Slack's own patience is left as it is.
    clientOptions: clientOptions.slackApiUrl === undefined ? {} : { slackApiUrl: clientOptions.slackApiUrl },
    ...('install' in access ? { redirectUriPath: new URL(access.install.redirectUri).pathname } : {}),
    ...('install' in access && access.install.authorizationUrl !== undefined
      ? { authorizationUrl: access.install.authorizationUrl }
      : {}),
  };
  const receiver =
    connection.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: connection.appToken,
          clientPingTimeout: connection.pingTimeoutMs ?? PING_TIMEOUT_MS,
          logger,
          ...installing,
          installerOptions,
        })
      : new HTTPReceiver({
          signingSecret: connection.signingSecret,
          port: connection.port,
          logger,
          ...installing,
          installerOptions,
        });
  // With installations, the receiver's installer looks tokens up by itself.
  const token = 'botToken' in access ? { token: access.botToken } : {};
  return new App({ receiver, ...token, clientOptions, logger, convoStore: false, deferInitialization: true });
}
