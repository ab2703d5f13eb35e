import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { ChannelType } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { type DiscordGateway, startDiscordGateway } from './discord-gateway.ts';

/** A request body as it went to Discord. */
export interface DiscordCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** A multipart body as it came, byte for character; null for any other. */
  readonly form: string | null;
}

/** What the next matching request meets. */
export type DiscordFault =
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  | { readonly kind: 'server-error'; readonly accepted: boolean }
  | { readonly kind: 'hang-up'; readonly accepted: boolean }
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly message: string };

/** The published twin of Discord behind a front of ours, which notes every request and adds the faults the twin has not. */
export interface DiscordTwin {
  readonly discord: DigitalDiscord;
  readonly apiUrl: string;
  readonly gateway: DiscordGateway;
  readonly calls: readonly DiscordCall[];
  readonly channel: string;
  readonly forum: string;
  readonly user: string;
  readonly failNext: (method: string, path: RegExp, fault: DiscordFault) => void;
  readonly until: <T>(what: string, look: () => Promise<T | null> | T | null) => Promise<T>;
  readonly close: () => Promise<void>;
}

export async function startDiscordTwin(): Promise<DiscordTwin> {
  const gateway = await startDiscordGateway(() => discord.gatewayUrl);
  const discord = await onLoopback(async () => {
    const made = new DigitalDiscord({
      gatewayUrlOverride: gateway.url,
      channels: [
        { name: 'digests', type: ChannelType.GuildText },
        { name: 'dossiers', type: ChannelType.GuildForum },
      ],
      users: [{ username: 'Reader' }],
    });
    await made.start();
    return made;
  });
  const channels = await discord.prisma.channel.findMany();
  const idOf = (name: string) => channels.find((each) => each.name === name)?.id ?? '';
  const calls: DiscordCall[] = [];
  let registered = '[]';
  const faults: { method: string; path: RegExp; fault: DiscordFault }[] = [];

  const front = createServer((incoming, outgoing) => {
    void readBody(incoming).then(async (bytes) => {
      const path = (incoming.url ?? '').replace(/^\/api/u, '');
      const method = incoming.method ?? 'GET';
      const type = incoming.headers['content-type'];
      const form = type?.startsWith('multipart/') ? bytes.toString('latin1') : null;
      calls.push({ method, path, body: parse(bytes, type), form });
      const index = faults.findIndex((each) => each.method === method && each.path.test(path));
      const fault = index < 0 ? null : (faults.splice(index, 1)[0]?.fault ?? null);
      if (fault?.kind === 'rate-limited') {
        outgoing.writeHead(429, {
          'content-type': 'application/json',
          'retry-after': String(fault.seconds),
          'x-ratelimit-scope': 'user',
        });
        outgoing.end(
          JSON.stringify({ message: 'You are being rate limited.', retry_after: fault.seconds, global: false }),
        );
        return;
      }
      if (fault?.kind === 'refused') {
        outgoing
          .writeHead(fault.status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ code: fault.code, message: fault.message }));
        return;
      }
      if (fault !== null && !fault.accepted)
        return void (fault.kind === 'hang-up' ? incoming.socket.destroy() : outgoing.writeHead(503).end());
      // The twin takes command lists but does not give them.
      if (method === 'GET' && /\/applications\/\d+\/commands$/u.test(path)) {
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end(registered);
        return;
      }
      if (method === 'PUT' && /\/applications\/\d+\/commands$/u.test(path)) registered = bytes.toString('utf8');
      // The twin reads no forms: it gets the message, the files stay here.
      const payload = form === null ? bytes : payloadOf(form);
      const target = new URL(discord.restUrl);
      const forwarded = request(
        {
          host: '127.0.0.1',
          port: target.port,
          path: await asTheTwinSays(incoming.url ?? '/'),
          method,
          headers: {
            ...incoming.headers,
            host: target.host,
            ...(form === null ? {} : { 'content-type': 'application/json', 'content-length': payload.length }),
          },
        },
        (answer) => {
          if (fault !== null) {
            answer.resume();
            answer.on('end', () =>
              fault.kind === 'hang-up' ? incoming.socket.destroy() : outgoing.writeHead(503).end(),
            );
            return;
          }
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        },
      );
      forwarded.on('error', () => outgoing.destroy());
      forwarded.end(payload);
    });
  });
  await listen(front);

  /** On Discord a thread under a message has the message's id; in the twin it has one of its own. */
  async function asTheTwinSays(url: string): Promise<string> {
    const id = /\/channels\/(\d+)(?=$|\/messages)/u.exec(url)?.[1];
    const thread =
      id === undefined ? null : await discord.prisma.channel.findFirst({ where: { starterMessageId: id } });
    return id === undefined || thread === null ? url : url.replace(id, thread.id);
  }

  return {
    discord,
    apiUrl: `http://127.0.0.1:${(front.address() as AddressInfo).port}/api`,
    gateway,
    calls,
    channel: idOf('digests'),
    forum: idOf('dossiers'),
    user: (await discord.getFirstNonBotUserId()) ?? '',
    failNext: (method, path, fault) => faults.push({ method, path, fault }),
    until: async (what, look) => {
      for (let tries = 0; tries < 400; tries++) {
        const found = await look();
        if (found !== null) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`never came: ${what}; last calls ${JSON.stringify(calls.slice(-3)).slice(0, 1_500)}`);
    },
    close: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await gateway.close();
      await discord.stop();
    },
  };
}

/** The twin would listen on every address of the machine; while `work` runs, servers without a host listen on loopback. */
async function onLoopback<T>(work: () => Promise<T>): Promise<T> {
  const original = NetServer.prototype.listen;
  NetServer.prototype.listen = function (this: NetServer, ...given: unknown[]) {
    const [port, ...rest] = given;
    const args = typeof port === 'number' && typeof rest[0] !== 'string' ? [port, '127.0.0.1', ...rest] : given;
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    return await work();
  } finally {
    NetServer.prototype.listen = original;
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The JSON part of a form. */
function payloadOf(form: string): Buffer {
  const [, json = '{}'] = /name="payload_json"\r\n\r\n(.*?)\r\n--/su.exec(form) ?? [];
  return Buffer.from(json, 'latin1');
}

function parse(bytes: Buffer, type: string | undefined): unknown {
  return type?.includes('json') && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : null;
}
