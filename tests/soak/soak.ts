import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
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
/** Chance, every tenth of a second, that a process is killed before it got to work; were it 1, a busy machine never would. */
const KILLED_STARTING = 0.002;

/** Runs the real planner, queue, store and outbox in real processes, kills them at random, and counts what was posted. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const platform = await startPlatformServer({ ...usualMischief, nonceMs: options.nonceMs });
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-soak-'));
  const server = options.replicas === 0 ? null : await startPostgres({ durable: true });
  const place =
    server === null ? { path: join(folder, 'sitrep.sqlite') } : { databaseUrl: await server.freshDatabase() };
  const pauseFile = join(folder, 'pause');
  const { subscriptions } = options;
  const crew = startCrew({ place, platformUrl: platform.url, subscriptions, pauseFile }, Math.max(1, options.replicas));
  try {
    await inStore(place, (store) => begun(store, subscriptions));
    const until = Math.floor((Date.now() + options.seconds * SECOND) / SECOND) * SECOND;
    const violence = await beViolent(options, crew, server, until);
    const deadline = Date.now() + options.drainSeconds * SECOND;
    const expected = await inStore(place, async (store) => {
      await plannedUntil(store, subscriptions, until, deadline);
      return expectedTitles(store, subscriptions, until);
    });
    writeFileSync(pauseFile, '');
    while (Date.now() < deadline) {
      const posted = new Set(platform.posts.map(({ title }) => title));
      if ([...expected].every((title) => posted.has(title))) break;
      await pause(250);
    }
    // A double may still be on its way.
    await pause(Math.min(3_000, options.drainSeconds * 30));
    // Slots that came before the pause took hold are looked at for doubles alone.
    return report(platform.posts, expected, until, await fates(place), {
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

/** The soak's own look into the store. */
async function inStore<T>(place: WorkerOrders['place'], work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Resolves when the last slot of every subscription is planned, or at the deadline. */
async function plannedUntil(store: Store, subscriptions: number, until: number, deadline: number): Promise<void> {
  for (let n = 0; n < subscriptions && Date.now() < deadline; ) {
    if (((await store.editions.latest(`soak-${n}`))?.slotAt ?? 0) >= until) n += 1;
    else await pause(250);
  }
}

/** Resolves when every subscription has its first edition: before that there is nothing to lose. */
async function begun(store: Store, subscriptions: number): Promise<void> {
  for (let n = 0; n < subscriptions; ) {
    if ((await store.editions.latest(`soak-${n}`)) === null) await pause(100);
    else n += 1;
  }
}

/** Every second of every subscription from its first planned slot. */
async function expectedTitles(store: Store, subscriptions: number, until: number): Promise<ReadonlySet<string>> {
  const titles = new Set<string>();
  for (let n = 0; n < subscriptions; n += 1) {
    const [first] = await store.editions.since(`soak-${n}`, 0);
    for (let slot = first?.slotAt ?? until; slot <= until; slot += SECOND) titles.add(`soak-${n} ${slot}`);
  }
  return titles;
}

/** What became of each slot, as the store has it. */
const fates = (place: WorkerOrders['place']): Promise<(title: string) => string> =>
  inStore(place, async (store) => {
    const found = new Map<string, string>();
    for (const state of ['pending', 'sending', 'uncertain', 'failed', 'sent'] as const) {
      for (const { editionId, attempts, lastError } of await store.deliveries.list([state], 100_000)) {
        const edition = await store.editions.get(editionId);
        const composed = edition?.digest === null ? 'not composed' : 'composed';
        found.set(`${edition?.subscriptionId} ${edition?.slotAt}`, `${composed}, ${state} ${attempts}: ${lastError}`);
      }
    }
    return (title) => found.get(title) ?? 'never planned';
  });

interface Crew {
  /** Kills one at random; false when that one was still starting and is let off. */
  readonly kill: () => boolean;
  readonly errors: string[];
  readonly stop: () => void;
}

function startCrew(orders: WorkerOrders, size: number): Crew {
  const errors: string[] = [];
  const members: (ChildProcess | null)[] = [];
  const atWork = new WeakSet<ChildProcess>();
  let stopped = false;
  const start = (index: number): void => {
    if (stopped) return;
    const child = spawn(process.execPath, [fileURLToPath(new URL('worker.ts', import.meta.url))], {
      // As sitrep.js does, so that a start takes no longer than it must.
      env: {
        ...process.env,
        TZ: 'UTC',
        NODE_COMPILE_CACHE: join(tmpdir(), 'sitrep-soak-cache'),
        SOAK_ORDERS: JSON.stringify(orders),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk) => errors.push(...String(chunk).trim().split('\n')));
    child.stdout.once('data', () => atWork.add(child));
    child.on('exit', () => {
      members[index] = null;
      setTimeout(() => start(index), Math.random() * 300);
    });
    members[index] = child;
  };
  for (let index = 0; index < size; index += 1) start(index);
  return {
    errors,
    kill: () => {
      const member = members[Math.floor(Math.random() * size)] ?? null;
      if (member === null || !(atWork.has(member) || Math.random() < KILLED_STARTING)) return false;
      return member.kill('SIGKILL');
    },
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
        while (!crew.kill() && Date.now() < until) await pause(100);
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
  until: number,
  fateOf: (title: string) => string,
  rest: Pick<SoakReport, 'store' | 'kills' | 'serverKills' | 'serverPauses' | 'suppressed' | 'workerErrors'>,
): SoakReport {
  const times = new Map<string, number>();
  for (const { title } of posts) times.set(title, (times.get(title) ?? 0) + 1);
  const lost = [...expected].filter((title) => !times.has(title));
  const slotOf = (title: string): number => Number(title.split(' ')[1]);
  const doubled = [...times]
    .filter(([title, count]) => count > 1 || (slotOf(title) <= until && !expected.has(title)))
    .map(([title]) => title);
  const delays = posts.map(({ title, at }) => at - slotOf(title)).sort((a, b) => a - b);
  return {
    ...rest,
    expected: expected.size,
    postedOnce: [...expected].filter((title) => times.get(title) === 1).length,
    lost: lost.length,
    doubled: doubled.length,
    longestDelayMs: delays.at(-1) ?? 0,
    medianDelayMs: delays[Math.floor(delays.length / 2)] ?? 0,
    examples: [
      ...lost.slice(0, 3).map((title) => `lost: ${title} ${fateOf(title)}`),
      ...doubled.slice(0, 3).map((t) => `doubled: ${t}`),
    ],
  };
}
