import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { initialState } from '../src/feeds/poll/initial-state.ts';
import { afterUnchanged } from '../src/feeds/poll/next-state.ts';
import { releaseEdition } from '../src/jobs/compose/release-edition.ts';
import { createDeliverer } from '../src/jobs/deliver/deliver.ts';
import { createPlanner } from '../src/jobs/schedule/plan.ts';
import type { FeedState } from '../src/model/feed.ts';
import type { PlatformName, Subscription } from '../src/model/subscription.ts';
import type { Platform } from '../src/platforms/platform.ts';
import { openQueue } from '../src/queue/open-queue.ts';
import { databaseBytes } from '../src/store/database-bytes.ts';
import { openStore } from '../src/store/open-store.ts';
import { sampleDigest } from '../tests/support/sample-digest.ts';
import { sampleSubscription } from '../tests/support/sample-subscription.ts';

// A week of a big installation on a clock of its own: the real planner, outbox, store and poll intervals; the platform is a
// gate that lets messages through at the permitted rate. Prints what docs/scaling.md quotes.
// The week takes some five minutes of CPU; on a slow disk TMPDIR may name a folder in memory.
//   node bench/scale.ts [--channels 10000] [--zones 40] [--feeds 20000] [--days 7]

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-06-01T00:00:00Z');
/** Virtual time between two looks at the clock: under the five minutes within which a slot is on time. */
const STEP = 4 * MINUTE;
/** Requests a second of one bot (Discord, "Rate limits", global limit). */
const PERMITTED_PER_S = 50;

const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '10000' },
    zones: { type: 'string', default: '40' },
    feeds: { type: 'string', default: '20000' },
    days: { type: 'string', default: '7' },
  },
});
const [channels, zoneCount, feedCount, days] = [values.channels, values.zones, values.feeds, values.days].map(Number);
const cpu = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** In [0, 1), the same for the same text. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
const all = Intl.supportedValuesOf('timeZone');
const zones = Array.from(
  { length: zoneCount ?? 40 },
  (_, n) => all[Math.floor((n * all.length) / (zoneCount ?? 40))] ?? 'UTC',
);
/** When people want to be told: most at eight, many morning and evening, few by the hour. */
const SCHEDULES: readonly (readonly [number, string])[] = [
  [0.45, '08:00'],
  [0.25, '08:00,18:00'],
  [0.15, '09:00 on weekdays'],
  [0.1, '07:30'],
  [0.04, '06:00,12:00,18:00,23:00'],
  [0.01, 'hourly'],
];
function scheduleOf(n: number): string {
  let luck = chance(`schedule ${n}`);
  for (const [share, schedule] of SCHEDULES) {
    luck -= share;
    if (luck < 0) return schedule;
  }
  return '08:00';
}
const subscriptions: readonly Subscription[] = Array.from({ length: channels ?? 0 }, (_, n) =>
  sampleSubscription({
    id: `s${n}`,
    channel: `c${n}`,
    schedule: scheduleOf(n),
    // Some zones have far more people than others.
    timeZone: zones[Math.floor(zones.length * chance(`zone ${n}`) ** 2)] ?? 'UTC',
  }),
);

function simulateFeeds(): void {
  const sampled = Math.min(feedCount ?? 0, 400);
  const polls = new Map<number, number>();
  let count = 0;
  const answer = { ok: true, status: 304, url: '', redirects: [], headers: {}, body: new Uint8Array() } as const;
  for (let n = 0; n < sampled; n += 1) {
    const itemsPerDay = 0.2 * 400 ** chance(`rate ${n}`);
    let state: FeedState = { ...initialState(`f${n}`, START), itemsPerDay, itemsLastPoll: 10 };
    state = { ...state, nextAt: START + chance(`first ${n}`) * 60 * MINUTE };
    while (state.nextAt < START + (days ?? 7) * DAY) {
      const now = state.nextAt;
      polls.set(Math.floor(now / MINUTE), (polls.get(Math.floor(now / MINUTE)) ?? 0) + 1);
      count += 1;
      state = afterUnchanged(state, answer, { now, seed: `f${n} ${count}` });
    }
  }
  const scale = (feedCount ?? 0) / sampled;
  const perDay = (count * scale) / (days ?? 7);
  const busiest = Math.max(...polls.values()) * scale;
  say(
    `feeds: ${perDay.toFixed(0)} polls a day, ${(perDay / 86_400).toFixed(1)}/s; busiest minute about ${busiest.toFixed(0)} (${sampled} feeds followed)`,
  );
}

