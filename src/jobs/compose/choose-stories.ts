import type { ChosenStory } from '../../digest/compose-digest.ts';
import { parseKeywordQuery, type TextTest } from '../../digest/keyword-query.ts';
import type { Digest, DigestChange } from '../../model/digest.ts';
import type { Feed } from '../../model/feed.ts';
import type { StoryMemory } from '../../model/memory.ts';
import type { ReadArticle, Story } from '../../model/story.ts';
import type { SubscriptionFilter } from '../../model/subscription.ts';
import { findMaterialChanges, type MaterialChange } from '../../stories/changes/material-change.ts';
import { recallStory } from '../../stories/changes/story-memory.ts';
import { reconcileClaims } from '../../stories/claims/reconcile-claims.ts';
import { foldForSearch } from '../../text/fold.ts';

/** A story with those of its articles that a subscription wants to hear of. */
export interface WantedStory {
  readonly story: Story;
  readonly articles: readonly ReadArticle[];
}

const RELIABILITY: Readonly<Record<Feed['kind'], number>> = { independent: 2, state: 1, party: 0 };

/** The stories a subscription wants to hear of. */
export function storiesFor(
  filter: SubscriptionFilter,
  stories: readonly Story[],
  articles: ReadonlyMap<string, ReadArticle>,
): readonly WantedStory[] {
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

/**
 * What a channel is to be told: stories it never heard of, stories in which something material changed since it did, and
 * those in which nothing did, by their headline alone.
 *
 * @param memories what the channel was told before
 * @param movedShare share of a told value by which it must move to count, 0 for any move
 */
export function chooseStories(
  wanted: readonly WantedStory[],
  memories: readonly StoryMemory[],
  feeds: readonly Feed[],
  movedShare: number,
): { readonly told: readonly ChosenStory[]; readonly standing: Digest['standing'] } {
  const byId = new Map(feeds.map((feed) => [feed.id, feed]));
  const byName = new Map(feeds.map((feed) => [feed.name, feed]));
  const told: ChosenStory[] = [];
  const standing: Digest['standing'][number][] = [];
  for (const { story, articles } of wanted) {
    const groups = reconcileClaims(articles);
    const memory = recallStory(story, memories);
    if (memory === null) {
      told.push({ story, section: 'new', changes: [], articles, groups });
      continue;
    }
    const feedOf = new Map(articles.map(({ article }) => [article.id, byId.get(article.feedId)]));
    const changes = findMaterialChanges(
      memory,
      { story, groups, articles, sourceOf: (id) => feedOf.get(id)?.name ?? '' },
      { movedShare, reliability: (source) => RELIABILITY[byName.get(source)?.kind ?? 'independent'] },
    );
    if (changes.length > 0)
      told.push({ story, section: 'changed', changes: changes.map(shownChange), articles, groups });
    else {
      const newest = articles.at(-1)?.article;
      standing.push({ storyId: story.id, headline: newest?.title ?? '', url: newest?.url ?? null });
    }
  }
  return { told, standing };
}

function shownChange({ kind, what, from, to }: MaterialChange): Omit<DigestChange, 'refs'> {
  if (kind === 'new-speaker') return { what, from: null, to: 'speaks' };
  if (kind === 'better-source') return { what: 'source', from, to };
  return { what, from, to };
}

/** A query that cannot be read was refused with the configuration; one stored long ago matches nothing rather than all. */
function keywordTest(keywords: string | null): TextTest {
  if (keywords === null) return () => true;
  const query = parseKeywordQuery(keywords, foldForSearch);
  return query.ok ? query.test : () => false;
}
