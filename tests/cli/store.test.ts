import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { lockFolder } from '../../src/store/sqlite/folder-lock.ts';
import { delivery, edition } from '../contracts/store.ts';
import { callCli } from '../support/call-cli.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { freshDatabase } from '../support/shared-postgres.ts';

/* The real commands on a real store; the lock stands for the running program where its being there is all that counts. */
const HOUR_MS = 3_600_000;
const now = Date.now();
let folder = '';
let data = '';
let database = '';
let config = '';
const sitrep = (...args: readonly string[]) => callCli([...args, '--config', config], '', { cwd: folder });
const stored = () => openStore({ path: database });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'));
  data = join(folder, 'data');
  database = join(data, 'sitrep.sqlite');
  config = join(folder, 'sitrep.yaml');
  writeFileSync(join(folder, 'conflicts.yaml'), '[]\n');
  writeFileSync(
    config,
    [
      'feeds:',
      '  - { id: courier, name: The Courier, url: "https://courier.example/feed" }',
      'subscriptions:',
      '  - { id: desk, title: Digest, platform: console, channel: stdout, at: "08:00", timezone: UTC }',
      'conflicts: conflicts.yaml',
      'settings: { data: data, logLevel: error }',
      '',
    ].join('\n'),
  );
  const store = await stored();
  await store.articles.save(sampleArticle({ id: 'a1', text: 'About 12 men crossed the ford.' }));
  const one = edition('e1', 'desk', now - HOUR_MS);
  await store.editions.plan(one, [delivery('sent-one', one, now), delivery('dead-one', one, now)]);
  await store.editions.setDigest('e1', sampleDigest);
  await store.deliveries.update('sent-one', { state: 'sent', attempts: 1 }, now);
  await store.deliveries.update('dead-one', { state: 'failed', attempts: 8, lastError: 'channel_not_found' }, now);
  await store.subscriptions.pause({ subscriptionId: 'desk', reason: 'channel_not_found', at: now });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sitrep backup and restore', () => {
  it('backs up under a running program and brings back what was lost', async () => {
    const lock = lockFolder(data);
    const copy = join(folder, 'copies', 'monday.sqlite');
    const made = await sitrep('backup', copy);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('is sound');
    expect((await sitrep('backup', copy)).stderr).toContain('exists already');

    const store = await stored();
    await store.articles.save(sampleArticle({ id: 'later', text: 'Seen after the backup.' }));
    await store.close();
    const unasked = await sitrep('restore', copy);
    expect([unasked.code, unasked.stderr]).toEqual([exitCodes.store, expect.stringContaining('Add --yes')]);
    const running = await sitrep('restore', copy, '--yes');
    expect([running.code, running.stderr]).toEqual([exitCodes.store, expect.stringContaining('Another Sitrep works')]);
    lock.release();

    const restored = await sitrep('restore', copy, '--yes');
    expect(restored.code).toBe(exitCodes.done);
    const after = await stored();
    expect(await after.articles.get('a1')).not.toBeNull();
    expect(await after.articles.get('later')).toBeNull();
    await after.close();
    const kept = /The one before is (\S+)\.\n/u.exec(restored.stdout)?.[1] ?? '';
    expect(existsSync(kept)).toBe(true);
  }, 30_000);

  it('refuses a damaged backup and leaves the database alone', async () => {
    const copy = join(folder, 'cut.sqlite');
    await sitrep('backup', copy);
    truncateSync(copy, 20_000);
    const before = readFileSync(database);
    const refused = await sitrep('restore', copy, '--yes');
    expect([refused.code, refused.stderr]).toEqual([exitCodes.store, expect.stringContaining('not a sound')]);
    expect(readFileSync(database).equals(before)).toBe(true);
  }, 30_000);
});

describe('sitrep preview', () => {
  it('draws the newest stored digest', async () => {
    const page = join(folder, 'page.html');
    const run = await sitrep('preview', '--out', page);
    expect([run.code, run.stdout, run.stderr]).toEqual([exitCodes.done, `${page}\n`, '']);
    const [story] = sampleDigest.stories;
    expect(readFileSync(page, 'utf8')).toContain(story?.figures[0]?.value ?? 'a figure');
  }, 30_000);
});

describe('sitrep deliveries', () => {
  it('lists what was not sent, and by state', async () => {
    const open = await sitrep('deliveries');
    expect(open.stdout).toMatch(/dead-one +desk +console stdout +failed +8 .*channel_not_found/u);
    expect(open.stdout).not.toContain('sent-one');
    const sent = await sitrep('deliveries', 'list', '--state', 'sent', '--json');
    expect(JSON.parse(sent.stdout).map(({ id }: { id: string }) => id)).toEqual(['sent-one']);
    expect((await sitrep('deliveries', '--state', 'pending')).stdout).toBe('No delivery is pending.\n');
    expect((await sitrep('deliveries', '--state', 'lost')).code).toBe(exitCodes.usage);
  }, 30_000);

  it('retries a dead one once, lifts the pause and says what cannot be retried', async () => {
    expect((await sitrep('deliveries', 'retry', 'dead-one')).code).toBe(exitCodes.done);
    const store = await stored();
    expect(await store.deliveries.get('dead-one')).toMatchObject({ state: 'pending', attempts: 0, lastError: null });
    expect(await store.subscriptions.pauses()).toEqual([]);
    await store.close();
    const again = await sitrep('deliveries', 'retry', 'dead-one');
    expect([again.code, again.stderr]).toEqual([exitCodes.notFound, expect.stringContaining('is pending')]);
    const unknown = await sitrep('deliveries', 'retry', 'nobody');
    expect([unknown.code, unknown.stderr]).toEqual([exitCodes.notFound, expect.stringContaining('no delivery has')]);
  }, 30_000);
});

describe('sitrep migrate-to-postgres', () => {
  it('moves everything with the program stopped, and only into an empty database', async () => {
    const databaseUrl = await freshDatabase();
    const lock = lockFolder(data);
    expect((await sitrep('migrate-to-postgres', '--to', databaseUrl)).stderr).toContain('Another Sitrep works');
    lock.release();
    const moved = await sitrep('migrate-to-postgres', '--to', databaseUrl);
    expect(moved.stderr).toContain('Everything arrived');
    expect(moved.stderr + moved.stdout).not.toContain('gate-37-lantern');
    expect(moved.stdout).toMatch(/^articles +1 +[0-9a-f]{64}$/mu);
    expect(moved.stdout).toMatch(/^deliveries +2 +[0-9a-f]{64}$/mu);
    const target = await openStore({ databaseUrl });
    expect((await target.articles.get('a1'))?.article.text).toBe('About 12 men crossed the ford.');
    await target.close();
    expect((await sitrep('migrate-to-postgres', '--to', databaseUrl)).stderr).toContain('already holds data');
    expect((await sitrep('migrate-to-postgres', '--to', 'mysql://host/db')).code).toBe(exitCodes.usage);
  }, 60_000);
});
