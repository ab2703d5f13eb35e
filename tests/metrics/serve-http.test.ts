import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import { createPlanner } from '../../src/jobs/schedule/plan.ts';
import { createMetrics, type Metrics } from '../../src/metrics/create-metrics.ts';
import { type HttpService, serveHttp } from '../../src/metrics/serve-http.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FEED } from '../feeds/states.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

const HOUR = 3_600_000;
const EIGHT = Date.parse('2026-06-01T05:00Z');
const silentLog = pino({ level: 'silent' });
let store: Store;
let queue: Queue;
let metrics: Metrics;
let web: HttpService;
let now = EIGHT;

beforeEach(async () => {
  now = EIGHT;
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
  const declared = [sampleSubscription()];
  metrics = createMetrics({ store, queue, feeds: [FEED], declared }, () => now);
  web = await serveHttp({ host: '127.0.0.1', port: 0 }, metrics, silentLog);
  metrics.begin();
});
afterEach(async () => {
  await web.close();
  await queue.stop();
  await store.close().catch(() => {});
});

const get = async (path: string, method = 'GET') => {
  const answer = await fetch(`http://127.0.0.1:${web.port}${path}`, { method });
  return { status: answer.status, body: await answer.text(), type: answer.headers.get('content-type') };
};
const value = (body: string, name: string): number =>
  Number(
    body
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  );

describe('health and metrics', () => {
  it('answers, and nothing else does', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    expect(await get('/readyz?x=1')).toMatchObject({ status: 200, body: 'ready\n' });
    expect(await get('/healthz', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get('/<script>')).toMatchObject({ status: 404, type: 'text/plain; charset=utf-8' });
    expect((await get('/../healthz%00')).body).not.toContain('%00');
    expect(await get('/metrics', 'POST')).toMatchObject({ status: 405 });
  });

  it('is alive and not ready when the store is gone', async () => {
    await store.close();
    expect((await get('/healthz')).status).toBe(200);
    expect(await get('/readyz')).toMatchObject({ status: 503, body: 'not ready\n' });
    expect((await get('/metrics')).status).toBe(503);
  });

  it('is not ready before the program is at work', async () => {
    const early = createMetrics({ store, queue, feeds: [FEED], declared: [] }, () => now);
    await expect(early.ready()).rejects.toThrow('still starting');
    early.begin();
    await early.ready();
  });

  it('hands mounted paths to their listener until they are taken back', async () => {
    const unmount = web.mount(['/guest'], (_, response) => response.end('guest'));
    expect(await get('/guest?a=1', 'POST')).toMatchObject({ status: 200, body: 'guest' });
    expect(await get('/guest/more')).toMatchObject({ status: 404 });
    unmount();
    expect(await get('/guest')).toMatchObject({ status: 404 });
  });

  it('tells of feeds, articles, deliveries, lag, queue, drops and the event loop, a few seconds old at most', async () => {
    const planner = createPlanner({ store, queue, onRefused: () => {} });
    await planner.plan([sampleSubscription()], EIGHT - HOUR);
    const [edition] = await planner.plan([sampleSubscription()], EIGHT);
    await store.feeds.save({
      ...initialState('front', EIGHT),
      lastSuccessAt: EIGHT - HOUR,
      reason: '500 server error',
    });
    metrics.dropped(3);
    now = EIGHT + 90_000;
    const { body, type } = await get('/metrics');
    expect(type).toContain('text/plain; version=0.0.4');
    expect(value(body, 'sitrep_feeds{state="silent"}')).toBe(1);
    expect(value(body, 'sitrep_feeds{state="failing"}')).toBe(1);
    expect(value(body, 'sitrep_feeds{state="polled"}')).toBe(1);
    expect(value(body, 'sitrep_feed_silent_seconds{feed="front"}')).toBe(3_690);
    expect(value(body, 'sitrep_articles_last_day')).toBe(0);
    expect(value(body, 'sitrep_deliveries{state="pending"}')).toBe(1);
    expect(value(body, 'sitrep_slot_lag_seconds{subscription="desk"}')).toBe(90);
    expect(value(body, 'sitrep_queue_depth{task="compose-edition"}')).toBe(1);
    expect(value(body, 'sitrep_findings_dropped_total')).toBe(3);
    expect(value(body, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);

    const [delivery] = await store.deliveries.ofEdition(edition?.id ?? '');
    await store.deliveries.update(delivery?.id ?? '', { state: 'sent' }, now);
    now += 1_000;
    expect(value((await get('/metrics')).body, 'sitrep_deliveries{state="pending"}')).toBe(1);
    now += 5_000;
    expect(value((await get('/metrics')).body, 'sitrep_deliveries{state="pending"}')).toBe(0);
  });

  it('a port that is taken is one clear sentence', async () => {
    const second = serveHttp({ host: '127.0.0.1', port: web.port }, metrics, silentLog);
    await expect(second).rejects.toThrow(
      /settings\.http: 127\.0\.0\.1:\d+ cannot be listened on \(something else listens there\)/u,
    );
  });
});
