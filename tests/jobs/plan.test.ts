import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusLines } from '../../src/cli/status.ts';
import { readStatus } from '../../src/jobs/answer/read-status.ts';
import { createPlanner, type Planner } from '../../src/jobs/schedule/plan.ts';
import type { Edition } from '../../src/model/edition.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(`${text}Z`);
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

let store: Store;
let queue: Queue;
let planner: Planner;
const refused: string[] = [];

async function begin(): Promise<void> {
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
  refused.length = 0;
  planner = createPlanner({ store, queue, onRefused: (id, reason) => refused.push(`${id}: ${reason}`) });
}
beforeEach(begin);
afterEach(() => store.close());

/** Eight in the morning in Kyiv is five in UTC in summer. */
const desk = sampleSubscription();
const slots = (editions: readonly Edition[]) => editions.map(({ slotAt }) => iso(slotAt));

describe('planning', () => {
  it('writes a slot with its delivery and its job, once', async () => {
    expect(await planner.plan([desk], at('2026-06-01T04:59'))).toEqual([]);
    const [edition, ...more] = await planner.plan([desk], at('2026-06-01T05:00'));
    expect(more).toEqual([]);
    expect(edition).toMatchObject({
      subscriptionId: 'desk',
      slotAt: at('2026-06-01T05:00'),
      kind: 'scheduled',
      covers: { from: at('2026-05-31T05:00'), until: at('2026-06-01T05:00') },
    });
    const deliveries = await store.deliveries.ofEdition(edition?.id ?? '');
    expect(deliveries).toMatchObject([{ state: 'pending', attempts: 0, channel: 'stdout' }]);
    expect(deliveries[0]?.id.length).toBeLessThanOrEqual(25);
    expect(await queue.depth('compose-edition')).toBe(1);
    expect(await planner.plan([desk], at('2026-06-01T05:01'))).toEqual([]);
  });

  it('a new subscription starts now, not with the slots before it', async () => {
    expect(await planner.plan([desk], at('2026-06-01T05:02'))).toEqual([]);
    expect(slots(await planner.plan([desk], at('2026-06-02T05:00')))).toEqual(['2026-06-02T05:00']);
  });

  it('of many replicas one wins each slot', async () => {
    const replicas = Array.from({ length: 5 }, () => createPlanner({ store, queue, onRefused: () => {} }));
    await planner.plan([desk], at('2026-06-01T04:00'));
    const won = await Promise.all(replicas.map((replica) => replica.plan([desk], at('2026-06-01T05:00'))));
    expect(won.flat()).toHaveLength(1);
    expect(await queue.depth('compose-edition')).toBe(1);
  });

  it('plans nothing for the paused, and makes nothing up when the pause ends', async () => {
    await planner.plan([desk], at('2026-06-01T04:00'));
    await store.subscriptions.pause({ subscriptionId: 'desk', reason: 'no access', at: 0 });
    expect(await planner.plan([desk], at('2026-06-01T05:00'))).toEqual([]);
    await store.subscriptions.resume('desk');
    expect(await planner.plan([desk], at('2026-06-01T06:00'))).toEqual([]);
    expect(slots(await planner.plan([desk], at('2026-06-02T05:00')))).toEqual(['2026-06-02T05:00']);
    expect(await planner.plan([{ ...desk, paused: true }], at('2026-06-03T05:00'))).toEqual([]);
  });

  it('a changed schedule starts when it was changed', async () => {
    await planner.plan([desk], at('2026-06-01T04:00'));
    const later = { ...desk, schedule: '07:30' };
    expect(await planner.plan([later], at('2026-06-01T04:40'))).toEqual([]);
    expect(slots(await planner.plan([later], at('2026-06-02T04:30')))).toEqual(['2026-06-02T04:30']);
  });

  it('a schedule that cannot be read is told and stops nobody else', async () => {
    const broken = { ...desk, id: 'broken', schedule: 'at dawn' };
    await planner.plan([broken, desk], at('2026-06-01T04:00'));
    expect(slots(await planner.plan([broken, desk], at('2026-06-01T05:00')))).toEqual(['2026-06-01T05:00']);
    expect(refused).toEqual([expect.stringContaining('broken: “at dawn”')]);
  });
});

