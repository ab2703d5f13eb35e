import type { Feed } from '../../model/feed.ts';
import type { ReadArticle, Story } from '../../model/story.ts';
import type { ArticleHead } from '../../store/contracts/articles.ts';
import type { Store } from '../../store/store.ts';
import { makeStoryClusterer, STORY_WINDOW_MS, type StoryClusterer } from '../../stories/group/cluster-stories.ts';
import type { StoryArticle, StoryHead } from '../../stories/group/story-article.ts';

/** Articles held with text and findings at a time. */
const READ_AT_ONCE = 200;

/**
 * Groups the articles of the window that ends at `until` into stories and stores them; stories known before keep their
 * ids. Gives the stories together with the articles they are made of.
 *
 * @param clusterer one that remembers the window, where stories are updated again and again
 */
export async function updateStories(
  store: Store,
  feeds: readonly Feed[],
  until: number,
  clusterer: StoryClusterer = makeStoryClusterer(),
): Promise<{ readonly stories: readonly Story[]; readonly articles: ReadonlyMap<string, ArticleHead> }> {
  const names = new Map(feeds.map((feed) => [feed.id, feed.name]));
  const from = until - STORY_WINDOW_MS;
  const [articles, previous] = await Promise.all([
    store.articles.headsBetween(from, until),
    store.stories.activeSince(from),
  ]);
  const heads = articles.map((article) => toStoryHead(article, names.get(article.feedId) ?? null));
  const unread = clusterer.unread(heads);
  for (let at = 0; at < unread.length; at += READ_AT_ONCE) {
    const entries = await store.articles.getAll(unread.slice(at, at + READ_AT_ONCE));
    clusterer.read(
      entries.map((entry) => toStoryArticle(entry, names.get(entry.article.feedId) ?? null)),
      [...names.values()],
    );
  }
  const stories = clusterer.group(heads, { previous });
  await store.stories.save(stories);
  return { stories, articles: new Map(articles.map((article) => [article.id, article])) };
}

/** What the story line reads of an article. */
export function toStoryArticle({ article, reading }: ReadArticle, source: string | null): StoryArticle {
  const { title, text, byline } = article;
  return { ...toStoryHead(article, source), title, text, byline, reading };
}

const toStoryHead = (article: ArticleHead, source: string | null): StoryHead => ({
  id: article.id,
  at: article.publishedAt,
  dated: article.publishedFrom !== 'first-seen',
  source,
  version: article.textFingerprint,
});
