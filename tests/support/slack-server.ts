import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { measureSlackMessage } from '../../src/platforms/slack/measure-message.ts';
import { exceeded } from '../../src/platforms/usage.ts';

/** A call of the Web API, arguments read from the form or JSON body. */
export interface SlackCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata?: unknown;
}

/** What the next call of a method meets: refused with 429, lost before or after Slack did it, refused by name, or done late. */
export type SlackFault =
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  | { readonly kind: 'server-error'; readonly accepted: boolean }
  | { readonly kind: 'hang-up'; readonly accepted: boolean }
  | { readonly kind: 'refused'; readonly error: string; readonly needed?: string }
  | { readonly kind: 'slow'; readonly ms: number };

/** What came to a response_url. */
export interface UrlAnswer {
  readonly response_type: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/**
 * A stand-in of ours for the parts of Slack no published one has: Socket Mode with acknowledgements, slash commands,
 * interactivity, response_url, views, rate limits and faults. Loopback only. It refuses messages beyond Slack's limits.
 */
export interface SlackServer {
  readonly apiUrl: string;
  readonly calls: readonly SlackCall[];
  readonly messages: readonly PostedMessage[];
  readonly ephemerals: readonly PostedMessage[];
  readonly views: readonly { readonly kind: 'open' | 'publish'; readonly view: Readonly<Record<string, unknown>> }[];
  readonly answers: readonly UrlAnswer[];
  /** Files as they came, before they were shared anywhere. */
  readonly uploads: readonly string[];
  /** Names of channels the bot may post to; any when empty. */
  readonly admins: Set<string>;
  /** Scopes the app was installed with, told with every answer; not told when empty. */
  readonly scopes: Set<string>;
  readonly failNext: (method: string, fault: SlackFault) => void;
  /** Sends an envelope over the newest socket; gives ms until it was acknowledged and what came with it. */
  readonly send: (
    type: 'slash_commands' | 'interactive' | 'events_api',
    payload: Record<string, unknown>,
  ) => Promise<{ readonly ms: number; readonly payload: unknown }>;
  readonly slash: (text: string, more?: Record<string, unknown>) => Promise<number>;
  /** A fresh address answers may be sent to, five times. */
  readonly responseUrl: () => string;
  /** Asks the client to connect anew, as Slack does every few hours; or drops the line without a word. */
  readonly disconnect: (how: 'refresh' | 'drop') => void;
  readonly sockets: () => number;
  /** Resolves once `check` holds; rejects after two seconds with what there is. */
  readonly until: (what: string, check: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ACK_LIMIT_MS = 20_000;

export async function startSlackServer(): Promise<SlackServer> {
  const calls: SlackCall[] = [];
  const messages: PostedMessage[] = [];
  const ephemerals: PostedMessage[] = [];
  const views: { kind: 'open' | 'publish'; view: Record<string, unknown> }[] = [];
  const answers: UrlAnswer[] = [];
  const uploads: string[] = [];
  const admins = new Set<string>();
  const scopes = new Set<string>();
  const faults = new Map<string, SlackFault[]>();
  const urlUses = new Map<string, number>();
  const acks = new Map<string, (payload: unknown) => void>();
  const sockets: WebSocket[] = [];
  let clock = 1_700_000_000;

  const post = (args: Readonly<Record<string, unknown>>, into: PostedMessage[]) => {
    const blocks = json(args.blocks) as never[];
    const problems = exceeded(measureSlackMessage({ text: String(args.text ?? ''), blocks }));
    if (problems.length > 0) return { ok: false, error: 'invalid_blocks', problems };
    clock += 1;
    const ts = `${clock}.000100`;
    into.push({
      channel: String(args.channel),
      ts,
      ...(args.thread_ts === undefined ? {} : { thread_ts: String(args.thread_ts) }),
      text: String(args.text ?? ''),
      blocks,
      ...(args.metadata === undefined ? {} : { metadata: json(args.metadata) }),
    });
    return { ok: true, ts, channel: args.channel };
  };

  const methods: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => object>> = {
    'auth.test': () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }),
    'apps.connections.open': () => ({ ok: true, url: `ws://127.0.0.1:${port()}/socket` }),
    'chat.postMessage': (args) => post(args, messages),
    'chat.postEphemeral': (args) => post(args, ephemerals),
    'chat.update': (args) => {
      const index = messages.findIndex((message) => message.channel === args.channel && message.ts === args.ts);
      const before = messages[index];
      if (before === undefined) return { ok: false, error: 'message_not_found' };
      messages[index] = { ...before, text: String(args.text), blocks: json(args.blocks) as unknown[] };
      return { ok: true, ts: before.ts };
    },
    'chat.delete': (args) => {
      const index = messages.findIndex((message) => message.ts === args.ts);
      if (index < 0) return { ok: false, error: 'message_not_found' };
      messages.splice(index, 1);
      return { ok: true };
    },
    'conversations.history': (args) => ({
      ok: true,
      messages: messages
        .filter((message) => message.channel === args.channel && message.thread_ts === undefined)
        .toReversed(),
    }),
    'conversations.replies': (args) => ({
      ok: true,
      messages: messages.filter(
        (message) => message.channel === args.channel && (message.ts === args.ts || message.thread_ts === args.ts),
      ),
    }),
    'conversations.open': (args) => ({ ok: true, channel: { id: `D-${String(args.users)}` } }),
    'users.info': (args) => ({ ok: true, user: { id: args.user, is_admin: admins.has(String(args.user)) } }),
    'views.open': (args) => {
      views.push({ kind: 'open', view: json(args.view) as Record<string, unknown> });
      return { ok: true };
    },
    'views.publish': (args) => {
      views.push({ kind: 'publish', view: json(args.view) as Record<string, unknown> });
      return { ok: true };
    },
    'files.getUploadURLExternal': () => ({ ok: true, upload_url: `http://127.0.0.1:${port()}/upload`, file_id: 'F1' }),
    'files.completeUploadExternal': () => ({ ok: true, files: [{ id: 'F1' }] }),
  };

