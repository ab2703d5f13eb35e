import { type AlertSurroundings, postAlerts } from '../../jobs/breaking/post-alerts.ts';
import { composeDue } from '../../jobs/compose/compose-due.ts';
import { type ComposeSurroundings, rememberDigest } from '../../jobs/compose/compose-edition.ts';
import { updateStories } from '../../jobs/compose/update-stories.ts';
import { createPlanner, type Planner } from '../../jobs/schedule/plan.ts';
import { slotsOf } from '../../jobs/schedule/slots.ts';
import type { Digest } from '../../model/digest.ts';
import type { Edition } from '../../model/edition.ts';
import type { Subscription } from '../../model/subscription.ts';
import { openQueue } from '../../queue/open-queue.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { makeStoryClusterer, STORY_WINDOW_MS } from '../../stories/group/cluster-stories.ts';

export interface Rehearsed {
  readonly subscription: Subscription;
  readonly kind: Edition['kind'];
  readonly slotAt: number;
  readonly digest: Digest;
  /** False: nothing was new, and the subscription says nothing then. */
  readonly posted: boolean;
}

/** What a channel was told this long before still counts. */
const MEMORY_MS = 60 * 86_400_000;
/** The service looks for breaking news at each heartbeat. */
const MINUTE_MS = 60_000;

/**
 * Lives through the time after `from` until `to` (epoch ms) with the planner, composer and watch for breaking news the service
 * uses, and gives each digest and alert as it comes. Articles are read from the store as they are now; everything written goes
 * into a store in memory. What was really told before `from` is known; which feeds were silent then is not, and is left out.
 */
export async function* rehearse(
  subscriptions: readonly Subscription[],
  from: number,
  to: number,
  composing: ComposeSurroundings,
): AsyncGenerator<Rehearsed> {
  const { store } = composing;
  const memory = await openStore({ path: ':memory:' });
  const trial: Store = { ...memory, articles: store.articles, findings: store.findings };
  const queue = await openQueue(trial);
  try {
    const rehearsing = { ...composing, store: trial, cluster: makeStoryClusterer() };
    await recall(store, trial, subscriptions, from);
    await updateStories(trial, composing.feeds, from, rehearsing.cluster);
    for (const { id } of subscriptions) await replay(store, trial, id, from);
    const planner = createPlanner({ store: trial, queue, onRefused: () => {} });
    await planner.plan(subscriptions, from);
    const surroundings = { queue, composing: rehearsing };
    const alerted = subscriptions.filter(({ breaking, paused }) => breaking !== null && !paused);
    const looks = alerted.length === 0 ? [] : await minutesWithArticles(store, from, to);
    let heldUntil: number | null = null;
    let look = 0;
    for (let at = from; ; ) {
      const next = earliest([nextSlot(subscriptions, at), looks[look] ?? null, heldUntil]);
      if (next === null || next > to) break;
      at = next;
      yield* digestsOf(subscriptions, at, planner, surroundings);
      if (looks[look] !== at && heldUntil !== at) continue;
      if (looks[look] === at) look += 1;
      ({ heldUntil } = await postAlerts(alerted, at, surroundings));
      yield* alertsOf(alerted, at, trial);
    }
  } finally {
    await queue.stop();
    await memory.close();
  }
}

/** The digests due at a time. */
async function* digestsOf(
  subscriptions: readonly Subscription[],
  at: number,
  planner: Planner,
  { queue, composing }: AlertSurroundings,
): AsyncGenerator<Rehearsed> {
  const { store } = composing;
  for (const { id, subscriptionId, kind, slotAt } of await planner.plan(subscriptions, at)) {
    const subscription = subscriptions.find((each) => each.id === subscriptionId);
    if (subscription === undefined) continue;
    await composeDue([id], { queue, composing, subscription: async () => subscription, now: () => at });
    const digest = (await store.editions.get(id))?.digest ?? null;
    const [delivery] = await store.deliveries.ofEdition(id);
    if (digest !== null) yield { subscription, kind, slotAt, digest, posted: delivery?.state === 'pending' };
  }
}

/** The alerts written at a time. */
async function* alertsOf(subscriptions: readonly Subscription[], at: number, trial: Store): AsyncGenerator<Rehearsed> {
  for (const subscription of subscriptions) {
    for (const { kind, slotAt, createdAt, digest } of await trial.editions.since(subscription.id, at))
      if (kind === 'breaking' && createdAt === at && digest !== null)
        yield { subscription, kind, slotAt, digest, posted: true };
  }
}

/** When the service would have looked for breaking news: the minutes after an article was first seen, in order. */
async function minutesWithArticles(store: Store, from: number, to: number): Promise<readonly number[]> {
  const seen = await store.articles.headsBetween(from, to);
  const minutes = seen.map(({ firstSeenAt }) => (Math.floor(firstSeenAt / MINUTE_MS) + 1) * MINUTE_MS);
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/**
 * The stories known at `from`, with the articles they had then, until when each channel had been told, and the alerts it
 * had: there is one for a story, and so many a day.
 */
async function recall(store: Store, trial: Store, subscriptions: readonly Subscription[], from: number): Promise<void> {
  const seen = await store.articles.headsBetween(from - 2 * STORY_WINDOW_MS, from);
  const known = new Set(seen.map(({ id }) => id));
  const stories = await store.stories.activeSince(from - STORY_WINDOW_MS);
  const then = stories.map((story) => ({ ...story, articleIds: story.articleIds.filter((id) => known.has(id)) }));
  await trial.stories.save(then.filter(({ articleIds }) => articleIds.length > 0));
  for (const { id } of subscriptions) {
    const before = (await store.editions.since(id, from - MEMORY_MS)).filter(({ slotAt }) => slotAt <= from);
    const last = before.findLast(({ kind }) => kind === 'scheduled');
    const alerts = before.filter(({ kind }) => kind === 'breaking');
    for (const edition of last === undefined ? alerts : [last, ...alerts]) await trial.editions.plan(edition, []);
  }
}

/** Remembers what the channel was shown before `from`, in the order it was. */
async function replay(store: Store, trial: Store, subscriptionId: string, from: number): Promise<void> {
  for (const { slotAt, digest } of await store.editions.since(subscriptionId, from - MEMORY_MS)) {
    if (slotAt <= from && digest !== null) await rememberDigest(trial, digest);
  }
}

/** The next time any of them is due; one whose schedule cannot be read never is. */
function nextSlot(subscriptions: readonly Subscription[], after: number): number | null {
  return earliest(
    subscriptions.map((subscription) => {
      const read = slotsOf(subscription);
      return read.ok ? read.slots.next(after) : null;
    }),
  );
}

function earliest(times: readonly (number | null)[]): number | null {
  const given = times.filter((time) => time !== null);
  return given.length === 0 ? null : Math.min(...given);
}
