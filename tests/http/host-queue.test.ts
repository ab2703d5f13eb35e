import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHostQueue } from '../../src/http/host-queue.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const lasting = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('one request at a time to a host, with a pause from end to start', async () => {
  const queue = createHostQueue({ spacingMs: 1000, hostsAtOnce: 8 });
  const starts: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    void queue.run('a', async () => {
      starts.push(Date.now());
      await lasting(300);
    });
  }
  await vi.runAllTimersAsync();
  expect(starts).toEqual([0, 1300, 2600]);
});

test('no more hosts at once than allowed; a pausing host takes no place', async () => {
  const queue = createHostQueue({ spacingMs: 1000, hostsAtOnce: 2 });
  const log: string[] = [];
  for (const host of ['a', 'a', 'b', 'c']) {
    void queue.run(host, async () => {
      log.push(`${host}@${Date.now()}`);
      await lasting(100);
    });
  }
  await vi.runAllTimersAsync();
  expect(log).toEqual(['a@0', 'b@0', 'c@100', 'a@1100']);
});

test('a task may ask for a longer pause after it', async () => {
  const queue = createHostQueue({ spacingMs: 1000, hostsAtOnce: 8 });
  const starts: number[] = [];
  const task = async () => {
    starts.push(Date.now());
  };
  void queue.run('a', task, { spacingMs: 5000 });
  void queue.run('a', task);
  void queue.run('a', task);
  await vi.runAllTimersAsync();
  expect(starts).toEqual([0, 5000, 6000]);
});

test('a failing task hands its error on and frees the host', async () => {
  const queue = createHostQueue({ spacingMs: 0, hostsAtOnce: 1 });
  await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(queue.run('a', () => Promise.resolve(7))).resolves.toBe(7);
});

test('who gives up waiting leaves the queue and is not run', async () => {
  const queue = createHostQueue({ spacingMs: 1000, hostsAtOnce: 1 });
  const stop = new AbortController();
  let ran = false;
  void queue.run('a', () => lasting(100));
  const waiting = queue.run(
    'a',
    async () => {
      ran = true;
    },
    { signal: stop.signal },
  );
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await vi.runAllTimersAsync();
  expect(ran).toBe(false);
});
