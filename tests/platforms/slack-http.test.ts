import { createHmac } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { type HttpService, serveHttp } from '../../src/metrics/serve-http.ts';
import type { ChatPlatform } from '../../src/platforms/chat-platform.ts';
import { createSeal } from '../../src/platforms/seal.ts';
import { createInstallationStore } from '../../src/platforms/slack/installation-store.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { slackScopes } from '../../src/platforms/slack/scopes.ts';
import { type ChatDesk, openChatDesk } from '../support/chat-desk.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

const SIGNING_SECRET = 'shhh';
const CLIENT_ID = '1.2';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let slack: { readonly url: string; readonly close: () => Promise<void> };
let answers: SlackServer;
let chat: ChatDesk;
let platform: ChatPlatform;
let base: string;
let web: HttpService;

beforeAll(async () => {
  chat = await openChatDesk('slack', 'C1');
  const metrics = createMetrics({ store: chat.store, queue: chat.queue, feeds: [], declared: [] }, Date.now);
  web = await serveHttp({ host: '127.0.0.1', port: 0 }, metrics, createLog('silent'));
  metrics.begin();
  base = `http://127.0.0.1:${web.port}`;
  const redirectUri = `${base}/slack/oauth_redirect`;
  const scopes = Object.keys(slackScopes);
  slack = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Newsroom', domain: 'newsroom' },
        users: [{ name: 'editor', real_name: 'Editor', email: 'editor@news.example' }],
        channels: [{ name: 'war-desk', topic: '' }],
        oauth_apps: [
          {
            client_id: CLIENT_ID,
            client_secret: 'secret',
            app_id: 'A1',
            name: 'Sitrep',
            redirect_uris: [redirectUri],
            scopes,
          },
        ],
        strict_scopes: true,
      },
    },
  });
  answers = await startSlackServer();
  const store = createInstallationStore(
    chat.store.installations,
    createSeal(Buffer.alloc(32, 7).toString('base64')),
    Date.now,
  );
  platform = createSlackPlatform({
    access: {
      install: {
        clientId: CLIENT_ID,
        clientSecret: 'secret',
        stateSecret: 'state',
        store,
        redirectUri,
        authorizationUrl: `${slack.url}/oauth/v2/authorize`,
      },
    },
    connection: { mode: 'http', signingSecret: SIGNING_SECRET, mount: web.mount },
    desk: chat.desk,
    log: createLog('silent'),
    now: Date.now,
    sleep: async () => {},
    managers: ['U1'],
    apiUrl: `${slack.url}/api/`,
    intervalMs: 0,
  });
  await platform.start();
});

afterAll(async () => {
  await platform.stop();
  await web.close();
  await answers.close();
  await slack.close();
  await chat.close();
});

/** A request as Slack signs it (v0, HMAC-SHA256 over time and body). */
function signed(body: string, secret = SIGNING_SECRET, at = Date.now()): Promise<Response> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  return fetch(`${base}/slack/events`, { method: 'POST', headers, body });
}

let team = '';
let editor = '';

describe('installing', () => {
  it('takes a workspace through consent and stores its token sealed', async () => {
    const start = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    const consent = new URL(start.headers.get('location') ?? '');
    expect(consent.searchParams.get('scope')?.split(',').toSorted()).toEqual(Object.keys(slackScopes).toSorted());
    const page = await (await fetch(consent)).text();
    editor = /name="user_id" value="([^"]+)"/u.exec(page)?.[1] ?? '';
    const fields = Object.fromEntries(
      ['redirect_uri', 'scope', 'state', 'client_id', 'user_scope'].map((name) => [
        name,
        consent.searchParams.get(name) ?? '',
      ]),
    );
    const agreed = await fetch(`${slack.url}/oauth/v2/authorize/callback`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...fields, user_id: editor }),
    });
    const back = await fetch(agreed.headers.get('location') ?? '', {
      headers: { cookie: (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '' },
    });
    expect(back.status).toBe(200);
    const installed = await chat.store.installations.all('slack');
    expect(installed).toHaveLength(1);
    expect(installed[0]?.data).not.toContain('xox');
    team = installed[0]?.teamId ?? '';
  });

  it('posts to that workspace with the permissions it was given', async () => {
    const { bot } = JSON.parse(
      createSeal(Buffer.alloc(32, 7).toString('base64')).open(
        (await chat.store.installations.all('slack'))[0]?.data ?? '',
        team,
      ) ?? '{}',
    );
    interface ApiAnswer {
      readonly channel?: { readonly id: string };
    }
    const api = async (method: string, query: Record<string, string> = {}) => {
      const headers = { authorization: `Bearer ${bot.token}` };
      const answer = await fetch(`${slack.url}/api/${method}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(query),
      });
      return (await answer.json()) as ApiAnswer;
    };
    expect(await api('conversations.list')).toMatchObject({ ok: false, error: 'missing_scope' });
    const opened = await api('conversations.open', { users: editor });
    const channel = `${team}/${opened.channel?.id ?? ''}`;
    const outcome = await platform.send(channel, {
      deliveryId: 'd1',
      digest: sampleDigest,
      layout: 'compact',
      crosspost: false,
    });
    expect(outcome).toMatchObject({ kind: 'sent' });
  });

  it('says that a workspace without the app has none', async () => {
    const outcome = await platform.send('T404/C1', {
      deliveryId: 'd1',
      digest: sampleDigest,
      layout: 'compact',
      crosspost: false,
    });
    expect(outcome).toEqual({ kind: 'permanent', reason: 'no workspace of T404/C1 has the app: install it there' });
  });
});

describe('one port', () => {
  it('answers health and metrics beside Slack, and nothing else', async () => {
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toContain('sitrep_queue_depth');
    expect((await fetch(`${base}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`${base}/slack/else`)).status).toBe(404);
  });
});

describe('signed requests', () => {
  const command = (text: string) =>
    new URLSearchParams({
      command: '/digest',
      text,
      team_id: team,
      channel_id: 'C1',
      user_id: 'U1',
      trigger_id: 't',
      api_app_id: 'A1',
      token: 'x',
      response_url: answers.responseUrl(),
    }).toString();

  it('are acknowledged at once and answered over the response_url', async () => {
    const began = performance.now();
    const ack = await signed(command('help'));
    expect(ack.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(500);
    await answers.until('the answer', () => JSON.stringify(answers.answers).includes('Commands'));
  });

  it('are refused with a wrong or an old signature', async () => {
    expect((await signed(command('help'), 'guess')).status).toBe(401);
    expect((await signed(command('help'), SIGNING_SECRET, Date.now() - 10 * 60_000)).status).toBe(401);
  });

  it.each([
    ['took the app out', { type: 'app_uninstalled' }],
    ['revoked its token', { type: 'tokens_revoked', tokens: { bot: ['UB'] } }],
  ])('forget a workspace that %s', async (_, happened) => {
    const [kept] = await chat.store.installations.all('slack');
    expect(kept).toMatchObject({ teamId: team });
    const event = {
      type: 'event_callback',
      team_id: team,
      api_app_id: 'A1',
      event_id: 'E1',
      event_time: 1,
      authorizations: [{ team_id: team, user_id: 'UB', is_bot: true }],
      event: { ...happened, event_ts: '1' },
    };
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    await fetch(`${base}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
      },
      body,
    });
    for (let tries = 0; tries < 200 && (await chat.store.installations.all('slack')).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await chat.store.installations.all('slack')).toEqual([]);
    await chat.store.installations.save('slack', team, kept?.data ?? '', Date.now());
  });
});
