import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import {
  readStatus,
  type Status,
  type StatusSurroundings,
  type SubscriptionStatus,
} from '../jobs/answer/read-status.ts';

/** What the program tells of itself to a monitoring system. */
export interface Metrics {
  /** The page in Prometheus' text format, and its content type. */
  readonly page: () => Promise<{ readonly type: string; readonly body: string }>;
  /** Rejects until `begin` was called, and when the store does not answer. */
  readonly ready: () => Promise<void>;
  /** The program is at work from now on. */
  readonly begin: () => void;
  /** Counts findings that the re-check dropped. */
  readonly dropped: (count: number) => void;
}

/** A status is read at most this often, however often the page is asked for. */
const FRESH_MS = 5_000;

/** Metrics read from the store when they are asked for, with those of the process: memory, CPU, event-loop delay. */
export function createMetrics(surroundings: StatusSurroundings, now: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const feeds = gauge(
    'sitrep_feeds',
    'Feeds by state: polled; of those failing and silent (failing, or nothing new for long); switched_off',
    'state',
  );
  const silentFor = gauge(
    'sitrep_feed_silent_seconds',
    'Since a silent feed was last read; absent for one that never was',
    'feed',
  );
  const articlesDay = gauge('sitrep_articles_last_day', 'War-related articles first seen in the last 24 hours');
  const deliveries = gauge('sitrep_deliveries', 'Deliveries in the store by state', 'state');
  const slotLag = gauge(
    'sitrep_slot_lag_seconds',
    'How long the last due digest has not been delivered; 0 when it has',
    'subscription',
  );
  const depth = gauge('sitrep_queue_depth', 'Jobs that wait or run, by what they do', 'task');
  const bytes = gauge('sitrep_database_bytes', 'Size of the database');
  const droppedFindings = new Counter({
    name: 'sitrep_findings_dropped_total',
    help: 'Figures and quotes that did not reproduce from the stored text and were not posted',
    registers: [registry],
  });

  const show = (status: Status): void => {
    for (const each of [silentFor, slotLag]) each.reset();
    feeds.set({ state: 'polled' }, status.feeds.polled);
    feeds.set({ state: 'failing' }, status.feeds.silent.filter(({ failing }) => failing).length);
    feeds.set({ state: 'silent' }, status.feeds.silent.length);
    feeds.set({ state: 'switched_off' }, status.feeds.switchedOff);
    for (const { id, since } of status.feeds.silent) {
      if (since !== null) silentFor.set({ feed: id }, (status.at - since) / 1000);
    }
    articlesDay.set(status.articles.lastDay);
    for (const [state, count] of Object.entries(status.deliveries)) deliveries.set({ state }, count);
    for (const each of status.subscriptions) slotLag.set({ subscription: each.id }, lagSeconds(each, status.at));
    for (const [task, count] of Object.entries(status.queue)) depth.set({ task }, count);
    bytes.set(status.databaseBytes);
  };

  let begun = false;
  let reading: { readonly at: number; readonly done: Promise<void> } | null = null;
  const refresh = (): Promise<void> => {
    if (reading !== null && now() - reading.at < FRESH_MS) return reading.done;
    const done = readStatus(surroundings, now()).then(show);
    reading = { at: now(), done };
    done.catch(() => {
      reading = null;
    });
    return done;
  };

  return {
    page: async () => {
      await refresh();
      return { type: registry.contentType, body: await registry.metrics() };
    },
    ready: async () => {
      if (!begun) throw new Error('the program is still starting');
      await surroundings.store.deliveries.count();
    },
    begin: () => {
      begun = true;
    },
    dropped: (count) => droppedFindings.inc(count),
  };
}

/** Since when the last edition has been due and neither posted nor given up, seconds. */
function lagSeconds({ last, halted }: SubscriptionStatus, now: number): number {
  if (last === null || halted !== null || last.state === 'sent' || last.state === 'failed') return 0;
  return Math.max(0, (now - last.at) / 1000);
}
