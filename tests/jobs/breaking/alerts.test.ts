import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertWatch } from '../../../src/jobs/breaking/alert-watch.ts';
import { postAlerts } from '../../../src/jobs/breaking/post-alerts.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { Subscription } from '../../../src/model/subscription.ts';
import { openQueue } from '../../../src/queue/open-queue.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { sampleArticle } from '../../support/sample-article.ts';
import { sampleSubscription } from '../../support/sample-subscription.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const MINUTE = 60_000;
const OUTLETS = ['Harbour Post', 'River Courier', 'Hill Gazette', 'Coast Mirror'];
const feeds = OUTLETS.map(
  (name, n): Feed => ({
    id: `f${n}`,
    name,
    url: `https://f${n}.example/feed`,
    language: 'en',
    kind: 'independent',
    text: 'page',
    rights: null,
    enabled: true,
  }),
);
/** Kyiv is three hours ahead in June. */
const desk = (given: Partial<Subscription> = {}): Subscription =>
  sampleSubscription({ breaking: { perDay: 2, minOrigins: 3, minKilled: 10, criticalKilled: 100 }, ...given });

let store: Store;
let queue: Queue;
beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
});
afterEach(async () => {
  await queue.stop();
  await store.close();
});
const surroundings = () => ({ queue, composing: { store, feeds, conflicts: [], log: pino({ level: 'silent' }) } });

/** Outlets that tell of one strike, each in words of its own. */
async function strike(town: string, killed: number, seenAt: number, outlets = 3): Promise<void> {
  const tellings = [
    `A missile struck the market of ${town} in the early morning. At least ${killed} people were killed, the mayor said. Rescuers dug through the rubble of the market hall.`,
    `Rescue teams in ${town} pulled bodies from the rubble of the market after a missile attack that left ${killed} people killed, according to the regional governor.`,
    `${killed} people were killed when a missile hit the crowded market in ${town}, hospital doctors said, and many more were being treated for burns.`,
    `The market in ${town} was destroyed by a missile; ${killed} people were killed there, the emergency service reported from the scene.`,
  ];
  for (let n = 0; n < outlets; n += 1) {
    await store.articles.save(
      sampleArticle({
        id: `${town}-${n}`,
        feedId: `f${n}`,
        url: `https://f${n}.example/${town}`,
        title: `Missile strike on market in ${town} kills ${killed}`,
        text: tellings[n] ?? '',
        publishedAt: seenAt - 5 * MINUTE,
        firstSeenAt: seenAt,
        figures: [{ value: String(killed), measure: 'killed' }],
      }),
    );
  }
}
const look = (subscription: Subscription, now: number) => postAlerts([subscription], now, surroundings());
const alerts = async () => (await store.editions.since('desk', 0)).filter(({ kind }) => kind === 'breaking');

describe('a breaking alert', () => {
  const noon = at('2026-06-01T09:00');

  it('goes out once for a story above the threshold, with its delivery, and the channel remembers it', async () => {
    await strike('Velmar', 14, noon - MINUTE);
    const first = await look(desk(), noon);
    expect(first.posted).toHaveLength(1);
    const [edition, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(edition?.digest?.title).toBe('Breaking: War digest');
    expect(edition?.digest?.stories[0]?.figures.map(({ value }) => value).join()).toContain('14');
    expect(await store.deliveries.ofEdition(edition?.id ?? '')).toMatchObject([
      { state: 'pending', channel: 'stdout' },
    ]);
    expect(await queue.depth('send-delivery')).toBe(1);
    expect((await look(desk(), noon + MINUTE)).posted).toEqual([]);
    expect((await store.memory.of('desk', 0)).size).toBe(1);
  });

  it('does not go out below the threshold, nor with alerts off', async () => {
    await strike('Velmar', 9, noon - MINUTE);
    await strike('Ostrin', 40, noon - MINUTE, 2);
    expect((await look(desk(), noon)).posted).toEqual([]);
    await strike('Tarsk', 40, noon - MINUTE);
    expect((await look(desk({ breaking: null }), noon)).posted).toEqual([]);
  });

  it('is written once by replicas that look at the same moment', async () => {
    await strike('Velmar', 14, noon - MINUTE);
    const reports = await Promise.all([look(desk(), noon), look(desk(), noon + 5), look(desk(), noon + 9)]);
    expect(reports.flatMap(({ posted }) => posted)).toHaveLength(1);
    expect(await alerts()).toHaveLength(1);
  });

  it('goes out at most so many times a local day', async () => {
    for (const [n, town] of ['Velmar', 'Ostrin', 'Tarsk'].entries()) {
      await strike(town, 20, noon + n * MINUTE);
      await look(desk(), noon + n * MINUTE + 1);
    }
    expect(await alerts()).toHaveLength(2);
    // Past midnight in Kyiv, not yet in UTC.
    await look(desk(), at('2026-06-01T20:30'));
    expect(await alerts()).toHaveLength(2);
    await look(desk(), at('2026-06-01T20:55'));
    await strike('Dolny', 20, at('2026-06-01T21:01'));
    expect((await look(desk(), at('2026-06-01T21:02'))).posted).not.toEqual([]);
  });

  it('waits for the end of quiet hours unless it is critical', async () => {
    const quiet = desk({ quietHours: '22:00-07:00', schedule: '12:00' });
    const night = at('2026-06-01T22:00');
    await strike('Velmar', 14, night - MINUTE);
    const held = await look(quiet, night);
    expect(held).toEqual({ posted: [], heldUntil: at('2026-06-02T04:00') });
    await strike('Ostrin', 140, night);
    expect((await look(quiet, night + MINUTE)).posted).toHaveLength(1);
    expect((await look(quiet, at('2026-06-02T04:00'))).posted).toHaveLength(1);
    expect(await alerts()).toHaveLength(2);
  });

  it('leaves to the digest what the digest tells within minutes', async () => {
    await strike('Velmar', 14, noon - MINUTE);
    // Eight in Kyiv is five in UTC.
    await strike('Ostrin', 14, at('2026-06-02T04:52'));
    expect((await look(desk(), at('2026-06-02T04:53'))).posted).toEqual([]);
  });

  it('is no news twelve hours later', async () => {
    await strike('Velmar', 14, noon);
    expect((await look(desk(), noon + 13 * 60 * MINUTE)).posted).toEqual([]);
  });
});

describe('the watch for breaking news', () => {
  it('looks when articles came or something held may go, not for the paused, and survives a clock put back', async () => {
    const quiet = desk({ quietHours: '22:00-07:00', schedule: '12:00' });
    const watch = createAlertWatch(surroundings());
    const night = at('2026-06-01T22:00');
    expect(await watch.look([quiet], night)).toEqual([]);
    await strike('Velmar', 14, night + MINUTE);
    expect(await watch.look([{ ...quiet, paused: true }], night + 2 * MINUTE)).toEqual([]);
    expect(await watch.look([quiet], night + 2 * MINUTE)).toEqual([]);
    expect(await watch.look([quiet], at('2026-06-02T03:59'))).toEqual([]);
    expect(await watch.look([quiet], at('2026-06-02T04:00'))).toHaveLength(1);
    await strike('Ostrin', 120, at('2026-06-02T03:30'));
    expect(await watch.look([quiet], at('2026-06-02T03:31'))).toHaveLength(1);
  });
});
