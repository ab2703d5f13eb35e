import type { Conflict } from '../model/conflict.ts';
import type { Digest, DigestChange, DigestStory } from '../model/digest.ts';
import type { Feed } from '../model/feed.ts';
import type { ClaimGroup, ReadArticle, Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { composeStory } from './compose-story.ts';
import { orderArticles } from './order-articles.ts';
import { rankStory } from './rank-stories.ts';
import { type Dropped, recheck } from './recheck.ts';

/** A story chosen for this digest, with its articles as stored and its claims reconciled. */
export interface ChosenStory {
  readonly story: Story;
  readonly section: DigestStory['section'];
  readonly changes: readonly Omit<DigestChange, 'refs'>[];
  readonly articles: readonly ReadArticle[];
  readonly groups: readonly ClaimGroup[];
}

export interface ComposeInput {
  readonly subscription: Pick<Subscription, 'id' | 'title' | 'timeZone' | 'budget' | 'perOutlet' | 'ranking'>;
  /** Epoch ms. */
  readonly at: number;
  readonly covers: Digest['covers'];
  readonly nextAt: number | null;
  readonly stories: readonly ChosenStory[];
  readonly standing: Digest['standing'];
  readonly feeds: readonly Feed[];
  readonly conflicts: readonly Conflict[];
  readonly silentFeeds: Digest['silentFeeds'];
}

/**
 * The digest of these stories: ranked, within the subscription's budget, every fact sliced from the stored text again.
 * Same input, same digest. What no longer reproduces is left out and given back in `dropped`, for the log.
 */
export function composeDigest(input: ComposeInput): { readonly digest: Digest; readonly dropped: readonly Dropped[] } {
  const feeds = new Map(input.feeds.map((feed) => [feed.id, feed]));
  const dropped: Dropped[] = [];
  const ranked = input.stories
    .map((chosen) => {
      const articles = orderArticles(chosen.articles, feeds, chosen.story.origins);
      const checked = new Map(articles.map((entry) => [entry.article.id, recheck(entry)]));
      for (const { dropped: lost } of checked.values()) dropped.push(...lost);
      const holds = (claim: { articleId: string; index: number }) =>
        checked.get(claim.articleId)?.figures.has(claim.index) ?? false;
      const groups = chosen.groups
        .map((group) => ({
          ...group,
          standing: group.standing.filter(holds),
          superseded: group.superseded.filter(holds),
          agreeing: group.agreeing?.filter(holds) ?? [],
        }))
        .filter((group) => group.standing.length > 0);
      const quotes = new Map([...checked].map(([id, result]) => [id, result.quotes]));
      const rank = rankStory({ story: chosen.story, articles, groups }, input.conflicts, input.subscription.ranking);
      return { ...chosen, articles, groups, quotes, rank };
    })
    .toSorted(
      (a, b) => b.rank.score - a.rank.score || b.story.lastAt - a.story.lastAt || (a.story.id < b.story.id ? -1 : 1),
    );

  const kept = capOutlets(ranked, input.subscription.perOutlet).slice(0, input.subscription.budget.stories);
  let ref = 0;
  const surroundings = {
    feeds,
    conflicts: input.conflicts,
    figuresPerStory: input.subscription.budget.figuresPerStory,
    quotesPerStory: input.subscription.budget.quotesPerStory,
    nextRef: () => ++ref,
  };
  const headlines = new Map(kept.map(({ story, articles }) => [story.id, articles[0]?.article.title ?? '']));
  const stories = kept.map((chosen) => {
    const possiblySame = chosen.story.possiblySameAs
      .map((id) => headlines.get(id) ?? '')
      .filter((title) => title !== '');
    return composeStory({ ...chosen, possiblySame }, surroundings);
  });
  const articles = kept.flatMap((chosen) => chosen.articles);
  const digest: Digest = {
    subscriptionId: input.subscription.id,
    title: input.subscription.title,
    at: input.at,
    timeZone: input.subscription.timeZone,
    covers: input.covers,
    stories,
    standing: input.standing,
    counts: {
      articles: articles.length,
      origins: new Set(stories.flatMap((story) => story.origins.map((origin) => origin.name))).size,
      feeds: input.feeds.length,
    },
    silentFeeds: input.silentFeeds,
    omittedStories: ranked.length - kept.length,
    droppedFindings: dropped.length,
    nextAt: input.nextAt,
  };
  return { digest, dropped };
}

/** No outlet leads more than `most` stories; its further ones are left out and counted with the omitted. */
function capOutlets<T extends { readonly articles: readonly ReadArticle[] }>(
  ranked: readonly T[],
  most: number,
): readonly T[] {
  const led = new Map<string, number>();
  const kept: T[] = [];
  for (const chosen of ranked) {
    const outlet = chosen.articles[0]?.article.feedId ?? '';
    const count = led.get(outlet) ?? 0;
    led.set(outlet, count + 1);
    if (count < most) kept.push(chosen);
  }
  return kept;
}
