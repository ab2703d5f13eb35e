import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';

const src = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** A process that takes the jobs of `path` and never ends them; says the id of each it has begun. */
function stuckWorker(path: string): ChildProcess {
  const code = `
    import { openStore } from ${src('store/open-store.ts')};
    import { openQueue } from ${src('queue/open-queue.ts')};
    const store = await openStore({ path: ${JSON.stringify(path)} });
    const queue = await openQueue(store, { retry: { retries: 2, delayS: 0, maxDelayS: 0 } });
    await queue.work('send-delivery', 2, async ({ id }) => {
      process.stdout.write(id + '\\n');
      await new Promise(() => {});
    });`;
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('the embedded queue after a crash', () => {
  it('runs again what a killed process had begun, and gives up what kills the program every time', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sitrep-queue-')), 'sitrep.sqlite');
    const store = await openStore({ path });
    const queue = await openQueue(store, { retry: { retries: 2, delayS: 0, maxDelayS: 0 } });
    await queue.enqueue({ name: 'send-delivery', id: 'deadly', data: {} });
    for (let crash = 1; crash <= 3; crash += 1) {
      const worker = stuckWorker(path);
      if (worker.stdout === null) throw new Error('no stdout');
      const [said] = await once(worker.stdout, 'data');
      expect(String(said)).toBe('deadly\n');
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    await queue.enqueue({ name: 'send-delivery', id: 'harmless', data: {} });
    const done: string[] = [];
    await queue.work('send-delivery', 2, async ({ id }) => void done.push(id));
    while (done.length === 0) await pause(20);
    await pause(100);
    expect(done).toEqual(['harmless']);
    expect((await queue.dead(5)).map(({ job, reason }) => [job.id, reason])).toEqual([
      ['deadly', 'The program ended while it ran this, every time it was tried.'],
    ]);
    await queue.stop();
    await store.close();
  });

  it('a second worker for a name is refused', async () => {
    const store = await openStore({ path: ':memory:' });
    const queue = await openQueue(store);
    await queue.work('prune', 1, async () => {});
    await expect(queue.work('prune', 1, async () => {})).rejects.toThrow('A worker for prune runs already');
    await queue.stop();
    await store.close();
  });

  it('a database that is gone is told', async () => {
    const store = await openStore({ path: ':memory:' });
    const troubles: unknown[] = [];
    const queue = await openQueue(store, { onTrouble: (error) => troubles.push(error) });
    await queue.work('prune', 1, async () => {});
    await store.close();
    await queue.enqueue({ name: 'prune', id: 'a', data: {} }).catch(() => {});
    await pause(700);
    expect(troubles.length).toBeGreaterThan(0);
    await queue.stop();
  });
});
