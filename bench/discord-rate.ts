/*
 * `node bench/discord-rate.ts [channels]`: an edition to many Discord channels against a server that keeps Discord's
 * documented limits: 50 requests a second for one bot, 5 a second for one channel, told by the documented headers
 * (topics/rate-limits.mdx). Prints the share of the permitted rate that was used, and how often the server said 429.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import { createChannelQueue } from '../src/platforms/channel-queue.ts';
import { makeRequest } from '../src/platforms/discord/make-request.ts';
import { paceRequests } from '../src/platforms/discord/pace-requests.ts';
import { createDiscordSender } from '../src/platforms/discord/sender.ts';
import { sampleDigest } from '../tests/support/sample-digest.ts';

const CHANNELS = Number(process.argv[2] ?? 1_000);
const AT_ONCE = 8;
const GLOBAL_PER_SECOND = 50;
const CHANNEL_PER_SECOND = 5;
const LATENCY_MS = 60;

let refused = 0;
const windows = new Map<string, { readonly until: number; used: number }>();
function take(name: string, limit: number): { readonly ok: boolean; readonly left: number; readonly resetMs: number } {
  const now = Date.now();
  const window = windows.get(name);
  const open = window === undefined || window.until <= now ? { until: now + 1_000, used: 0 } : window;
  windows.set(name, open);
  open.used += 1;
  return { ok: open.used <= limit, left: Math.max(0, limit - open.used), resetMs: open.until - now };
}

const server = createServer((request, response) => {
  request.resume();
  const channel = /channels\/(\d+)/u.exec(request.url ?? '')?.[1] ?? '0';
  const all = take('global', GLOBAL_PER_SECOND);
  const one = take(channel, CHANNEL_PER_SECOND);
  const headers = {
    'content-type': 'application/json',
    'x-ratelimit-limit': String(CHANNEL_PER_SECOND),
    'x-ratelimit-remaining': String(one.left),
    'x-ratelimit-reset-after': (one.resetMs / 1_000).toFixed(3),
    'x-ratelimit-bucket': 'messages',
  };
  setTimeout(() => {
    if (!all.ok || !one.ok) {
      refused += 1;
      const seconds = (all.ok ? one : all).resetMs / 1_000;
      response.writeHead(429, {
        ...headers,
        'retry-after': String(Math.ceil(seconds)),
        ...(all.ok ? {} : { 'x-ratelimit-global': 'true' }),
      });
      response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: !all.ok }));
      return;
    }
    response.writeHead(200, headers).end(JSON.stringify({ id: String(Date.now()), channel_id: channel }));
  }, LATENCY_MS);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

const clock = {
  now: () => performance.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
const rest = new REST({
  makeRequest: paceRequests(makeRequest, clock),
  api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  version: '10',
  retries: 0,
}).setToken('token');
const queue = createChannelQueue({
  intervalMs: 0,
  ...clock,
});
const sender = createDiscordSender(() => rest, queue, { find: async () => null, save: async () => {} });
let next = 0;
let sent = 0;
const began = performance.now();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let index = next++; index < CHANNELS; index = next++) {
      const outcome = await sender.send(String(1_000_000 + index), {
        deliveryId: `d${index}`,
        digest: sampleDigest,
        layout: 'compact',
        crosspost: false,
      });
      if (outcome.kind === 'sent') sent += 1;
    }
  }),
);
const seconds = (performance.now() - began) / 1_000;
console.log(
  `${sent} of ${CHANNELS} channels in ${seconds.toFixed(1)} s: ${(sent / seconds).toFixed(1)} a second, ${Math.round((100 * sent) / seconds / GLOBAL_PER_SECOND)} % of what is permitted; 429: ${refused}`,
);
server.closeAllConnections();
server.close();
