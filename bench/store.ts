import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPlanner } from '../src/jobs/schedule/plan.ts';
import type { ReadArticle } from '../src/model/story.ts';
import { openQueue } from '../src/queue/open-queue.ts';
import { migrateToPostgres } from '../src/store/migrate-to-postgres.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { sampleArticle } from '../tests/support/sample-article.ts';
import { sampleSubscription } from '../tests/support/sample-subscription.ts';

// Fills an SQLite store with articles of our own making, moves it to PostgreSQL, and measures on both: search, figures,
// quotes (p95, bar 50 ms) and the planning of 10,000 subscriptions (bar 1 s).
//   node bench/store.ts [--articles 100000] [--postgres no] [--file <kept and used again>]

const BAR_MS = { query: 50, plan: 1_000 };
const DAY = 24 * 3_600_000;
const END = Date.UTC(2026, 5, 1);

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    postgres: { type: 'string', default: 'yes' },
    file: { type: 'string' },
  },
});
const total = Number(values.articles);

/** Numbers that look random and are the same in every run. */
let seed = 12345;
const random = (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
/** Few words are common and most are rare, as in news (Zipf). */
const VOCABULARY = 30_000;
const word = (): string => `${syllables(Math.floor(VOCABULARY ** random()))}`;
const syllables = (n: number): string => {
  const parts = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
  return String(n)
    .split('')
    .map((digit) => parts[Number(digit)])
    .join('');
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const SIDES = ['Zarnian', 'Velian', 'Ostrian', 'civilian'];
const PLACES = Array.from({ length: 400 }, (_, n) => `Port ${syllables(n + 100)}`);
const SPEAKERS = Array.from({ length: 2_000 }, (_, n) => `Colonel ${syllables(n + 10_000)}`);

function article(n: number): ReadArticle {
  const [side, place, speaker] = [pick(SIDES), pick(PLACES), pick(SPEAKERS)];
  const words = Array.from({ length: 12 }, word).join(' ');
  const figures = Array.from({ length: 5 }, (_, k) => ({ value: String(1000 + ((n * 7 + k) % 8999)) }));
  const body = Array.from({ length: 280 }, word).join(' ');
  const text = `${figures.map(({ value }) => `${speaker} said ${value} ${side} troops were hit near ${place}.`).join(' ')}

“${words},” ${speaker} said. ${body}.`;
  return sampleArticle({
    id: `article-${n}`,
    feedId: `feed-${n % 300}`,
    title: `${word()} ${word()} ${place}`,
    publishedAt: END - Math.floor(((total - n) / total) * 365 * DAY),
    text,
    figures: figures.map(({ value }, k) => ({
      value,
      measure: k % 2 === 0 ? 'killed' : 'wounded',
      side,
      place,
      claimant: speaker,
    })),
    quotes: [{ words, speaker }],
  });
}

async function fill(store: Store): Promise<void> {
  const begun = Date.now();
  const stored = await store.articles.countSeen(0, END + DAY);
  for (let n = 0; n < total; n += 200) {
    const some = Array.from({ length: Math.min(200, total - n) }, (_, k) => article(n + k));
    if (n < stored) continue;
    await store.transaction(async () => {
      for (const each of some) await store.articles.save(each);
    });
    if (n % 10_000 === 0) process.stderr.write(`${n} stored after ${Math.round((Date.now() - begun) / 1000)} s\n`);
  }
}

/** Time on the wall that 95 of 100 runs keep to, and the mean of the CPU time this process spent on one. */
async function timed(runs: number, query: () => Promise<unknown>): Promise<{ p95Ms: number; cpuMs: number }> {
  await query();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await query();
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  const p95Ms = times.sort((a, b) => a - b)[Math.floor(runs * 0.95)] ?? Number.NaN;
  return { p95Ms, cpuMs: (user + system) / 1000 / runs };
}

async function measure(store: Store): Promise<boolean> {
  const figures = { measure: null, side: null, place: null, claimant: null, since: null, limit: 20 };
  const quotes = { speaker: null, about: null, feedId: null, since: null, limit: 20 };
  const common = (): string => syllables(1 + Math.floor(random() * 20));
  const queries: Readonly<Record<string, () => Promise<unknown>>> = {
    'search, a word nobody wrote': () => store.articles.search('xylophone', 20),
    'search, four common words': () => store.articles.search(Array.from({ length: 4 }, common).join(' '), 20),
    'search, eight alternatives': () => store.articles.search(Array.from({ length: 8 }, word).join(' OR '), 20),
    'search, all but the commonest': () => store.articles.search(`${common()} -${syllables(1)}`, 20),
    'search, rare words': () => store.articles.search(`${word()} ${word()}`, 20),
    'search, the commonest word': () => store.articles.search(syllables(1), 20),
    'search, phrase': () => store.articles.search(`"${pick(PLACES)}"`, 20),
    'search, OR and NOT': () => store.articles.search(`${word()} OR ${word()} -${syllables(2)}`, 20),
    'figures, measure': () => store.findings.figures({ ...figures, measure: 'killed' }),
    'figures, side (a quarter of all)': () => store.findings.figures({ ...figures, side: 'velian' }),
    'figures, measure, side and place': () =>
      store.findings.figures({ ...figures, measure: 'killed', side: pick(SIDES), place: pick(PLACES) }),
    'figures, claimant': () => store.findings.figures({ ...figures, claimant: pick(SPEAKERS) }),
    'figures, two sides that never meet': () => store.findings.figures({ ...figures, side: 'velian zarnian' }),
    'figures, place since a month': () =>
      store.findings.figures({ ...figures, place: pick(PLACES), since: END - 30 * DAY }),
    'figures, a hundred': () => store.findings.figures({ ...figures, measure: 'wounded', limit: 100 }),
    'quotes, speaker': () => store.findings.quotes({ ...quotes, speaker: pick(SPEAKERS) }),
    'quotes, about a common word': () => store.findings.quotes({ ...quotes, about: syllables(1) }),
    'quotes, feed and a common word': () => store.findings.quotes({ ...quotes, feedId: 'feed-7', about: syllables(1) }),
    'quotes, feed': () => store.findings.quotes({ ...quotes, feedId: 'feed-7' }),
  };
  let good = true;
  for (const [name, query] of Object.entries(queries)) {
    const { p95Ms, cpuMs } = await timed(60, query);
    good &&= p95Ms < BAR_MS.query;
    process.stdout.write(`${store.kind}  ${name}: p95 ${p95Ms.toFixed(1)} ms, ${cpuMs.toFixed(1)} ms CPU here\n`);
  }
  return (await measurePlan(store)) && good;
}

async function measurePlan(store: Store): Promise<boolean> {
  const queue = await openQueue(store);
  const planner = createPlanner({ store, queue, onRefused: () => {} });
  const subscriptions = Array.from({ length: 10_000 }, (_, n) =>
    sampleSubscription({ id: `s${n}`, schedule: `${n % 4}:${String(n % 60).padStart(2, '0')},08:00`, timeZone: 'UTC' }),
  );
  const day = store.kind === 'sqlite' ? '02' : '03';
  const at = (text: string): number => Date.parse(`2026-06-${day}T${text}Z`);
  await planner.plan(subscriptions, at('06:00'));
  let good = true;
  for (const [name, now] of [
    ['none due', at('06:01')],
    ['none due, again', at('06:02')],
    ['all due at once', at('08:00')],
  ] as const) {
    const begun = performance.now();
    const editions = await planner.plan(subscriptions, now);
    const ms = performance.now() - begun;
    good &&= ms < BAR_MS.plan;
    process.stdout.write(
      `${store.kind}  plan of 10,000 subscriptions, ${name} (${editions.length}): ${ms.toFixed(0)} ms\n`,
    );
  }
  await queue.stop();
  return good;
}

const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
const path = values.file ?? join(folder, 'sitrep.sqlite');
const sqlite = await openStore({ path });
try {
  await fill(sqlite);
  process.stdout.write(`sqlite  ${total} articles: ${Math.round(statSync(path).size / 1e6)} MB\n`);
  let good = await measure(sqlite);
  if (values.postgres === 'yes') {
    const server = await startPostgres();
    try {
      const postgres = await openStore({ databaseUrl: await server.freshDatabase() });
      const begun = Date.now();
      await migrateToPostgres(sqlite, postgres);
      process.stdout.write(`postgres  moved in ${Math.round((Date.now() - begun) / 1000)} s\n`);
      good = (await measure(postgres)) && good;
      await postgres.close();
    } finally {
      await server.stop();
    }
  }
  process.exitCode = good ? 0 : 1;
} finally {
  await sqlite.close();
  rmSync(folder, { recursive: true, force: true });
}
