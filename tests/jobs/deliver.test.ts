import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseEdition, sweepEditions } from '../../src/jobs/compose/release-edition.ts';
import { createDeliverer, type Deliverer } from '../../src/jobs/deliver/deliver.ts';
import { type DeliveryLimits, defaultDeliveryLimits, retryPauseMs } from '../../src/jobs/deliver/delivery-limits.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { type ScriptedPlatform, scriptedPlatform } from '../support/scripted-platform.ts';

const SECOND = 1000;
const limits: DeliveryLimits = { ...defaultDeliveryLimits, sendTimeoutMs: 50 };
const subscription = sampleSubscription();

let now: number;
let store: Store;
let queue: Queue;
let platform: ScriptedPlatform;
let deliverer: Deliverer;
let id: string;
const paused: string[] = [];

beforeEach(async () => {
  now = Date.UTC(2026, 5, 1, 5);
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store, { now: () => now });
  platform = scriptedPlatform();
  paused.length = 0;
  deliverer = newDeliverer();
  const { edition, deliveries } = planEdition(subscription, now, 'scheduled', { from: 0, until: now }, now);
  await store.editions.plan(edition, deliveries);
  await releaseEdition({ store, queue }, edition, sampleDigest, true, now);
  id = deliveries[0]?.id ?? '';
});
afterEach(() => store.close());

function newDeliverer(): Deliverer {
  return createDeliverer({
    store,
    queue,
    platforms: new Map([['console', platform]]),
    subscription: async (wanted) => (wanted === subscription.id ? subscription : null),
    now: () => now,
    log: pino({ level: 'silent' }),
    onPaused: async (_, reason) => void paused.push(reason),
    limits,
  });
}

const state = async () => (await store.deliveries.get(id))?.state;

/** What a process leaves behind that is killed after the platform was asked and before the answer was written. */
async function killedWhileSending(): Promise<void> {
  await store.deliveries.takeOne(id, now);
}

describe('sending', () => {
  it('sends once, however often it is asked to', async () => {
    await Promise.all([deliverer.deliver(id), deliverer.deliver(id), newDeliverer().deliver(id)]);
    await deliverer.deliver(id);
    expect(platform.sent).toHaveLength(1);
    expect(platform.sent[0]).toMatchObject({ channel: 'stdout', posting: { deliveryId: id, digest: sampleDigest } });
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'sent', messageIds: ['m-1'], attempts: 1 });
  });

  it('does not send before its digest is there', async () => {
    const { edition, deliveries } = planEdition(subscription, now + 1, 'scheduled', { from: 0, until: 1 }, now);
    await store.editions.plan(edition, deliveries);
    await deliverer.deliver(deliveries[0]?.id ?? '');
    expect(platform.sent).toEqual([]);
  });

  it('an edition with nothing to say is settled without posting', async () => {
    const { edition, deliveries } = planEdition(subscription, now + 1, 'scheduled', { from: 0, until: 1 }, now);
    await store.editions.plan(edition, deliveries);
    await releaseEdition({ store, queue }, edition, sampleDigest, false, now);
    await deliverer.deliver(deliveries[0]?.id ?? '');
    expect(platform.sent).toEqual([]);
    expect((await store.deliveries.get(deliveries[0]?.id ?? ''))?.state).toBe('sent');
  });
});

