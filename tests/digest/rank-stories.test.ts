import { describe, expect, it } from 'vitest';
import { rankStory, usualWeights } from '../../src/digest/rank-stories.ts';
import type { Conflict } from '../../src/model/conflict.ts';
import type { ReadArticle, Story } from '../../src/model/story.ts';
import type { RankWeights } from '../../src/model/subscription.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { readText } from '../support/read-text.ts';

const conflicts: readonly Conflict[] = [{ id: 'kesh', name: 'War in Kesh', actors: [], places: [] }];

const rank = (
  articles: readonly ReadArticle[],
  weights: Partial<RankWeights> = {},
  given: Partial<Story> = {},
): ReturnType<typeof rankStory> => {
  const articleIds = articles.map(({ article }) => article.id);
  const story: Story = {
    id: 'story',
    articleIds,
    conflict: null,
    firstAt: 0,
    lastAt: 1,
    origins: [{ name: 'The Courier', articleIds }],
    possiblySameAs: [],
    ...given,
  };
  return rankStory({ story, articles, groups: reconcileClaims(articles) }, conflicts, {
    ...usualWeights,
    ...weights,
  });
};

const shelling = readText(
  'Ten people were killed and 100 wounded in the shelling of Brenik, the regional governor said.',
);

describe('the rank of a story', () => {
  it('says what earned each point', () => {
    expect(rank([shelling], {}, { conflict: 'kesh' })).toEqual({
      score: 9.2,
      reasons: [
        '+4 10 killed by the highest standing claim',
        '+2.4 100 people affected by the highest standing claim',
        '+1 1 independent origin',
        '+0.8 2 key figures',
        '+1 conflict: War in Kesh',
      ],
    });
  });

  it('follows the weights it is given, and leaves out what weighs nothing', () => {
    expect(rank([shelling], { killed: -1, affected: 0, figure: 5 }).reasons).toEqual([
      '-2 10 killed by the highest standing claim',
      '+1 1 independent origin',
      '+10 2 key figures',
    ]);
  });

  it('counts origins up to five, so that many relays outweigh no deaths', () => {
    const origins = Array.from({ length: 9 }, (_, index) => ({ name: `Outlet ${index}`, articleIds: [] }));
    expect(rank([shelling], {}, { origins }).reasons).toContain('+5 9 independent origins');
  });
});
