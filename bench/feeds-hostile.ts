import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { initialState } from '../src/feeds/poll/initial-state.ts';
import { pollFeed } from '../src/feeds/poll/poll-feed.ts';
import { createHttp } from '../src/http/http.ts';
import type { Feed } from '../src/model/feed.ts';
import { HOSTILE_ANSWERS } from './hostile-feeds.ts';

// Hostile answers, each polled by a process of its own over loopback: time, peak memory, longest stall of the event loop.
//   node bench/feeds-hostile.ts [part of a name]

const LIMITS = { ms: 5_000, mb: 300, stallMs: 100 };

interface Measured {
  readonly ms: number;
  /** Processor time of all threads; on a busy machine the better measure. */
  readonly cpuMs: number;
  readonly mb: number;
  readonly stallMs: number;
  readonly outcome: string;
}

async function pollOnce(url: string): Promise<Measured> {
  const feed: Feed = {
    id: 'hostile',
    name: 'hostile',
    url,
    language: null,
    kind: 'independent',
    text: 'feed',
    rights: null,
    enabled: true,
  };
  const http = createHttp({ userAgent: 'bench', allowHosts: ['127.0.0.1'], spacingMs: 0 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const { state, items, problems } = await pollFeed(feed, initialState('hostile', Date.now()), { http, now: Date.now });
  const ms = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuBefore);
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.disable();
  await http.close();
  const outcome = state.reason ?? [`${items.length} items`, ...problems].join('; ');
  return {
    ms,
    cpuMs: (cpu.user + cpu.system) / 1000,
    mb: process.resourceUsage().maxRSS / 1024,
    stallMs: delay.max / 1e6,
    outcome,
  };
}

async function measureAll(filter: string): Promise<void> {
  const answers = HOSTILE_ANSWERS.filter(({ name }) => name.includes(filter));
  let body: Uint8Array = new Uint8Array();
  const server = createServer((request, response) => {
    const { headers } = answers[Number(request.url?.slice(1))] ?? {};
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let over = 0;
  console.log(
    `${'answer'.padEnd(28)} ${'ms'.padStart(6)} ${'cpu'.padStart(6)} ${'MB'.padStart(5)} ${'stall'.padStart(6)}  outcome`,
  );
  for (const [index, answer] of answers.entries()) {
    const { name } = answer;
    body = answer.body();
    const { ms, cpuMs, mb, stallMs, outcome } = await inOwnProcess(`http://127.0.0.1:${port}/${index}`);
    const isOver = ms > LIMITS.ms || mb > LIMITS.mb || stallMs > LIMITS.stallMs;
    if (isOver) over += 1;
    console.log(
      `${name.padEnd(28)} ${ms.toFixed(0).padStart(6)} ${cpuMs.toFixed(0).padStart(6)} ${mb.toFixed(0).padStart(5)} ${stallMs.toFixed(0).padStart(6)}  ${isOver ? 'OVER ' : ''}${outcome.slice(0, 110)}`,
    );
  }
  console.log(
    over === 0 ? `all within ${LIMITS.ms} ms, ${LIMITS.mb} MB, ${LIMITS.stallMs} ms stall` : `${over} over the limits`,
  );
  server.closeAllConnections();
  server.close();
  process.exitCode = over === 0 ? 0 : 1;
}

function inOwnProcess(url: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--poll', url]);
    child.on('message', (measured) => resolve(measured as Measured));
    child.on('error', reject);
    child.on('exit', (code) =>
      resolve({ ms: Number.POSITIVE_INFINITY, cpuMs: 0, mb: 0, stallMs: 0, outcome: `process died, code ${code}` }),
    );
  });
}

const [mode, url] = process.argv.slice(2);
if (mode === '--poll' && url !== undefined) {
  const measured = await pollOnce(url);
  process.send?.(measured, () => process.exit(0));
} else {
  await measureAll(mode ?? '');
}
