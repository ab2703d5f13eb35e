import { composeDigest } from '../../digest/compose-digest.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Digest } from '../../model/digest.ts';
import type { ReadArticle } from '../../model/story.ts';
import { reconcileClaims } from '../../stories/claims/reconcile-claims.ts';

/** The digest of a single article, with room for every figure and quote it holds. */
export function digestArticle(entry: ReadArticle, conflicts: readonly Conflict[], now: number): Digest {
  const { article, reading } = entry;
  const room = Math.max(1, reading.figures.length + reading.quotes.length);
  const { digest } = composeDigest({
    subscription: {
      id: 'try',
      title: 'War digest',
      timeZone: 'UTC',
      budget: { stories: 1, figuresPerStory: room, quotesPerStory: room },
      perOutlet: 1,
    },
    at: now,
    covers: { from: 0, until: now },
    nextAt: null,
    stories: [
      {
        story: {
          id: article.id,
          articleIds: [article.id],
          conflict: reading.relevance.conflict,
          firstAt: article.publishedAt,
          lastAt: article.publishedAt,
          origins: [{ name: article.feedId, articleIds: [article.id] }],
          possiblySameAs: [],
        },
        section: 'new',
        changes: [],
        articles: [entry],
        groups: reconcileClaims([entry]),
      },
    ],
    standing: [],
    feeds: [],
    conflicts,
    silentFeeds: [],
  });
  return digest;
}
