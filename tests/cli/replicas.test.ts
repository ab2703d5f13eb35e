import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { delivery, edition } from '../contracts/store.ts';
import { callCli } from '../support/call-cli.ts';
import { startCli } from '../support/run-cli.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { freshDatabase } from '../support/shared-postgres.ts';

/* The real program in several processes on one real PostgreSQL. */
let folder = '';
const config = () => join(folder, 'sitrep.yaml');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-replicas-'));
  writeFileSync(join(folder, 'conflicts.yaml'), '[]\n');
  writeFileSync(
    config(),
    [
      'feeds:',
      '  - { id: courier, name: The Courier, url: "https://courier.example/feed", enabled: false }',
      'subscriptions:',
      '  - { id: desk, title: Digest, platform: console, channel: stdout, at: "08:00", timezone: UTC }',
      'conflicts: conflicts.yaml',
      'settings: { data: data, logLevel: info }',
      '',
    ].join('\n'),
  );
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

function launch(databaseUrl: string, ...flags: readonly string[]) {
  const child = startCli(['start', '--config', config(), ...flags], {
    cwd: folder,
    env: { DATABASE_URL: databaseUrl },
  });
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const says = (words: string) => said.join('').includes(words);
  const told = async (words: string) => {
    for (let waited = 0; waited < 40_000 && !says(words); waited += 50) await pause(50);
    if (!says(words)) throw new Error(`never said: ${words}; ${said.join('')}`);
  };
  return { child, ended, told, says };
}

describe('replicas on one PostgreSQL', () => {
  it('one holds the gateway; when it is killed another takes over in under 30 s; a worker posts and never holds it', async () => {
    const databaseUrl = await freshDatabase();
    const holds = 'this replica holds the gateway';
    const first = launch(databaseUrl);
    await first.told(holds);
    const worker = launch(databaseUrl, '--role', 'worker');
    const second = launch(databaseUrl, '--role', 'gateway');
    await Promise.all([worker.told('sitrep is running'), second.told('sitrep is running')]);
    expect(second.says(holds)).toBe(false);
    first.child.kill('SIGKILL');
    await first.ended;
    const killedAt = Date.now();
    await second.told(holds);
    expect(Date.now() - killedAt).toBeLessThan(30_000);

    const store = await openStore({ databaseUrl });
    const queue = await openQueue(store);
    const now = Date.now();
    const one = edition('e1', 'desk', now);
    await store.editions.plan(one, [delivery('d1', one, now)]);
    await store.editions.setDigest('e1', sampleDigest);
    await queue.enqueue({ name: 'send-delivery', id: 'd1', data: { deliveryId: 'd1' } });
    for (let waited = 0; waited < 20_000; waited += 100) {
      if ((await store.deliveries.get('d1'))?.state === 'sent') break;
      await pause(100);
    }
    expect(await store.deliveries.get('d1')).toMatchObject({ state: 'sent', attempts: 1 });
    await queue.stop();
    await store.close();
    // Of the two that are left, only the worker posts.
    expect(worker.says(sampleDigest.title)).toBe(true);
    expect(second.says(sampleDigest.title)).toBe(false);
    expect(worker.says(holds)).toBe(false);
    for (const { child } of [worker, second]) child.kill('SIGTERM');
    expect(await Promise.all([worker.ended, second.ended])).toEqual([0, 0]);
  }, 90_000);
});

describe('a start that is refused', () => {
  const start = (...flags: readonly string[]) =>
    callCli(['start', '--config', config(), ...flags], '', { cwd: folder });

  it('names a damaged database and the way out', async () => {
    const path = join(folder, 'data', 'sitrep.sqlite');
    const store = await openStore({ path });
    for (let n = 0; n < 200; n += 1)
      await store.corrections.add({ id: `c${n}`, articleId: null, at: n, data: 'x'.repeat(500) });
    await store.close();
    const file = openSync(path, 'r+');
    // The first page, with the schema, stays: the file still opens.
    const half = Math.floor(statSync(path).size / 2 / 4096) * 4096;
    writeSync(file, Buffer.alloc(statSync(path).size - half, 0x5a), 0, statSync(path).size - half, half);
    closeSync(file);
    const refused = await start();
    expect([refused.code, refused.stderr]).toEqual([exitCodes.store, expect.stringContaining('sitrep restore <file>')]);
    expect(refused.stderr).toContain('did not pass its check at the start');
  }, 30_000);

  it('refuses a role on one machine', async () => {
    const refused = await start('--role', 'worker');
    expect([refused.code, refused.stderr]).toEqual([
      exitCodes.usage,
      expect.stringContaining('DATABASE_URL is not set'),
    ]);
  }, 30_000);
});
