import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../src/jobs/heartbeat.ts';

const MINUTE = 60_000;

describe('the heartbeat', () => {
  beforeEach(() => {
    // Half a minute before clocks go back in Kyiv and forward nowhere: UTC knows of neither.
    vi.useFakeTimers({ now: Date.parse('2026-10-25T00:59:30Z') });
  });
  afterEach(() => vi.useRealTimers());

  it('beats each full minute, also through a clock change elsewhere, until stopped', async () => {
    const beats: string[] = [];
    const heartbeat = startHeartbeat(
      async () => void beats.push(new Date().toISOString().slice(11, 19)),
      () => {},
    );
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(beats).toEqual(['01:00:00', '01:01:00', '01:02:00']);
    await heartbeat.stop();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(beats).toHaveLength(3);
  });

  it('goes on after a beat that failed, and tells of it', async () => {
    const troubles: unknown[] = [];
    let beats = 0;
    const heartbeat = startHeartbeat(
      async () => {
        beats += 1;
        throw new Error('disk full');
      },
      (error) => troubles.push(error),
    );
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(beats).toBe(2);
    expect(troubles).toHaveLength(2);
    await heartbeat.stop();
  });

  it('never beats while the last beat is at work', async () => {
    let atOnce = 0;
    let most = 0;
    const heartbeat = startHeartbeat(
      async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 150_000));
        atOnce -= 1;
      },
      () => {},
    );
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    expect(most).toBe(1);
    const stopped = heartbeat.stop();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await stopped;
    expect(atOnce).toBe(0);
  });
});
