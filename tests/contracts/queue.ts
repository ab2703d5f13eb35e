import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job, JobName, Queue } from '../../src/queue/queue.ts';
import type { Store } from '../../src/store/store.ts';

const job = (name: JobName, id: string, runAt?: number): Job => ({
  name,
  id,
  data: { of: id },
  ...(runAt === undefined ? {} : { runAt }),
});

async function until(met: () => boolean | Promise<boolean>, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await met())) {
    if (Date.now() > end) throw new Error(`not met within ${timeoutMs} ms`);
    await pause(20);
  }
}

/** What every queue keeps to. `open` gives an empty one whose first retry comes after a second. */
export function queueContract(name: string, open: () => Promise<{ store: Store; queue: Queue }>): void {
  describe(`queue on ${name}`, () => {
    let store: Store;
    let queue: Queue;
    beforeAll(async () => {
      ({ store, queue } = await open());
    });
    afterAll(async () => {
      await queue.stop();
      await store.close();
    });

    it('does the same id once, keeps names apart, hands over the data', async () => {
      const done: Job[] = [];
      expect(await queue.enqueue(job('collect-feed', 'a'))).toBe(true);
      expect(await queue.enqueue(job('collect-feed', 'a'))).toBe(false);
      expect(await queue.enqueue(job('compose-edition', 'a'))).toBe(true);
      expect(await queue.enqueueAll([job('collect-feed', 'a'), job('collect-feed', 'b')])).toBe(1);
      await queue.work('collect-feed', 1, async (taken) => {
        done.push(taken);
      });
      await until(() => done.length === 2, 5000);
      expect(done.map(({ name, id, data }) => ({ name, id, data }))).toEqual([
        { name: 'collect-feed', id: 'a', data: { of: 'a' } },
        { name: 'collect-feed', id: 'b', data: { of: 'b' } },
      ]);
      // A gauge: exact on SQLite, some seconds old on pg-boss.
      expect(await queue.depth('collect-feed')).toBeLessThanOrEqual(2);
      expect(await queue.enqueue(job('collect-feed', 'a'))).toBe(false);
    });

    it('keeps jobs with the data of their transaction, or not at all', async () => {
      const done: string[] = [];
      await queue.work('send-delivery', 2, async ({ id }) => {
        done.push(id);
      });
      const failing = store.transaction(async () => {
        await queue.enqueue(job('send-delivery', 'undone'));
        await store.subscriptions.pause({ subscriptionId: 'undone', reason: '', at: 1 });
        throw new Error('halfway');
      });
      await expect(failing).rejects.toThrow('halfway');
      await store.transaction(async () => {
        expect(await queue.enqueue(job('send-delivery', 'kept'))).toBe(true);
        await store.subscriptions.pause({ subscriptionId: 'kept', reason: '', at: 1 });
        await pause(100);
        expect(done).toEqual([]);
      });
      await until(() => done.length === 1, 5000);
      await pause(300);
      expect(done).toEqual(['kept']);
      expect((await store.subscriptions.pauses()).map(({ subscriptionId }) => subscriptionId)).toEqual(['kept']);
    });

    it('waits until a job is due', async () => {
      const at = Date.now() + 1500;
      let ranAt = 0;
      await queue.work('prune', 1, async () => {
        ranAt = Date.now();
      });
      await queue.enqueue(job('prune', 'later', at));
      await until(() => ranAt > 0, 8000);
      expect(ranAt).toBeGreaterThanOrEqual(at);
    });

    it('goes from one job to the next, one at a time, without a pause', async () => {
      const ids = Array.from({ length: 8 }, (_, n) => `w${n}`);
      const done: string[] = [];
      await queue.enqueueAll(ids.map((id) => job('watch-edits', id)));
      await queue.work('watch-edits', 1, async ({ id }) => {
        done.push(id);
      });
      await until(() => done.length === ids.length, 4000);
      expect(done.toSorted()).toEqual(ids);
    });

    it('tries again what failed, gives up after the last attempt and says why', async () => {
      let attempts = 0;
      let running = 0;
      let most = 0;
      const done: string[] = [];
      for (const id of ['c1', 'c2', 'c3', 'c4']) await queue.enqueue(job('answer-command', id));
      await queue.enqueue(job('answer-command', 'hopeless'));
      await queue.work('answer-command', 2, async ({ id }) => {
        running += 1;
        most = Math.max(most, running);
        await pause(60);
        running -= 1;
        if (id === 'hopeless') {
          attempts += 1;
          throw new Error('the platform said no');
        }
        if (id === 'c1' && !done.includes('c1 failed')) {
          done.push('c1 failed');
          throw new Error('once');
        }
        done.push(id);
      });
      await until(() => done.length === 5, 10_000);
      await until(async () => (await queue.dead(5)).length === 1, 20_000);
      expect(most).toBe(2);
      expect(done).toContain('c1');
      expect(attempts).toBe(3);
      const [dead] = await queue.dead(5);
      expect(dead?.job).toMatchObject({ name: 'answer-command', id: 'hopeless', data: { of: 'hopeless' } });
      expect(dead?.reason).toBe('the platform said no');
    });

    it('stops when what is in flight is done, and takes no more', async () => {
      const { store: other, queue: stopping } = await open();
      let finished = 0;
      await stopping.enqueueAll([job('prune', 'slow'), job('prune', 'never')]);
      let begun = false;
      await stopping.work('prune', 1, async () => {
        begun = true;
        await pause(400);
        finished += 1;
      });
      await until(() => begun, 5000);
      await stopping.stop();
      expect(finished).toBe(1);
      await pause(300);
      expect(finished).toBe(1);
      await other.close();
    });
  });
}
