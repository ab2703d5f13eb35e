import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How often, of all requests, the server misbehaves in each way; and how long it remembers a nonce. */
export interface Mischief {
  readonly errorBefore: number;
  readonly errorAfter: number;
  readonly dropBefore: number;
  readonly dropAfter: number;
  readonly tooMany: number;
  readonly nonceMs: number;
  readonly maxLatencyMs: number;
}

export const usualMischief: Mischief = {
  errorBefore: 0.05,
  errorAfter: 0.05,
  dropBefore: 0.03,
  dropAfter: 0.03,
  tooMany: 0.02,
  nonceMs: 120_000,
  maxLatencyMs: 60,
};

/** One message that stands in a channel. */
export interface StandingPost {
  readonly id: string;
  readonly channel: string;
  readonly nonce: string;
  readonly title: string;
  readonly at: number;
}

export interface PlatformServer {
  readonly url: string;
  readonly posts: readonly StandingPost[];
  /** Requests that would have been a second post, had the nonce been forgotten. */
  readonly suppressed: () => number;
  readonly close: () => Promise<void>;
}

/** A chat platform on loopback: takes messages, answers badly, and can be asked what stands. */
export async function startPlatformServer(mischief: Mischief): Promise<PlatformServer> {
  const posts: StandingPost[] = [];
  const recent = new Map<string, StandingPost>();
  let suppressed = 0;

  const accept = (channel: string, nonce: string, title: string): StandingPost => {
    const known = recent.get(nonce);
    if (known !== undefined && Date.now() - known.at < mischief.nonceMs) {
      suppressed += 1;
      return known;
    }
    const post = { id: `p${posts.length + 1}`, channel, nonce, title, at: Date.now() };
    posts.push(post);
    recent.set(nonce, post);
    return post;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const channel = url.pathname.slice(1);
    const body = await readAll(request);
    await pause(Math.random() * mischief.maxLatencyMs);
    let luck = Math.random();
    const strikes = (share: number): boolean => {
      luck -= share;
      return luck < 0;
    };
    if (strikes(mischief.tooMany)) return reply(response, 429, { afterMs: 300 });
    if (strikes(mischief.errorBefore)) return reply(response, 500, {});
    if (strikes(mischief.dropBefore)) return void request.socket.destroy();
    if (request.method === 'GET') {
      const nonce = url.searchParams.get('nonce');
      return reply(response, 200, { ids: posts.filter((post) => post.nonce === nonce).map(({ id }) => id) });
    }
    const { nonce, title } = JSON.parse(body) as { nonce: string; title: string };
    const post = accept(channel, nonce, title);
    await pause(Math.random() * mischief.maxLatencyMs);
    if (strikes(mischief.errorAfter)) return reply(response, 500, {});
    if (strikes(mischief.dropAfter)) return void request.socket.destroy();
    reply(response, 200, { id: post.id });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    posts,
    suppressed: () => suppressed,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
