import type { Feed } from '../model/feed.ts';
import type { ReadArticle, Story } from '../model/story.ts';
import type { Store } from '../store/store.ts';
import { clusterStories, STORY_WINDOW_MS, type StoryClusterer } from '../stories/cluster-stories.ts';
import type { StoryArticle } from '../stories/story-article.ts';

/**
 * Groups the articles of the window that ends at `until` into stories and stores them; stories known before keep their
 * ids. Gives the stories together with the articles that were looked at.
 *
 * @param cluster one that remembers the window, where stories are updated again and again
 */
export async function updateStories(
  store: Store,
  feeds: readonly Feed[],
  until: number,
  cluster: StoryClusterer = clusterStories,
): Promise<{ readonly stories: readonly Story[]; readonly articles: ReadonlyMap<string, ReadArticle> }> {
  const names = new Map(feeds.map((feed) => [feed.id, feed.name]));
  const from = until - STORY_WINDOW_MS;
  const [entries, previous] = await Promise.all([
    store.articles.seenBetween(from, until),
    store.stories.activeSince(from),
  ]);
  const stories = cluster(
    entries.map((entry) => toStoryArticle(entry, names.get(entry.article.feedId) ?? null)),
    { previous },
  );
  await store.stories.save(stories);
  return { stories, articles: new Map(entries.map((entry) => [entry.article.id, entry])) };
}

/** What the story line needs of an article. */
export function toStoryArticle({ article, reading }: ReadArticle, source: string | null): StoryArticle {
  return {
    id: article.id,
    title: article.title,
    text: article.text,
    at: article.publishedAt,
    dated: article.publishedFrom !== 'first-seen',
    source,
    byline: article.byline,
    reading,
  };
}