describe('a platform that does not take it', () => {
  it('waits as long as it is told to, and longer each time', async () => {
    platform.answers.push(
      { kind: 'retry', afterMs: 90 * SECOND, reason: 'rate limited' },
      { kind: 'retry', afterMs: 0, reason: 'server error' },
    );
    await deliverer.deliver(id);
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'pending', nextAt: now + 90 * SECOND });
    now += 89 * SECOND;
    await deliverer.deliver(id);
    expect(platform.sent).toHaveLength(1);
    now += SECOND;
    await deliverer.deliver(id);
    const after = await store.deliveries.get(id);
    expect(after).toMatchObject({ state: 'pending', attempts: 2, lastError: 'server error' });
    expect((after?.nextAt ?? 0) - now).toBeGreaterThanOrEqual(5 * SECOND);
    expect((after?.nextAt ?? 0) - now).toBeLessThanOrEqual(10 * SECOND);
    now = after?.nextAt ?? 0;
    await deliverer.deliver(id);
    expect(await state()).toBe('sent');
  });

  it('pauses between attempts double, up to the longest, and differ', () => {
    const pauses = [1, 2, 3, 20].map((attempt) => retryPauseMs(attempt, defaultDeliveryLimits, 0.9999999999));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 30 * 60_000]);
    expect(retryPauseMs(3, defaultDeliveryLimits, 0)).toBe(10_000);
  });

  it('gives up after the last attempt, without pausing the subscription', async () => {
    for (let attempt = 1; attempt <= limits.maxAttempts; attempt += 1) {
      platform.answers.push({ kind: 'retry', afterMs: 0, reason: 'server error' });
      await deliverer.deliver(id);
      now = (await store.deliveries.get(id))?.nextAt ?? now;
    }
    expect(await state()).toBe('failed');
    expect((await store.deliveries.get(id))?.lastError).toBe('server error (tried 12 times)');
    expect(await store.subscriptions.pauses()).toEqual([]);
    expect(paused).toEqual([]);
  });

  it('a permanent refusal fails, pauses the subscription and is told once; by hand it starts anew', async () => {
    const { edition, deliveries } = planEdition(subscription, now + 1, 'scheduled', { from: 0, until: now }, now);
    await store.editions.plan(edition, deliveries);
    await releaseEdition({ store, queue }, edition, sampleDigest, true, now);
    const refused = { kind: 'permanent', reason: 'bot is not in the channel' } as const;
    platform.answers.push(refused, refused);
    await deliverer.deliver(id);
    await deliverer.deliver(deliveries[0]?.id ?? '');
    expect(await state()).toBe('failed');
    expect(paused).toEqual(['bot is not in the channel']);
    expect(await store.subscriptions.pauses()).toMatchObject([{ subscriptionId: 'desk' }]);
    expect((await store.deliveries.list(['failed'], 5)).map((delivery) => delivery.id)).toContain(id);

    expect(await deliverer.retry(id)).toBe(true);
    expect(await deliverer.retry(id)).toBe(false);
    expect(await store.subscriptions.pauses()).toEqual([]);
    await deliverer.deliver(id);
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });
});

describe('an answer that did not come', () => {
  it.each([
    ['is uncertain', { kind: 'uncertain', reason: 'connection reset' } as const],
    ['throws', () => Promise.reject(new Error('connection reset'))],
    ['never ends', () => new Promise<never>(() => {})],
  ])('%s: the platform is asked before anything is sent again', async (_, answer) => {
    platform.answers.push(answer);
    await deliverer.deliver(id);
    expect(await state()).toBe('uncertain');
    await deliverer.deliver(id);
    expect(platform.asked).toEqual([]);
    now += limits.settleAfterMs;
    platform.finds.push({ kind: 'found', messageIds: ['there'] });
    await deliverer.deliver(id);
    expect(platform.asked).toEqual([id]);
    expect(platform.sent).toHaveLength(1);
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'sent', messageIds: ['there'] });
  });

  it('not posted: sent again under the same id', async () => {
    platform.answers.push({ kind: 'uncertain', reason: 'connection reset' });
    await deliverer.deliver(id);
    now += limits.settleAfterMs;
    await deliverer.deliver(id);
    expect(await state()).toBe('pending');
    await deliverer.deliver(id);
    expect(platform.sent.map(({ posting }) => posting.deliveryId)).toEqual([id, id]);
    expect(await state()).toBe('sent');
  });

  it('posted in part: goes on after the messages that stand', async () => {
    platform.answers.push({ kind: 'uncertain', reason: 'connection reset' });
    await deliverer.deliver(id);
    now += limits.settleAfterMs;
    platform.finds.push({ kind: 'partial', messageIds: ['m-a', 'm-b'] });
    await deliverer.deliver(id);
    await deliverer.deliver(id);
    expect(platform.sent[1]?.posting.sent).toEqual(['m-a', 'm-b']);
    expect(platform.sent[0]?.posting.sent).toBeUndefined();
  });

  it('unknown: asks again later, and gives up rather than post twice', async () => {
    platform.answers.push({ kind: 'uncertain', reason: 'connection reset' });
    await deliverer.deliver(id);
    for (let round = 0; (await state()) === 'uncertain' && round < 50; round += 1) {
      now = (await store.deliveries.get(id))?.nextAt ?? now;
      platform.finds.push({ kind: 'unknown', reason: 'history cannot be read' });
      await deliverer.deliver(id);
    }
    expect(await state()).toBe('failed');
    expect(platform.sent).toHaveLength(1);
    expect((await store.deliveries.get(id))?.lastError).toBe('history cannot be read (tried 12 times)');
  });
});

