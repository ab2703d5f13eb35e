import { composeDigest } from '../digest/compose-digest.ts';
import type { Log } from '../log.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Digest } from '../model/digest.ts';
import type { Feed } from '../model/feed.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Store } from '../store/store.ts';
import { asNew, storiesFor } from './choose-stories.ts';
import { silentFeeds } from './silent-feeds.ts';
import { updateStories } from './update-stories.ts';

export interface ComposeSurroundings {
  readonly store: Store;
  readonly feeds: readonly Feed[];
  readonly conflicts: readonly Conflict[];
  readonly log: Log;
}

/**
 * The digest of one subscription for what was first seen in `covers`. Reads the store alone; what it finds dropped at the
 * re-check goes to the log.
 */
export async function composeSubscription(
  subscription: Subscription,
  at: number,
  covers: Digest['covers'],
  nextAt: number | null,
  { store, feeds, conflicts, log }: ComposeSurroundings,
): Promise<Digest> {
  const { stories, articles } = await updateStories(store, feeds, covers.until);
  const fresh = (id: string) => {
    const seen = articles.get(id)?.article.firstSeenAt;
    return seen !== undefined && seen >= covers.from && seen < covers.until;
  };
  const chosen = storiesFor(subscription.filter, stories, articles)
    .filter(({ story }) => story.articleIds.some(fresh))
    .map(({ story, articles: members }) => asNew(story, members));
  const { digest, dropped } = composeDigest({
    subscription,
    at,
    covers,
    nextAt,
    stories: chosen,
    standing: [],
    feeds: feeds.filter((feed) => feed.enabled),
    conflicts,
    silentFeeds: silentFeeds(feeds, await store.feeds.all()),
  });
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