async function simulatePosts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-scale-'));
  const store = await openStore({ path: join(folder, 'sitrep.sqlite') });
  let now = START;
  const queue = await openQueue(store, { now: () => now });
  const sentAt = new Map<string, number>();
  const gate: Platform = {
    name: 'console',
    capabilities: { threads: false, forums: false, buttons: false, edits: false, maxMessageChars: 10_000 },
    start: async () => {},
    stop: async () => {},
    send: async (_, { deliveryId }) => {
      now += 1000 / PERMITTED_PER_S;
      sentAt.set(deliveryId, now);
      return { kind: 'sent', messageIds: [deliveryId] };
    },
    edit: async () => ({ kind: 'permanent', reason: 'no edits' }),
    find: async () => ({ kind: 'absent' }),
  };
  const known = new Map(subscriptions.map((each) => [each.id, each]));
  const planner = createPlanner({ store, queue, onRefused: (id, reason) => say(`${id}: ${reason}`) });
  const deliverer = createDeliverer({
    store,
    queue,
    platforms: new Map<PlatformName, Platform>([['console', gate]]),
    subscription: async (id) => known.get(id) ?? null,
    now: () => now,
    log: pino({ level: 'silent' }),
    onPaused: async (id, reason) => void say(`paused: ${id} ${reason}`),
  });
  const due = new Map<number, number>();
  let [slots, planCpuMs, outboxCpuMs, longestMs, slowestPlanMs, looks] = [0, 0, 0, 0, 0, 0];
  for (let clock = START; clock <= START + (days ?? 7) * DAY; clock += STEP) {
    now = Math.max(now, clock);
    const [begun, cpuBegun] = [performance.now(), cpu()];
    const won = await planner.plan(subscriptions, now);
    planCpuMs += cpu() - cpuBegun;
    looks += 1;
    slowestPlanMs = Math.max(slowestPlanMs, performance.now() - begun);
    slots += won.length;
    const sendingBegun = cpu();
    for (const edition of won) {
      due.set(edition.slotAt, (due.get(edition.slotAt) ?? 0) + 1);
      await releaseEdition({ store, queue }, edition, sampleDigest, true, now);
      for (const { id } of await store.deliveries.ofEdition(edition.id)) {
        const slotOr = Math.max(edition.slotAt, clock);
        await deliverer.deliver(id);
        longestMs = Math.max(longestMs, (sentAt.get(id) ?? now) - slotOr);
      }
    }
    outboxCpuMs += cpu() - sendingBegun;
    if (clock > START && (clock - START) % DAY === 0) {
      const day = (clock - START) / DAY;
      const bytes = await databaseBytes(store.database);
      say(
        `after day ${day}: ${slots} slots, ${sentAt.size} posted, database ${(bytes / 1e6).toFixed(0)} MB (${(bytes / 1e6 / day).toFixed(0)} MB a day), ` +
          `plan ${(planCpuMs / looks).toFixed(0)} ms CPU a look (slowest ${slowestPlanMs.toFixed(0)} ms wall), ` +
          `outbox ${(outboxCpuMs / Math.max(1, slots)).toFixed(1)} ms CPU a post, longest wait for the gate ${(longestMs / 1000).toFixed(0)} s`,
      );
    }
  }
  const peaks = [...due].sort((a, b) => b[1] - a[1]).slice(0, 3);
  for (const [slotAt, count] of peaks) {
    say(
      `busiest: ${count} digests due at ${new Date(slotAt).toISOString()}, ${(count / PERMITTED_PER_S).toFixed(0)} s at ${PERMITTED_PER_S}/s`,
    );
  }
  const mean = slots / ((days ?? 7) * 86_400);
  say(
    `${slots} slots in ${days} days: ${mean.toFixed(2)}/s on average, ${((100 * mean) / PERMITTED_PER_S).toFixed(1)} % of the permitted rate`,
  );
  await queue.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

say(
  `${channels} channels in ${zones.length} zones, ${feedCount} feeds, ${days} days; a digest is ${JSON.stringify(sampleDigest).length} bytes`,
);
simulateFeeds();
await simulatePosts();
say(`simulated in ${(performance.now() / 60_000).toFixed(1)} min, ${(cpu() / 60_000).toFixed(1)} min of CPU`);
