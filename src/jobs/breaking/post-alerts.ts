import { composeDigest } from '../../digest/compose-digest.ts';
import type { StoryMemory } from '../../model/memory.ts';
import type { ReadArticle, Story } from '../../model/story.ts';
import type { Subscription } from '../../model/subscription.ts';
import type { Queue } from '../../queue/queue.ts';
import { recallStory } from '../../stories/changes/story-memory.ts';
import { reconcileClaims } from '../../stories/claims/reconcile-claims.ts';
import { storiesFor, type WantedStory } from '../compose/choose-stories.ts';
import { type ComposeSurroundings, rememberDigest } from '../compose/compose-edition.ts';
import { releaseEdition } from '../compose/release-edition.ts';
import { updateStories } from '../compose/update-stories.ts';
import { planEdition } from '../schedule/plan.ts';
import { readQuietHours } from '../schedule/quiet-hours.ts';
import { slotsOf } from '../schedule/slots.ts';
import { zoneOffset } from '../schedule/zone-offset.ts';
import { urgencyOf } from './breaking-rule.ts';
import { peopleKilled } from './people-killed.ts';

export interface AlertSurroundings {
  readonly queue: Queue;
  readonly composing: ComposeSurroundings;
}

/** What one look brought. */
export interface AlertReport {
  readonly posted: readonly { readonly subscriptionId: string; readonly storyId: string }[];
  /** When the first alert that quiet hours hold may go; null when none is held. */
  readonly heldUntil: number | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A story that nobody wrote about for longer is no breaking news: longer than a night's quiet hours. */
export const FRESH_MS = 12 * HOUR_MS;
/** A digest this near tells of it anyway. */
const DIGEST_NEAR_MS = 10 * 60_000;
/** What a channel was told longer ago is forgotten, as with digests. */
const MEMORY_MS = 60 * DAY_MS;

/**
 * Looks through the stories and writes an alert for each that is above a subscription's threshold: once for each story, at
 * most so many a local day, not in quiet hours unless it is critical. Edition, digest, delivery, its job and what the channel
 * now knows are one transaction, so that of many replicas and of all crashes one alert remains.
 */
export async function postAlerts(
  subscriptions: readonly Subscription[],
  now: number,
  surroundings: AlertSurroundings,
): Promise<AlertReport> {
  const { store, feeds, cluster } = surroundings.composing;
  const { stories, articles } = await updateStories(store, feeds, now, cluster);
  const fewestOrigins = Math.min(
    ...subscriptions.map(({ breaking }) => breaking?.minOrigins ?? Number.POSITIVE_INFINITY),
  );
  const fresh = stories.filter(
    ({ articleIds, origins }) =>
      origins.length >= fewestOrigins && articleIds.some((id) => (articles.get(id)?.firstSeenAt ?? 0) > now - FRESH_MS),
  );
  const read = await store.articles.getAll(
    fresh.flatMap(({ articleIds }) => articleIds.filter((id) => articles.has(id))),
  );
  const entries = new Map(read.map((entry) => [entry.article.id, entry]));
  const posted: AlertReport['posted'][number][] = [];
  let heldUntil: number | null = null;
  for (const subscription of subscriptions) {
    const held = await alertOne(subscription, fresh, entries, now, surroundings, (storyId) =>
      posted.push({ subscriptionId: subscription.id, storyId }),
    );
    if (held !== null) heldUntil = Math.min(heldUntil ?? held, held);
  }
  return { posted, heldUntil };
}

/** Gives until when something is held, or null. */
async function alertOne(
  subscription: Subscription,
  stories: readonly Story[],
  articles: ReadonlyMap<string, ReadArticle>,
  now: number,
  surroundings: AlertSurroundings,
  onPosted: (storyId: string) => void,
): Promise<number | null> {
  const { breaking: rule, timeZone } = subscription;
  const slots = slotsOf(subscription);
  const nextAt = slots.ok ? slots.slots.next(now) : null;
  if (rule === null || (nextAt !== null && nextAt - now < DIGEST_NEAR_MS)) return null;
  const { store } = surroundings.composing;
  const memories = [...(await store.memory.of(subscription.id, now - MEMORY_MS)).values()] as readonly StoryMemory[];
  const quietUntil = readQuietHours(subscription.quietHours, timeZone)?.endFrom(now) ?? now;
  let heldUntil: number | null = null;
  for (const wanted of storiesFor(subscription.filter, stories, articles)) {
    const groups = reconcileClaims(wanted.articles);
    const severity = { origins: wanted.story.origins.length, killed: peopleKilled(groups, wanted.articles) };
    const urgency = urgencyOf(severity, rule, recallStory(wanted.story, memories));
    if (urgency === 'breaking' && quietUntil > now) heldUntil = quietUntil;
    else if (urgency !== 'none' && (await alert({ ...wanted, groups }, subscription, nextAt, now, surroundings)))
      onPosted(wanted.story.id);
  }
  return heldUntil;
}

/** False when it was posted before, or the day's alerts are used up. */
async function alert(
  wanted: WantedStory & { readonly groups: ReturnType<typeof reconcileClaims> },
  subscription: Subscription,
  nextAt: number | null,
  now: number,
  { queue, composing }: AlertSurroundings,
): Promise<boolean> {
  const { store, feeds, conflicts } = composing;
  const { story } = wanted;
  const covers = { from: Math.min(story.firstAt, now), until: now };
  const { digest } = composeDigest({
    subscription: { ...subscription, title: `Breaking: ${subscription.title}` },
    at: now,
    covers,
    nextAt,
    stories: [{ ...wanted, section: 'new', changes: [] }],
    standing: [],
    feeds: feeds.filter((feed) => feed.enabled),
    conflicts,
    silentFeeds: [],
  });
  if (digest.stories.length === 0) return false;
  return store.transaction(async () => {
    await store.editions.lock(subscription.id);
    const today = await store.editions.since(subscription.id, dayStart(now, subscription.timeZone));
    const alerts = today.filter(({ kind }) => kind === 'breaking');
    if (alerts.length >= (subscription.breaking?.perDay ?? 0)) return false;
    // No two alerts of a subscription have one slot.
    const slotAt = Math.max(now, ...alerts.map((each) => each.slotAt + 1));
    const { edition, deliveries } = planEdition(subscription, slotAt, 'breaking', covers, now, story.id);
    if ((await store.editions.plan(edition, deliveries)) === null) return false;
    await releaseEdition({ store, queue }, edition, digest, true, now);
    await rememberDigest(store, digest);
    return true;
  });
}

/** The last local midnight. */
function dayStart(now: number, timeZone: string): number {
  const midnight = Math.floor((now + zoneOffset(timeZone, now)) / DAY_MS) * DAY_MS;
  return midnight - zoneOffset(timeZone, midnight - zoneOffset(timeZone, now));
}
