import { describe, it } from 'vitest';
import { soak } from './soak.ts';

/** The bar of the long soak, on a few seconds of it: `npm run soak -- --minutes 10 --kills 500` is the real thing. */
const brief = { subscriptions: 3, nonceMs: 2_000, onProgress: () => {} };

// At the same time: both mostly wait.
describe.concurrent('processes killed at random', () => {
  it('on SQLite: every slot is posted once', { timeout: 200_000 }, async ({ expect }) => {
    const report = await soak({ ...brief, seconds: 6, kills: 2, replicas: 0, drainSeconds: 150 });
    expect(report).toMatchObject({ lost: 0, unfinished: 0, doubled: 0, examples: [] });
    expect(report.postedOnce).toBe(report.expected);
    expect(report.expected).toBeGreaterThan(0);
  });

  it('on PostgreSQL with two replicas: every slot is posted once', { timeout: 200_000 }, async ({ expect }) => {
    const report = await soak({ ...brief, seconds: 6, kills: 2, replicas: 2, drainSeconds: 150 });
    expect(report).toMatchObject({ lost: 0, unfinished: 0, doubled: 0, examples: [] });
    expect(report.postedOnce).toBe(report.expected);
    expect(report.expected).toBeGreaterThan(0);
  });
});
