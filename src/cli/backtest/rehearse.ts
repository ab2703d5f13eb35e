import { composeDue } from '../../jobs/compose-due.ts';
import { type ComposeSurroundings, rememberDigest } from '../../jobs/compose-edition.ts';
import { createPlanner } from '../../jobs/plan.ts';
import { slotsOf } from '../../jobs/schedule/slots.ts';
import { updateStories } from '../../jobs/update-stories.ts';
import type { Digest } from '../../model/digest.ts';
import type { Subscription } from '../../model/subscription.ts';
import { openQueue } from '../../queue/open-queue.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { makeStoryClusterer, STORY_WINDOW_MS } from '../../stories/cluster-stories.ts';

export interface Rehearsed {
  readonly subscription: Subscription;
  readonly slotAt: number;
  readonly digest: Digest;
  /** False: nothing was new, and the subscription says nothing then. */
  readonly posted: boolean;
}

/** What a channel was told this long before still counts. */
const MEMORY_MS = 60 * 86_400_000;

/**
 * Lives through the slots after `from` until `to` (epoch ms) with the planner and composer the service uses, and gives
 * each digest as it comes. Articles are read from the store as they are now; everything written goes into a store in
 * memory. What was really told before `from` is known; which feeds were silent then is not, and is left out.
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
    for (let at = nextSlot(subscriptions, from); at !== null && at <= to; at = nextSlot(subscriptions, at)) {
      const slotAt = at;
      for (const { id, subscriptionId } of await planner.plan(subscriptions, slotAt)) {
        const subscription = subscriptions.find((each) => each.id === subscriptionId);
        if (subscription === undefined) continue;
        await composeDue([id], {
          queue,
          composing: rehearsing,
          subscription: async () => subscription,
          now: () => slotAt,
        });
        const digest = (await trial.editions.get(id))?.digest ?? null;
        const [delivery] = await trial.deliveries.ofEdition(id);
        if (digest !== null) yield { subscription, slotAt, digest, posted: delivery?.state === 'pending' };
      }
    }
  } finally {
    await queue.stop();
    await memory.close();
  }
}

/** The stories known at `from`, with the articles they had then, and until when each channel had been told. */
async function recall(store: Store, trial: Store, subscriptions: readonly Subscription[], from: number): Promise<void> {
  const seen = await store.articles.headsBetween(from - 2 * STORY_WINDOW_MS, from);
  const known = new Set(seen.map(({ id }) => id));
  const stories = await store.stories.activeSince(from - STORY_WINDOW_MS);
  const then = stories.map((story) => ({ ...story, articleIds: story.articleIds.filter((id) => known.has(id)) }));
  await trial.stories.save(then.filter(({ articleIds }) => articleIds.length > 0));
  for (const { id } of subscriptions) {
    const last = (await store.editions.since(id, from - MEMORY_MS)).findLast(({ slotAt }) => slotAt <= from);
    if (last !== undefined) await trial.editions.plan(last, []);
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
  const times = subscriptions.flatMap((subscription) => {
    const read = slotsOf(subscription);
    return (read.ok ? read.slots.next(after) : null) ?? [];
  });
  return times.length === 0 ? null : Math.min(...times);
}
