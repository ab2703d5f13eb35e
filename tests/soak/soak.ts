import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type StandingPost, startPlatformServer, usualMischief } from './platform-server.ts';
import type { WorkerOrders } from './worker.ts';

export interface SoakOptions {
  readonly seconds: number;
  /** Processes killed at random moments of that time; of PostgreSQL, one in twenty is the server itself. */
  readonly kills: number;
  /** 0: one process on SQLite. */
  readonly replicas: number;
  readonly subscriptions: number;
  /** How long the platform remembers a nonce. */
  readonly nonceMs: number;
  /** Longest wait for the last posts after the last slot. */
  readonly drainSeconds: number;
  readonly onProgress: (line: string) => void;
}

export interface SoakReport {
  readonly store: 'sqlite' | 'postgres';
  readonly kills: number;
  readonly serverKills: number;
  readonly serverPauses: number;
  readonly expected: number;
  readonly postedOnce: number;
  readonly lost: number;
  readonly doubled: number;
  /** Second sendings that the platform knew by their nonce. */
  readonly suppressed: number;
  readonly longestDelayMs: number;
  readonly medianDelayMs: number;
  readonly examples: readonly string[];
  /** The last lines workers wrote to stderr. */
  readonly workerErrors: readonly string[];
}

const SECOND = 1000;

/** Runs the real planner, queue, store and outbox in real processes, kills them at random, and counts what was posted. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const platform = await startPlatformServer({ ...usualMischief, nonceMs: options.nonceMs });
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-soak-'));
  const server = options.replicas === 0 ? null : await startPostgres({ durable: true });
  const place =
    server === null ? { path: join(folder, 'sitrep.sqlite') } : { databaseUrl: await server.freshDatabase() };
  const untilFile = join(folder, 'until');
  const { subscriptions } = options;
  const crew = startCrew({ place, platformUrl: platform.url, subscriptions, untilFile }, Math.max(1, options.replicas));
  try {
    await begun(place, subscriptions);
    const until = Math.floor((Date.now() + options.seconds * SECOND) / SECOND) * SECOND;
    // Renamed into place, so that no worker reads half a number.
    writeFileSync(`${untilFile}.partial`, String(until));
    renameSync(`${untilFile}.partial`, untilFile);
    const violence = await beViolent(options, crew, server, until);
    const expectedUntilNow = async (): Promise<ReadonlySet<string> | null> => {
      const store = await openStore(place);
      try {
        return await expectedTitles(store, subscriptions, until);
      } finally {
        await store.close();
      }
    };
    const deadline = Date.now() + options.drainSeconds * SECOND;
    let expected = await expectedUntilNow();
    while (Date.now() < deadline) {
      const posted = new Set(platform.posts.map(({ title }) => title));
      if (expected !== null && [...expected].every((title) => posted.has(title))) break;
      await pause(250);
      expected ??= await expectedUntilNow();
    }
    // A double may still be on its way.
    await pause(Math.min(3_000, options.drainSeconds * 30));
    return report(platform.posts, expected ?? new Set(), {
      store: server === null ? 'sqlite' : 'postgres',
      ...violence,
      suppressed: platform.suppressed(),
      workerErrors: crew.errors.slice(-5),
    });
  } finally {
    crew.stop();
    await platform.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when every subscription has its first edition: before that there is nothing to lose. */
async function begun(place: WorkerOrders['place'], subscriptions: number): Promise<void> {
  const store = await openStore(place);
  try {
    for (let n = 0; n < subscriptions; ) {
      if ((await store.editions.latest(`soak-${n}`)) === null) await pause(100);
      else n += 1;
    }
  } finally {
    await store.close();
  }
}

/** Every second of every subscription from its first planned slot; null while one has none. */
async function expectedTitles(
  store: Awaited<ReturnType<typeof openStore>>,
  subscriptions: number,
  until: number,
): Promise<ReadonlySet<string> | null> {
  const titles = new Set<string>();
  for (let n = 0; n < subscriptions; n += 1) {
    const [first] = await store.editions.since(`soak-${n}`, 0);
    if (first === undefined) return null;
    for (let slot = first.slotAt; slot <= until; slot += SECOND) titles.add(`soak-${n} ${slot}`);
  }
  return titles;
}

interface Crew {
  readonly kill: () => void;
  readonly errors: string[];
  readonly stop: () => void;
}

function startCrew(orders: WorkerOrders, size: number): Crew {
  const errors: string[] = [];
  const members: (ChildProcess | null)[] = [];
  let stopped = false;
  const start = (index: number): void => {
    if (stopped) return;
    const child = spawn(process.execPath, [fileURLToPath(new URL('worker.ts', import.meta.url))], {
      env: { ...process.env, TZ: 'UTC', SOAK_ORDERS: JSON.stringify(orders) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk) => errors.push(...String(chunk).trim().split('\n')));
    child.on('exit', () => {
      members[index] = null;
      setTimeout(() => start(index), Math.random() * 300);
    });
    members[index] = child;
  };
  for (let index = 0; index < size; index += 1) start(index);
  return {
    errors,
    kill: () => members[Math.floor(Math.random() * size)]?.kill('SIGKILL'),
    stop: () => {
      stopped = true;
      for (const member of members) member?.kill('SIGKILL');
    },
  };
}

async function beViolent(options: SoakOptions, crew: Crew, server: PostgresServer | null, until: number) {
  let [kills, serverKills, serverPauses] = [0, 0, 0];
  const meanMs = (until - Date.now()) / (options.kills + 1);
  let told = Date.now();
  while (Date.now() < until) {
    await pause(Math.min(meanMs * (0.3 + 1.4 * Math.random()), Math.max(0, until - Date.now())));
    if (kills + serverKills < options.kills && Date.now() < until) {
      const luck = server === null ? 1 : Math.random();
      if (server !== null && luck < 0.05) {
        await server.killAndRestart();
        serverKills += 1;
      } else if (server !== null && luck < 0.1) {
        server.pause();
        await pause(1_000 + Math.random() * 6_000);
        server.resume();
        serverPauses += 1;
      } else {
        crew.kill();
        kills += 1;
      }
    }
    if (Date.now() - told > 30_000) {
      told = Date.now();
      options.onProgress(
        `${kills} processes and ${serverKills} servers killed, ${Math.round((until - told) / 1000)} s to go`,
      );
    }
  }
  return { kills, serverKills, serverPauses };
}

function report(
  posts: readonly StandingPost[],
  expected: ReadonlySet<string>,
  rest: Pick<SoakReport, 'store' | 'kills' | 'serverKills' | 'serverPauses' | 'suppressed' | 'workerErrors'>,
): SoakReport {
  const times = new Map<string, number>();
  for (const { title } of posts) times.set(title, (times.get(title) ?? 0) + 1);
  const lost = [...expected].filter((title) => !times.has(title));
  const doubled = [...times].filter(([title, count]) => count > 1 || !expected.has(title)).map(([title]) => title);
  const delays = posts.map(({ title, at }) => at - Number(title.split(' ')[1])).sort((a, b) => a - b);
  return {
    ...rest,
    expected: expected.size,
    postedOnce: [...expected].filter((title) => times.get(title) === 1).length,
    lost: lost.length,
    doubled: doubled.length,
    longestDelayMs: delays.at(-1) ?? 0,
    medianDelayMs: delays[Math.floor(delays.length / 2)] ?? 0,
    examples: [
      ...lost.slice(0, 3).map((title) => `lost: ${title}`),
      ...doubled.slice(0, 3).map((t) => `doubled: ${t}`),
    ],
  };
}
