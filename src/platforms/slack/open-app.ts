import type { RequestListener } from 'node:http';
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

/** Socket Mode needs no public address; HTTP suits a server that has one, and shares the port of health and metrics. */
export type SlackConnection =
  | { readonly mode: 'socket'; readonly appToken: string; readonly pingTimeoutMs?: number }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      /** Hands requests for these paths to the listener until the returned function is called. */
      readonly mount: (paths: readonly string[], listener: RequestListener) => () => void;
    };

/** An app with the way to connect it. */
export interface OpenApp {
  readonly app: App;
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
}

/** Bolt's own; the manifest and the docs name them. */
const EVENTS_PATH = '/slack/events';
const INSTALL_PATH = '/slack/install';

/** Silence after which the line counts as lost, and the pause before the first try to connect anew. */
const PING_TIMEOUT_MS = 3_000;

/** A Bolt app on the given connection; nothing is sent before it is connected. */
export function openApp(
  access: SlackAccess,
  connection: SlackConnection,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
): OpenApp {
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
  // With installations, the receiver's installer looks tokens up by itself.
  const token = 'botToken' in access ? { token: access.botToken } : {};
  const appOptions = { ...token, clientOptions, logger, convoStore: false, deferInitialization: true } as const;
  if (connection.mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: connection.appToken,
      clientPingTimeout: connection.pingTimeoutMs ?? PING_TIMEOUT_MS,
      logger,
      ...installing,
      installerOptions,
    });
    const app = new App({ receiver, ...appOptions });
    return { app, connect: async () => void (await app.start()), disconnect: async () => void (await app.stop()) };
  }
  const { signingSecret, mount } = connection;
  const receiver = new HTTPReceiver({ signingSecret, logger, ...installing, installerOptions });
  const app = new App({ receiver, ...appOptions });
  const paths =
    'install' in access ? [EVENTS_PATH, INSTALL_PATH, new URL(access.install.redirectUri).pathname] : [EVENTS_PATH];
  let unmount = () => {};
  return {
    app,
    connect: async () => {
      unmount = mount(paths, (request, response) => receiver.requestListener(request, response));
    },
    disconnect: async () => unmount(),
  };
}
