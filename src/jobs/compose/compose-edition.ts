import { composeDigest } from '../../digest/compose-digest.ts';
import type { Log } from '../../log.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Digest } from '../../model/digest.ts';
import type { Feed } from '../../model/feed.ts';
import type { StoryMemory } from '../../model/memory.ts';
import type { Subscription } from '../../model/subscription.ts';
import type { Store } from '../../store/store.ts';
import { recallStory, rememberStory } from '../../stories/changes/story-memory.ts';
import type { StoryClusterer } from '../../stories/group/cluster-stories.ts';
import { chooseStories, storiesFor } from './choose-stories.ts';
import type { StoriesUntil } from './shared-stories.ts';
import { silentFeeds } from './silent-feeds.ts';
import { updateStories } from './update-stories.ts';

export interface ComposeSurroundings {
  readonly store: Store;
  /** Those polled: of the configuration file, and those added by commands. */
  readonly feeds: readonly Feed[];
  /** Reads anew which feeds commands have added, here or on another replica. */
  readonly refreshFeeds?: () => Promise<void>;
  readonly conflicts: readonly Conflict[];
  readonly log: Log;
  /** Kept for the life of the process, so that only new articles are read anew. */
  readonly cluster?: StoryClusterer;
  /** Another way to the stories until an instant, for those who compose many digests of one instant. */
  readonly storiesUntil?: StoriesUntil;
  /** Told how many findings the re-check dropped, when it dropped any. */
  readonly onDropped?: (count: number) => void;
}

const NOTHING: Awaited<ReturnType<typeof updateStories>> = { stories: [], articles: new Map() };
/** How long a channel remembers what it was told: longer than any story lives without news. */
const MEMORY_MS = 60 * 86_400_000;

/**
 * The digest of one subscription for what was first seen in `covers`. Reads the store alone; what it finds dropped at the
 * re-check goes to the log.
 */
export async function composeSubscription(
  subscription: Subscription,
  at: number,
  covers: Digest['covers'],
  nextAt: number | null,
  { store, feeds, conflicts, log, onDropped, cluster, storiesUntil }: ComposeSurroundings,
): Promise<Digest> {
  const seen = await store.articles.headsBetween(covers.from, covers.until);
  const fresh = new Set(seen.map(({ id }) => id));
  // Where nothing came, no story moved: nothing needs grouping.
  const { stories, articles } =
    fresh.size === 0
      ? NOTHING
      : await (storiesUntil?.(covers.until, fresh) ?? updateStories(store, feeds, covers.until, cluster));
  const moved = stories.filter((story) => story.articleIds.some((id) => fresh.has(id)));
  const members = moved.flatMap((story) => story.articleIds.filter((id) => articles.has(id)));
  const entries = new Map((await store.articles.getAll(members)).map((entry) => [entry.article.id, entry]));
  const wanted = storiesFor(subscription.filter, moved, entries);
  const memories = wanted.length === 0 ? [] : await memoriesOf(store, subscription.id, at);
  const { told, standing } = chooseStories(wanted, memories, feeds, subscription.movedShare ?? 0);
  const { digest, dropped } = composeDigest({
    subscription,
    at,
    covers,
    nextAt,
    stories: told,
    standing: subscription.standing ? standing : [],
    feeds: feeds.filter((feed) => feed.enabled),
    conflicts,
    silentFeeds: silentFeeds(feeds, await store.feeds.all(), at),
  });
  if (dropped.length > 0) onDropped?.(dropped.length);
  for (const lost of dropped)
    log.warn(
      { ...lost, subscription: subscription.id },
      'finding dropped: it no longer reproduces from the stored text',
    );
  log.info(
    { subscription: subscription.id, stories: digest.stories.length, omitted: digest.omittedStories },
    'digest composed',
  );
  return digest;
}

/** What the channel remembers after this digest: to be stored together with it, once it is going to be sent. */
export async function rememberDigest(store: Store, digest: Digest): Promise<void> {
  if (digest.stories.length === 0) return;
  const memories = await memoriesOf(store, digest.subscriptionId, digest.at);
  const known = await Promise.all(digest.stories.map((story) => store.stories.get(story.storyId)));
  const told = digest.stories.map((shown, index): readonly [string, StoryMemory] => {
    const story = known[index];
    const before = story === undefined || story === null ? null : recallStory(story, memories);
    return [shown.storyId, rememberStory(digest.subscriptionId, shown, digest.at, before)];
  });
  await store.memory.save(digest.subscriptionId, new Map(told), digest.at);
}

const memoriesOf = async (store: Store, subscriptionId: string, at: number) =>
  [...(await store.memory.of(subscriptionId, at - MEMORY_MS)).values()] as readonly StoryMemory[];
