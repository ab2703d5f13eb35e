import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type Crew, startCrew } from './crew.ts';
import { type StandingPost, startPlatformServer, usualMischief } from './platform-server.ts';
import type { WorkerOrders } from './worker.ts';

export interface SoakOptions {
  readonly seconds: number;
  /** Processes killed at random moments of that time, and after it if it was too short; of PostgreSQL, one in twenty is the server itself. */
  readonly kills: number;
  /** 0: one process on SQLite. */
  readonly replicas: number;
  readonly subscriptions: number;
  /** How long the platform remembers a nonce. */
  readonly nonceMs: number;
  /** After the last slot, the crew may go on for as long as it posts something in each such time. */
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
  /** Not posted, though the store has them as done with, or never planned them. */
  readonly lost: number;
  /** Not posted when nothing moved any more; the store still has them to do. */
  readonly unfinished: number;
  readonly doubled: number;
  /** Second sendings that the platform knew by their nonce. */
  readonly suppressed: number;
  /** Between a slot and its post. */
  readonly longestDelayMs: number;
  readonly medianDelayMs: number;
  /** Time from the last slot to the last post. */
  readonly drainedAfterMs: number;
  readonly examples: readonly string[];
  /** The last lines workers wrote to stderr. */
  readonly workerErrors: readonly string[];
}

const SECOND = 1000;
/** Longest wait for the first slot, on a very busy machine. */
const BEGINNING_MS = 120_000;
/** Mean time between two kills when they are late. */
const SHORTEST_PEACE_MS = 2_000;

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
    await inStore(place, (store) => begun(store, subscriptions, crew.errors));
    const until = Math.floor((Date.now() + options.seconds * SECOND) / SECOND) * SECOND;
    const violence = await beViolent(options, crew, server, until);
    const expected = await inStore(place, async (store) => {
      await plannedUntil(store, subscriptions, until, Date.now() + options.drainSeconds * SECOND);
      return expectedTitles(store, subscriptions, until);
    });
    writeFileSync(pauseFile, '');
    await drained(platform.posts, expected, options.drainSeconds);
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

/** Resolves when all is posted, or nothing was for so long. */
async function drained(posts: readonly StandingPost[], expected: ReadonlySet<string>, stalledS: number): Promise<void> {
  let missing = new Set(expected);
  for (let movedAt = Date.now(); missing.size > 0 && Date.now() < movedAt + stalledS * SECOND; ) {
    await pause(250);
    const posted = new Set(posts.map(({ title }) => title));
    const left = new Set([...missing].filter((title) => !posted.has(title)));
    if (left.size < missing.size) movedAt = Date.now();
    missing = left;
  }
}

/**
 * Resolves when every subscription has its first edition: before that there is nothing to lose.
 *
 * @throws Error with the workers' own words when none comes
 */
async function begun(store: Store, subscriptions: number, errors: readonly string[]): Promise<void> {
  const deadline = Date.now() + BEGINNING_MS;
  for (let n = 0; n < subscriptions; ) {
    if (Date.now() > deadline) throw new Error(`The workers plan nothing.\n${errors.slice(-20).join('\n')}`);
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

/** What became of a slot. */
interface Fate {
  readonly toDo: boolean;
  readonly words: string;
}

/** What became of each slot, as the store has it. */
const fates = (place: WorkerOrders['place']): Promise<(title: string) => Fate> =>
  inStore(place, async (store) => {
    const found = new Map<string, Fate>();
    for (const state of ['pending', 'sending', 'uncertain', 'failed', 'sent'] as const) {
      for (const { editionId, attempts, lastError } of await store.deliveries.list([state], 100_000)) {
        const edition = await store.editions.get(editionId);
        const composed = edition?.digest === null ? 'not composed' : 'composed';
        const words = `${composed}, ${state} ${attempts}: ${lastError}`;
        found.set(`${edition?.subscriptionId} ${edition?.slotAt}`, {
          toDo: state !== 'failed' && state !== 'sent',
          words,
        });
      }
    }
    return (title) => found.get(title) ?? { toDo: false, words: 'never planned' };
  });

/** Kills and pauses until the last slot, and until there were as many kills as wanted. */
async function beViolent(options: SoakOptions, crew: Crew, server: PostgresServer | null, until: number) {
  let [kills, serverKills, serverPauses] = [0, 0, 0];
  let told = Date.now();
  const left = (): number => options.kills - kills - serverKills;
  while (left() > 0) {
    // Of the time that is left: a server that is paused or starts again takes some, too.
    const meanMs = Math.max(SHORTEST_PEACE_MS, (until - Date.now()) / (left() + 1));
    await pause(meanMs * (0.3 + 1.4 * Math.random()));
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
      while (!crew.kill()) await pause(100);
      kills += 1;
    }
    if (Date.now() - told > 30_000) {
      told = Date.now();
      options.onProgress(
        `${kills} processes and ${serverKills} servers killed, ${Math.round((until - told) / 1000)} s to go`,
      );
    }
  }
  await pause(Math.max(0, until - Date.now()));
  return { kills, serverKills, serverPauses };
}

function report(
  posts: readonly StandingPost[],
  expected: ReadonlySet<string>,
  until: number,
  fateOf: (title: string) => Fate,
  rest: Pick<SoakReport, 'store' | 'kills' | 'serverKills' | 'serverPauses' | 'suppressed' | 'workerErrors'>,
): SoakReport {
  const times = new Map<string, number>();
  for (const { title } of posts) times.set(title, (times.get(title) ?? 0) + 1);
  const missing = [...expected].filter((title) => !times.has(title));
  const unfinished = missing.filter((title) => fateOf(title).toDo);
  const lost = missing.filter((title) => !fateOf(title).toDo);
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
    unfinished: unfinished.length,
    doubled: doubled.length,
    longestDelayMs: delays.at(-1) ?? 0,
    medianDelayMs: delays[Math.floor(delays.length / 2)] ?? 0,
    drainedAfterMs: Math.max(0, ...posts.filter(({ title }) => expected.has(title)).map(({ at }) => at - until)),
    examples: [
      ...lost.slice(0, 3).map((title) => `lost: ${title} ${fateOf(title).words}`),
      ...unfinished.slice(0, 3).map((title) => `unfinished: ${title} ${fateOf(title).words}`),
      ...doubled.slice(0, 3).map((t) => `doubled: ${t}`),
    ],
  };
}
