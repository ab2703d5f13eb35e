import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// A real file system of four megabytes, which is seen by the test's own process alone and gone with it.
const MOUNT = 'mount -t tmpfs -o size=4m none "$0" && exec "$@"';
const unshare = ['-m', '-Urm'].find((flags) => {
  const tried = spawnSync('unshare', [flags, 'sh', '-c', MOUNT, mkdtempSync(join(tmpdir(), 'sitrep-try-')), 'true']);
  return tried.status === 0;
});

const from = (path: string): string => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);

const script = (disk: string): string => `
  import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
  import { setTimeout as pause } from 'node:timers/promises';
  import { createPlanner } from ${from('src/jobs/schedule/plan.ts')};
  import { openQueue } from ${from('src/queue/open-queue.ts')};
  import { openStore } from ${from('src/store/open-store.ts')};
  import { backupSqlite, checkSqlite } from ${from('src/store/sqlite/backup.ts')};
  import { sampleArticle } from ${from('tests/support/sample-article.ts')};
  import { sampleSubscription } from ${from('tests/support/sample-subscription.ts')};

  const disk = ${JSON.stringify(disk)};
  const path = disk + '/sitrep.sqlite';
  const article = (id) => {
    const text = 'About 12 men fell. “We held,” Rue said. '.repeat(500) + id;
    return sampleArticle({ id, text, figures: [{ value: '12' }], quotes: [{ words: 'We held,', speaker: 'Rue' }] });
  };
  const troubleOf = (work) => work.then(() => 'none', (error) => error.trouble + ': ' + error.message);
  const at = (time) => Date.parse('2026-06-01T' + time + 'Z');
  const subscriptions = [sampleSubscription({ id: 's', schedule: '08:00', timeZone: 'UTC' })];

  const store = await openStore({ path });
  const queue = await openQueue(store);
  const done = [];
  await queue.work('prune', 1, async ({ id }) => void done.push(id));
  const planner = createPlanner({ store, queue, onRefused: () => {} });
  await planner.plan(subscriptions, at('07:00'));
  await store.articles.save(article('before'));

  const filler = openSync(disk + '/filler', 'w');
  for (const bytes of [65_536, 4_096, 1])
    try { for (;;) writeSync(filler, Buffer.alloc(bytes)); } catch {}
  const told = { article: 'none', plan: await troubleOf(planner.plan(subscriptions, at('08:00'))) };
  const saved = ['before'];
  for (let n = 0; told.article === 'none'; n += 1) {
    told.article = await troubleOf(store.articles.save(article('full-' + n)));
    if (told.article === 'none') saved.push('full-' + n);
  }
  told.job = await troubleOf(queue.enqueue({ name: 'prune', id: 'full', data: {} }));
  told.backup = await troubleOf(backupSqlite(path, disk + '/copy.sqlite'));
  const readable = (await store.articles.get('before')) !== null;

  closeSync(filler);
  rmSync(disk + '/filler');
  await store.articles.save(article('after'));
  await queue.enqueue({ name: 'prune', id: 'after', data: {} });
  const editions = await planner.plan(subscriptions, at('08:01'));
  for (let n = 0; n < 100 && done.length === 0; n += 1) await pause(20);
  const count = async (table) =>
    Number((await store.database.query().selectFrom(table).select((s) => s.fn.countAll().as('rows')).executeTakeFirst()).rows);
  const rows = {};
  for (const table of ['articles', 'article_versions', 'figures', 'quotes', 'editions', 'deliveries']) rows[table] = await count(table);
  const found = (await store.articles.search('held', 300)).length;
  await queue.stop();
  await store.close();
  const files = readdirSync(disk).sort();
  process.stdout.write(JSON.stringify({
    told, readable, rows, found, saved: saved.length + 1, done, planned: editions.length, files, check: checkSqlite(path, false),
  }));`;

it.skipIf(unshare === undefined)('a full disk: told, nothing half-written, and on it goes when there is room', () => {
  const disk = mkdtempSync(join(tmpdir(), 'sitrep-disk-'));
  const node = [process.execPath, '--input-type=module-typescript', '-e', script(disk)];
  const run = spawnSync('unshare', [unshare ?? '', 'sh', '-c', MOUNT, disk, ...node], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { saved, ...seen } = JSON.parse(run.stdout);
  const full = `full: The disk that holds ${disk}/sitrep.sqlite is full. Nothing was half-written. Free some space and start again.`;
  expect(seen.told).toEqual({
    plan: full,
    article: full,
    job: full,
    backup: full.replace('sitrep.sqlite', 'copy.sqlite'),
  });
  expect(seen).toMatchObject({ readable: true, done: ['after'], planned: 1, found: saved, check: [] });
  expect(seen.rows).toEqual({
    articles: saved,
    article_versions: saved,
    figures: saved,
    quotes: saved,
    editions: 1,
    deliveries: 1,
  });
  expect(seen.files).toEqual(['sitrep.sqlite']);
});
