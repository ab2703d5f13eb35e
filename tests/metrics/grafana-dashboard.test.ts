import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FEED } from '../feeds/states.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
  }[];
}

const file = new URL('../../docs/grafana-dashboard.json', import.meta.url);
const dashboard: Dashboard = JSON.parse(readFileSync(file, 'utf8'));
const expressions = dashboard.panels.flatMap(({ targets }) => targets);
/** Names of metrics that an expression asks for: those a selector follows. */
const namesIn = (text: string) => [...text.matchAll(/\b([a-z][a-z0-9_]+)\{/gu)].map(([, name = '']) => name);

let store: Store;
let queue: Queue;
let exported: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
  const metrics = createMetrics({ store, queue, feeds: [FEED], declared: [sampleSubscription()] }, Date.now);
  const { body } = await metrics.page();
  const names = [...body.matchAll(/^# TYPE (\S+) /gmu)].map(([, name = '']) => name);
  const labels = (name: string) =>
    new Set(
      [...body.matchAll(new RegExp(`^${name}\\{([^}]*)\\}`, 'gmu'))].flatMap(([, given = '']) =>
        [...given.matchAll(/(\w+)=/gu)].map(([, label = '']) => label),
      ),
    );
  exported = new Map(names.map((name) => [name, labels(name)]));
});
afterAll(async () => {
  await queue.stop();
  await store.close();
});

describe('the dashboard', () => {
  it('asks only for what is exported, by labels that are there', () => {
    for (const { expr, legendFormat } of expressions) {
      const [name = ''] = namesIn(expr);
      expect([...exported.keys()]).toContain(name);
      const wanted = [...legendFormat.matchAll(/\{\{(\w+)\}\}/gu)].map(([, label = '']) => label);
      // Prometheus adds the instance; labels of rows that are not there yet cannot be seen.
      const known = exported.get(name) ?? new Set();
      if (known.size > 0) expect([name, ...known, 'instance']).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('shows everything the program exports of its own', () => {
    const shown = new Set(expressions.flatMap(({ expr }) => namesIn(expr)));
    const own = [...exported.keys()].filter((name) => name.startsWith('sitrep_'));
    expect(own.length).toBeGreaterThan(5);
    expect([...shown]).toEqual(expect.arrayContaining(own));
    expect([...shown]).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('has no label of its own that Prometheus uses for the target', () => {
    for (const [, labels] of [...exported].filter(([name]) => name.startsWith('sitrep_')))
      expect(['job', 'instance'].filter((label) => labels.has(label))).toEqual([]);
  });
});