describe('a process that was killed', () => {
  it('while sending: another settles it once nobody can be sending it any more', async () => {
    await killedWhileSending();
    await deliverer.deliver(id);
    now += limits.staleMs - 1;
    await deliverer.deliver(id);
    expect(platform.asked).toEqual([]);
    now += 1;
    platform.finds.push({ kind: 'found', messageIds: ['there'] });
    await Promise.all([deliverer.deliver(id), newDeliverer().deliver(id)]);
    expect(platform.asked).toEqual([id]);
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'sent', messageIds: ['there'] });
    expect(platform.sent).toEqual([]);
  });

  it('the sweep finds it, though its job is lost, and enqueues once', async () => {
    await killedWhileSending();
    const before = await queue.depth('send-delivery');
    now += limits.staleMs + 1;
    expect(await deliverer.sweep()).toBe(1);
    expect(await newDeliverer().sweep()).toBe(0);
    expect(await queue.depth('send-delivery')).toBe(before + 1);
  });

  it('the sweep leaves a long queue alone: what is late there is not lost', async () => {
    await killedWhileSending();
    await queue.enqueueAll(
      Array.from({ length: 101 }, (_, n) => ({
        name: 'send-delivery',
        id: `other ${n}`,
        data: { deliveryId: 'other' },
      })),
    );
    now += limits.staleMs + 1;
    expect(await deliverer.sweep()).toBe(0);
  });

  it('the only process that starts again need not wait', async () => {
    await killedWhileSending();
    now += 1;
    deliverer = newDeliverer();
    expect(await deliverer.recover()).toBe(1);
    now += limits.settleAfterMs;
    await deliverer.deliver(id);
    expect(platform.asked).toEqual([id]);
    await deliverer.deliver(id);
    expect(await state()).toBe('sent');
  });

  it('what it has begun to send itself since is not taken for cut off', async () => {
    await killedWhileSending();
    expect(await deliverer.recover()).toBe(0);
  });

  it('an answer that comes after another settled the delivery changes nothing', async () => {
    let answer = (): void => {};
    platform.answers.push(
      () => new Promise((resolve) => (answer = () => resolve({ kind: 'retry', afterMs: 0, reason: 'late' }))),
    );
    const slow = createDeliverer({
      store,
      queue,
      platforms: new Map([['console', platform]]),
      subscription: async () => subscription,
      now: () => now,
      log: pino({ level: 'silent' }),
      onPaused: async () => {},
    });
    const sending = slow.deliver(id);
    while (platform.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    now += defaultDeliveryLimits.staleMs;
    platform.finds.push({ kind: 'found', messageIds: ['there'] });
    await newDeliverer().deliver(id);
    answer();
    await sending;
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'sent', messageIds: ['there'] });
  });

  it('before composing: the edition is composed after all', async () => {
    const { edition, deliveries } = planEdition(subscription, now + 1, 'scheduled', { from: 0, until: 1 }, now);
    await store.editions.plan(edition, deliveries);
    expect(await sweepEditions(store, queue, now + 60 * SECOND)).toBe(0);
    expect(await sweepEditions(store, queue, now + 301 * SECOND)).toBe(1);
    expect(await sweepEditions(store, queue, now + 302 * SECOND)).toBe(0);
  });
});
