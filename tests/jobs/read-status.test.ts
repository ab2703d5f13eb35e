import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusLines } from '../../src/cli/status.ts';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import { readStatus } from '../../src/jobs/answer/read-status.ts';
import { createPlanner } from '../../src/jobs/schedule/plan.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FEED } from '../feeds/states.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

const HOUR = 3_600_000;
/** Eight in Kyiv, in summer. */
const EIGHT = Date.parse('2026-06-01T05:00Z');
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

const desk = sampleSubscription();
const off = sampleSubscription({ id: 'off', paused: true });
const bad = sampleSubscription({ id: 'bad', schedule: 'at dawn' });
const feeds = [FEED, { ...FEED, id: 'mute', name: 'Mute' }, { ...FEED, id: 'shut', enabled: false }];
const status = (now: number) => readStatus({ store, queue, feeds, declared: [desk, off, bad] }, now);

describe('status', () => {
  it('of a program that has just begun', async () => {
    const fresh = await status(EIGHT - HOUR);
    expect(fresh).toMatchObject({
      feeds: { polled: 2, switchedOff: 1, silent: [] },
      deliveries: { sent: 0, failed: 0 },
      articles: { lastDay: 0, perDay: 0 },
      queue: { 'send-delivery': 0 },
    });
    expect(fresh.subscriptions).toMatchObject([
      { id: 'desk', last: null, next: EIGHT, halted: null },
      { id: 'off', next: null, halted: 'paused in the configuration' },
      { id: 'bad', next: null, halted: expect.stringContaining('at dawn') },
    ]);
    expect(fresh.databaseBytes).toBeGreaterThan(10_000);
  });

  it('names silent feeds with when they were last read, failed deliveries, what waits, and digests in local time', async () => {
    const quiet = {
      ...initialState('mute', EIGHT),
      lastPolledAt: EIGHT,
      lastSuccessAt: EIGHT - 5 * HOUR,
      status: 403,
      reason: '403 challenge page\u001b[31m',
    };
    await store.feeds.save(quiet);
    const planner = createPlanner({ store, queue, onRefused: () => {} });
    await planner.plan([desk], EIGHT - HOUR);
    const [edition] = await planner.plan([desk], EIGHT);
    const [delivery] = await store.deliveries.ofEdition(edition?.id ?? '');
    await store.deliveries.update(delivery?.id ?? '', { state: 'failed', lastError: 'not_in_channel' }, EIGHT);
    await store.subscriptions.pause({ subscriptionId: 'desk', reason: 'not_in_channel', at: EIGHT });
    const now = await status(EIGHT + 1);
    expect(now).toMatchObject({
      feeds: { silent: [{ id: 'mute', since: EIGHT - 5 * HOUR }] },
      deliveries: { failed: 1 },
      troubled: [{ subscription: 'desk', state: 'failed', reason: 'not_in_channel' }],
      queue: { 'compose-edition': 1 },
    });
    const text = statusLines(now).join('\n');
    expect(text).toContain('2 polled, 1 silent, 1 switched off');
    expect(text).toContain('mute: 403 challenge page [31m; last read 5 h ago');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('last Mon 1 Jun 2026, 08:00 (Europe/Kyiv): not composed');
    expect(text).toContain('1 compose-edition');
    expect(text).toContain('0 sent, 0 on their way, 1 failed, 0 uncertain');
  });
});