  const server = createServer((request, response) => {
    void handle(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  const port = () => (server.address() as AddressInfo).port;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await read(request);
    if (url.pathname === '/upload') {
      uploads.push(body);
      return void response.end('OK');
    }
    if (url.pathname.startsWith('/response/')) {
      const uses = (urlUses.get(url.pathname) ?? 0) + 1;
      urlUses.set(url.pathname, uses);
      if (uses > 5) return void response.writeHead(404).end('used_url');
      answers.push(JSON.parse(body) as UrlAnswer);
      return void response.end('ok');
    }
    const method = url.pathname.replace('/api/', '');
    const args = request.headers['content-type']?.includes('json')
      ? JSON.parse(body || '{}')
      : Object.fromEntries(new URLSearchParams(body));
    calls.push({ method, args, at: Date.now() });
    const fault = faults.get(method)?.shift();
    if (fault?.kind === 'rate-limited')
      return void response.writeHead(429, { 'retry-after': String(fault.seconds) }).end();
    if (fault?.kind === 'refused')
      return answer(response, {
        ok: false,
        error: fault.error,
        ...(fault.needed === undefined ? {} : { needed: fault.needed }),
      });
    if (fault?.kind === 'slow') await pause(fault.ms);
    else if (fault !== undefined) {
      if (fault.accepted) methods[method]?.(args);
      if (fault.kind === 'hang-up') return void request.socket.destroy();
      return void response.writeHead(503).end('busy');
    }
    if (scopes.size > 0) response.setHeader('x-oauth-scopes', [...scopes].join(','));
    answer(response, methods[method]?.(args) ?? { ok: false, error: 'unknown_method' });
  }

  const sockServer = new WebSocketServer({ server, path: '/socket' });
  sockServer.on('connection', (socket) => {
    sockets.push(socket);
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      acks.get(id)?.(payload);
    });
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const send: SlackServer['send'] = async (type, payload) => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('nobody is connected');
    const id = randomUUID();
    const began = performance.now();
    const acked = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${type} was not acknowledged within ${ACK_LIMIT_MS} ms`)),
        ACK_LIMIT_MS,
      );
      acks.set(id, (value) => {
        clearTimeout(timer);
        acks.delete(id);
        resolve(value);
      });
    });
    socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' }));
    const answered = await acked;
    return { ms: performance.now() - began, payload: answered };
  };
  const responseUrl = () => `http://127.0.0.1:${port()}/response/${randomUUID()}`;

  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    calls,
    messages,
    ephemerals,
    views,
    answers,
    uploads,
    admins,
    scopes,
    failNext: (method, fault) => faults.set(method, [...(faults.get(method) ?? []), fault]),
    send,
    slash: async (text, more = {}) => {
      const payload = {
        command: '/digest',
        text,
        team_id: 'T1',
        channel_id: 'C1',
        user_id: 'U1',
        trigger_id: 'tr',
        api_app_id: 'A1',
        token: 'x',
        response_url: responseUrl(),
        ...more,
      };
      return (await send('slash_commands', payload)).ms;
    },
    responseUrl,
    disconnect: (how) => {
      for (const socket of [...sockets]) {
        if (how === 'refresh') socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
        else socket.terminate();
      }
    },
    sockets: () => sockets.length,
    until: async (what, check) => {
      for (let tries = 0; tries < 400; tries++) {
        if (check()) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(
        `never came: ${what}; last calls ${JSON.stringify(calls.slice(-3))}; answers ${JSON.stringify(answers).slice(0, 500)}`,
      );
    },
    close: async () => {
      for (const socket of [...sockets]) socket.terminate();
      sockServer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : (value ?? []);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
