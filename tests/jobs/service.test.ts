import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/commands/answer.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp, type Http } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import { postDeliveries } from '../../src/jobs/deliver/post-deliveries.ts';
import { type Service, startService } from '../../src/jobs/service.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { type ScriptedPlatform, scriptedPlatform } from '../support/scripted-platform.ts';

/* The whole service on a clock of our own: what is due is planned, composed, sent and written down. */
const at = (text: string): number => Date.parse(`${text}Z`);
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
/** Never of itself: the test beats. */
const never = '0 0 29 2 *';

let now = 0;
let store: Store;
let queue: Queue;
let http: Http;
let platform: ScriptedPlatform;
let service: Service | null = null;
const log = pino({ level: 'silent' });

beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  http = createHttp({ userAgent: 'sitrep tests', allowHosts: [], spacingMs: 0 });
  platform = scriptedPlatform();
});
afterEach(async () => {
  await stop();
  await http.close();
  await store.close();
});

/** Messages to people. */
const reached: { readonly replyTo: string; readonly message: Answer }[] = [];

async function start(subscription: Subscription, instant: number): Promise<void> {
  now = instant;
  queue = await openQueue(store, { now: () => now });
  const clock = () => now;
  const sources = {
    http,
    robots: createRobots({ http, product: 'sitrep', now: clock }),
    reader: createReader(),
    identify: itemIdentity,
    now: clock,
  };
  const parts = {
    store,
    queue,
    declared: () => [subscription],
    collecting: { store, sources, firstPollMs: 0, log },
    composing: { store, feeds: [], conflicts: [], log },
    now: clock,
    log,
  };
  await postDeliveries({
    ...parts,
    platforms: new Map([['console', platform]]),
    reach: async (_, replyTo, message) => {
      reached.push({ replyTo, message });
      return true;
    },
  });
  service = await startService({ ...parts, keepTextDays: 90, keepEditionDays: 180, beats: never });
  await settled();
}
async function stop(): Promise<void> {
  await service?.stop();
  service = null;
}
/** Resolves when nothing is left to be composed or sent. */
async function settled(): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    const { pending, sending } = await store.deliveries.count();
    if (pending + sending === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('something was never sent');
}
async function beat(instant: number): Promise<void> {
  now = instant;
  await service?.beat();
  await settled();
}
const posted = () => platform.sent.map(({ posting }) => iso(posting.digest.at));
/** Every hour, in Kyiv, three hours ahead of UTC. */
const hourly = (given: Partial<Subscription> = {}) =>
  sampleSubscription({ schedule: 'hourly', catchUpWindowMs: 6 * 3_600_000, ...given });

describe('the service', () => {
  it('posts each slot once, in time, however often the clock is looked at', async () => {
    await start(hourly(), at('2026-06-01T09:30'));
    for (const time of ['09:59', '10:00', '10:00', '10:01', '11:00', '11:02']) await beat(at(`2026-06-01T${time}`));
    expect(posted()).toEqual(['2026-06-01T10:00', '2026-06-01T11:00']);
  });

  it.each([
    ['coalesce', ['2026-06-01T15:00']],
    ['skip', []],
    ['all', ['2026-06-01T11:00', '2026-06-01T12:00', '2026-06-01T13:00', '2026-06-01T14:00', '2026-06-01T15:00']],
  ] as const)('after hours of downtime: %s', async (catchUp, expected) => {
    await start(hourly({ catchUp }), at('2026-06-01T10:30'));
    await stop();
    await start(hourly({ catchUp }), at('2026-06-01T15:20'));
    expect(posted()).toEqual(expected);
    // What the late digests tell of reaches to now, without a gap and without an overlap.
    const covers = (await store.editions.since('desk', 0)).map((edition) => edition.covers);
    for (const [n, { from }] of covers.entries()) if (n > 0) expect(from).toBe(covers[n - 1]?.until);
    if (expected.length > 0) expect(covers.at(-1)?.until).toBe(at('2026-06-01T15:20'));
    await beat(at('2026-06-01T16:00'));
    expect(posted()).toEqual([...expected, '2026-06-01T16:00']);
  });

  it('survives a clock that jumps ahead and back: nothing twice, and it goes on', async () => {
    await start(hourly(), at('2026-06-01T09:30'));
    await beat(at('2026-06-01T10:00'));
    await beat(at('2026-06-09T10:00'));
    await beat(at('2026-06-01T10:05'));
    await beat(at('2026-06-01T11:00'));
    await beat(at('2026-06-01T10:59'));
    await beat(at('2026-06-01T12:00'));
    expect(posted()).toEqual(['2026-06-01T10:00', '2026-06-09T10:00', '2026-06-01T11:00', '2026-06-01T12:00']);
  });

  it('forgets a digest when it is older than the configuration keeps it', async () => {
    await start(hourly(), at('2026-06-01T09:30'));
    await beat(at('2026-06-01T10:00'));
    await beat(at('2026-11-20T10:00'));
    const [first] = await store.editions.since('desk', 0);
    expect(first?.slotAt).toBe(at('2026-06-01T10:00'));
    await beat(at('2026-11-30T10:00'));
    await vi.waitFor(async () =>
      expect((await store.editions.since('desk', 0))[0]?.slotAt).toBe(at('2026-11-20T10:00')),
    );
    expect(await store.deliveries.ofEdition(first?.id ?? '')).toEqual([]);
  });

  it('keeps still in quiet hours and posts one digest at their end', async () => {
    await start(hourly({ quietHours: '22:00-07:00' }), at('2026-06-01T18:30'));
    for (let time = at('2026-06-01T18:45'); time <= at('2026-06-02T05:00'); time += 15 * 60_000) await beat(time);
    expect(posted()).toEqual(['2026-06-02T04:00', '2026-06-02T05:00']);
  });

  it('gives up what is refused for good: the subscription rests, and who set it is told once', async () => {
    await start(hourly({ setBy: 'ana' }), at('2026-06-01T09:30'));
    platform.answers.push({ kind: 'permanent', reason: 'Sitrep was removed from the channel.' });
    await beat(at('2026-06-01T10:00'));
    await beat(at('2026-06-01T11:00'));
    expect(platform.sent).toHaveLength(1);
    expect(await store.subscriptions.pauses()).toMatchObject([
      { subscriptionId: 'desk', reason: expect.stringContaining('removed') },
    ]);
    expect(reached.map(({ replyTo }) => replyTo)).toEqual(['ana']);
    expect(JSON.stringify(reached)).toContain('could not be posted to stdout: Sitrep was removed from the channel.');
    expect(await store.deliveries.list(['failed'], 5)).toHaveLength(1);
  });

  it('finishes at a stop what it is sending', async () => {
    await start(hourly(), at('2026-06-01T09:30'));
    let answer = (): void => {};
    platform.answers.push(
      () => new Promise((resolve) => (answer = () => resolve({ kind: 'sent', messageIds: ['m'] }))),
    );
    now = at('2026-06-01T10:00');
    await service?.beat();
    while (platform.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopping = stop();
    answer();
    await stopping;
    expect(await store.deliveries.count()).toMatchObject({ sent: 1, sending: 0 });
  });
});
