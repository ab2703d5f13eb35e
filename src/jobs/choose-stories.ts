import type { ChosenStory } from '../digest/compose-digest.ts';
import { parseKeywordQuery, type TextTest } from '../digest/keyword-query.ts';
import type { ReadArticle, Story } from '../model/story.ts';
import type { SubscriptionFilter } from '../model/subscription.ts';
import { reconcileClaims } from '../stories/reconcile-claims.ts';
import { foldForSearch } from '../text/fold.ts';

/** The stories a subscription wants to hear of, each with those of its articles that match. */
export function storiesFor(
  filter: SubscriptionFilter,
  stories: readonly Story[],
  articles: ReadonlyMap<string, ReadArticle>,
): readonly { readonly story: Story; readonly articles: readonly ReadArticle[] }[] {
  const wanted = keywordTest(filter.keywords);
  return stories.flatMap((story) => {
    if (filter.conflicts.length > 0 && (story.conflict === null || !filter.conflicts.includes(story.conflict)))
      return [];
    const members = story.articleIds.flatMap((id) => articles.get(id) ?? []);
    const fromFeeds = members.filter(
      ({ article }) => filter.feeds.length === 0 || filter.feeds.includes(article.feedId),
    );
    const about = fromFeeds.some(({ article }) => wanted(foldForSearch(`${article.title}\n${article.text}`)));
    return about ? [{ story, articles: fromFeeds }] : [];
  });
}

/** A story never told before, as it stands now. */
export function asNew(story: Story, articles: readonly ReadArticle[]): ChosenStory {
  return { story, section: 'new', changes: [], articles, groups: reconcileClaims(articles) };
}

/** A query that cannot be read was refused with the configuration; one stored long ago matches nothing rather than all. */
function keywordTest(keywords: string | null): TextTest {
  if (keywords === null) return () => true;
  const query = parseKeywordQuery(keywords, foldForSearch);
  return query.ok ? query.test : () => false;
}