describe('after downtime', () => {
  const hourly = { ...desk, schedule: '0 * * * *', timeZone: 'UTC', catchUpWindowMs: 6 * HOUR };
  const down = async (subscription: typeof desk, hours: number) => {
    await planner.plan([subscription], at('2026-06-01T00:00'));
    await planner.plan([subscription], at('2026-06-01T01:00'));
    return planner.plan([subscription], at('2026-06-01T01:00') + hours * HOUR + 20 * MINUTE);
  };

  it('coalesce: one late digest for the whole gap', async () => {
    const [late, ...more] = await down(hourly, 3);
    expect(more).toEqual([]);
    expect(late).toMatchObject({
      slotAt: at('2026-06-01T04:00'),
      covers: { from: at('2026-06-01T01:00'), until: at('2026-06-01T04:20') },
    });
  });

  it('coalesce: none when the last slot is older than the window', async () => {
    const daily = { ...desk, catchUpWindowMs: 2 * HOUR };
    await planner.plan([daily], at('2026-06-01T04:00'));
    expect(await planner.plan([daily], at('2026-06-01T07:30'))).toEqual([]);
    expect(slots(await planner.plan([daily], at('2026-06-02T05:00')))).toEqual(['2026-06-02T05:00']);
  });

  it('skip: only what is on time', async () => {
    expect(await down({ ...hourly, catchUp: 'skip' }, 3)).toEqual([]);
    const next = await planner.plan([{ ...hourly, catchUp: 'skip' }], at('2026-06-01T05:01'));
    expect(slots(next)).toEqual(['2026-06-01T05:00']);
  });

  it('all: each slot of the window, none of them overlapping', async () => {
    const all = await down({ ...hourly, catchUp: 'all' }, 3);
    expect(slots(all)).toEqual(['2026-06-01T02:00', '2026-06-01T03:00', '2026-06-01T04:00']);
    expect(all.map(({ covers }) => [iso(covers.from), iso(covers.until)])).toEqual([
      ['2026-06-01T01:00', '2026-06-01T02:00'],
      ['2026-06-01T02:00', '2026-06-01T03:00'],
      ['2026-06-01T03:00', '2026-06-01T04:20'],
    ]);
    expect(slots(await planner.plan([{ ...hourly, catchUp: 'all' }], at('2026-06-01T05:00')))).toEqual([
      '2026-06-01T05:00',
    ]);
  });

  it('all: a year of downtime is no flood', async () => {
    const minutely = { ...hourly, schedule: '* * * * *', catchUp: 'all' as const, catchUpWindowMs: DAY };
    const reasons: string[] = [];
    planner = createPlanner({ store, queue, onRefused: () => {}, onGivenUp: (_, reason) => reasons.push(reason) });
    const made = await down(minutely, 365 * 24);
    expect(made).toHaveLength(200);
    // What was not made up for is told, in the log and by `sitrep status`.
    const words = `${24 * 60 + 1 - 200} missed before ${new Date(made[0]?.slotAt ?? 0).toISOString()} given up: the newest 200 are made up for`;
    expect(reasons).toEqual([words]);
    const asked = (made.at(-1)?.slotAt ?? 0) + HOUR;
    const status = await readStatus({ store, queue, feeds: [], declared: [minutely] }, asked);
    expect(status.subscriptions[0]?.givenUp).toBe(words);
    expect(statusLines(status).join('\n')).toContain(words);
  });
});

describe('a clock that jumps', () => {
  it('ahead and back: no slot is posted twice, and the next ones come', async () => {
    await planner.plan([desk], at('2026-06-01T04:00'));
    expect(slots(await planner.plan([desk], at('2027-06-01T05:00')))).toEqual(['2027-06-01T05:00']);
    expect(await planner.plan([desk], at('2026-06-01T04:01'))).toEqual([]);
    const [next] = await planner.plan([desk], at('2026-06-01T05:00'));
    expect(next).toMatchObject({
      slotAt: at('2026-06-01T05:00'),
      covers: { from: at('2026-05-31T05:00'), until: at('2026-06-01T05:00') },
    });
  });

  it('back by a few minutes over a slot: that slot is not repeated', async () => {
    await planner.plan([desk], at('2026-06-01T04:00'));
    expect(await planner.plan([desk], at('2026-06-01T05:00'))).toHaveLength(1);
    expect(await planner.plan([desk], at('2026-06-01T04:57'))).toEqual([]);
    expect(await planner.plan([desk], at('2026-06-01T05:00'))).toEqual([]);
    expect(slots(await planner.plan([desk], at('2026-06-02T05:00')))).toEqual(['2026-06-02T05:00']);
  });
});

describe('quiet hours', () => {
  const quiet = { ...desk, timeZone: 'UTC', schedule: 'hourly', quietHours: '22:00-06:30', catchUp: 'all' as const };

  it('slots within are one slot at their end', async () => {
    await planner.plan([quiet], at('2026-06-01T20:30'));
    const posted: string[] = [];
    for (let now = at('2026-06-01T20:30'); now <= at('2026-06-02T08:00'); now += MINUTE) {
      posted.push(...slots(await planner.plan([quiet], now)));
    }
    expect(posted).toEqual(['2026-06-01T21:00', '2026-06-02T06:30', '2026-06-02T07:00', '2026-06-02T08:00']);
  });
});

describe('whenever the clock is looked at', () => {
  it('what the editions cover has no hole and no overlap, and each slot is planned once', async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 30 * 60 }), { minLength: 1, maxLength: 25 });
    const catchUp = fc.constantFrom('coalesce' as const, 'all' as const);
    const schedule = fc.constantFrom('hourly', '08:00,18:00', '*/20 * * * *', '02:30 on sun');
    await fc.assert(
      fc.asyncProperty(steps, catchUp, schedule, async (minutes, rule, text) => {
        await store.close();
        await begin();
        const one = { ...desk, catchUp: rule, schedule: text, catchUpWindowMs: 7 * DAY };
        let now = at('2026-03-27T00:00');
        await planner.plan([one], now);
        const all: Edition[] = [];
        for (const step of minutes) {
          now += step * MINUTE;
          all.push(...(await planner.plan([one], now)));
        }
        expect(new Set(all.map(({ slotAt }) => slotAt)).size).toBe(all.length);
        for (const [index, { covers, slotAt }] of all.entries()) {
          expect(slotAt).toBeLessThanOrEqual(now);
          const before = all[index - 1];
          if (before !== undefined) expect(covers.from).toBe(before.covers.until);
          expect(covers.until).toBeGreaterThanOrEqual(covers.from);
        }
      }),
      { numRuns: 20 },
    );
  });
});
