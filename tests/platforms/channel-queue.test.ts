import { describe, expect, it } from 'vitest';
import { createChannelQueue } from '../../src/platforms/channel-queue.ts';

/** A clock that stands still until somebody sleeps. */
function fakeClock() {
  let now = 0;
  const slept: number[] = [];
  return {
    now: () => now,
    putBack: (ms: number) => {
      now -= ms;
    },
    slept,
    sleep: async (ms: number) => {
      slept.push(ms);
      now += ms;
    },
  };
}

describe('a queue per channel', () => {
  it('posts to one channel in order, one at a time, and to others beside it', async () => {
    const queue = createChannelQueue({ intervalMs: 0, ...fakeClock() });
    const done: string[] = [];
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = queue.run('a', async () => {
      await gate;
      done.push('a1');
    });
    const second = queue.run('a', async () => done.push('a2'));
    await queue.run('b', async () => done.push('b1'));
    expect(done).toEqual(['b1']);
    open();
    await Promise.all([first, second]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a task that failed', async () => {
    const queue = createChannelQueue({ intervalMs: 0, ...fakeClock() });
    const failed = queue.run('a', async () => {
      throw new Error('lost');
    });
    const next = queue.run('a', async () => 'there');
    await expect(failed).rejects.toThrow('lost');
    expect(await next).toBe('there');
  });

  it('leaves a second between postings to one channel and none between channels', async () => {
    const clock = fakeClock();
    const queue = createChannelQueue({ intervalMs: 1_000, ...clock });
    for (const channel of ['a', 'a', 'b', 'a']) await queue.run(channel, () => queue.pace(channel));
    expect(clock.slept).toEqual([1_000, 1_000]);
  });

  it('waits no longer when the clock is put back', async () => {
    const clock = fakeClock();
    const queue = createChannelQueue({ intervalMs: 1_000, ...clock });
    await queue.run('a', () => queue.pace('a'));
    clock.putBack(3_600_000);
    await queue.run('a', () => queue.pace('a'));
    expect(clock.slept).toEqual([1_000]);
  });

  it('holds a channel as long as the platform asks, and that channel alone', async () => {
    const clock = fakeClock();
    const queue = createChannelQueue({ intervalMs: 0, ...clock });
    queue.hold('a', 7_000);
    queue.hold('a', 3_000);
    await queue.run('b', () => queue.pace('b'));
    expect(clock.slept).toEqual([]);
    await queue.run('a', () => queue.pace('a'));
    expect(clock.slept).toEqual([7_000]);
  });
});
