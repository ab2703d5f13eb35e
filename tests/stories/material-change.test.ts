import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { StoryMemory, ToldFigure } from '../../src/model/memory.ts';
import type { ReadArticle, Story } from '../../src/model/story.ts';
import { findMaterialChanges } from '../../src/stories/changes/material-change.ts';
import { recallStory, rememberStory } from '../../src/stories/changes/story-memory.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { saying } from './sample-claims.ts';

const story = (given: Partial<Story> = {}): Story => ({
  id: 'story',
  articleIds: ['a'],
  conflict: null,
  firstAt: 0,
  lastAt: 0,
  origins: [{ name: 'AP', articleIds: ['a'], relayIds: [] }],
  possiblySameAs: [],
  ...given,
});

const told = (value: number, claimant: string | null = null): ToldFigure => ({
  measure: 'killed',
  unit: 'count',
  currency: null,
  value: String(value),
  low: value,
  high: value,
  bound: 'exact',
  counts: null,
  side: null,
  place: null,
  period: null,
  claimant,
});

const memory = (given: Partial<StoryMemory> = {}): StoryMemory => ({
  subscriptionId: 'desk',
  storyId: 'story',
  toldAt: 1,
  figures: [],
  speakers: [],
  origins: ['AP'],
  sources: ['a'],
  ...given,
});

const changesIn = (before: StoryMemory, articles: readonly ReadArticle[], now: Story = story(), movedShare = 0.1) =>
  findMaterialChanges(
    before,
    { story: now, articles, groups: reconcileClaims(articles), sourceOf: (id) => id },
    { movedShare, reliability: (source) => (source === 'trusted' ? 2 : 1) },
  ).map(({ kind, what, from, to }) => [kind, what, from, to]);

describe('findMaterialChanges', () => {
  it('finds a value that moved, from what was told', () => {
    expect(changesIn(memory({ figures: [told(14)] }), [saying('a', 0, [{ value: 17 }])])).toEqual([
      ['moved', 'killed', '14', '17'],
    ]);
  });

  it('ignores a value told already, and a move below the threshold', () => {
    expect(changesIn(memory({ figures: [told(14)] }), [saying('a', 0, [{ value: 14 }])])).toEqual([]);
    const before = memory({ figures: [told(1000, 'Ukraine')] });
    const now = [saying('a', 0, [{ value: 1010, claimant: 'Ukraine' }])];
    expect(changesIn(before, now)).toEqual([]);
    expect(changesIn(before, now, story(), 0)).toEqual([['moved', 'killed', '1000', '1010']]);
  });

  it('takes another claimant who differs for a new figure', () => {
    const before = memory({ figures: [told(20, 'Ukraine'), told(19, 'the governor')] });
    const articles = [saying('a', 0, [{ value: 3, claimant: 'Russia' }])];
    expect(changesIn(before, articles)).toEqual([['new-figure', 'killed', null, '3']]);
  });

  it('finds a new speaker once, and ignores one quoted before under another form of the name', () => {
    const text = 'Ana Druc said “we are still counting”. Later Druc said “it is over”.';
    const quotes = [
      { words: 'we are still counting', speaker: 'Ana Druc' },
      { words: 'it is over', speaker: 'Druc' },
    ];
    const article = sampleArticle({ id: 'a', text, quotes });
    expect(changesIn(memory(), [article])).toEqual([['new-speaker', 'Ana Druc', null, 'we are still counting']]);
    expect(changesIn(memory({ speakers: ['Mayor Ana Druc', 'Ana Druc'] }), [article])).toEqual([]);
  });

  it('finds a better source, and a second origin, but no further relay', () => {
    const articles = [saying('a', 0, []), saying('trusted', 1, [])];
    const better = story({ articleIds: ['a', 'trusted'] });
    expect(changesIn(memory(), articles, better)).toEqual([['better-source', 'trusted', 'AP', 'trusted']]);
    const second = story({ origins: [...story().origins, { name: 'Herald', articleIds: ['b'] }] });
    expect(changesIn(memory(), [saying('a', 0, [])], second)).toEqual([['better-source', 'Herald', 'AP', 'Herald']]);
    const relay = story({ articleIds: ['a', 'b'], origins: [{ name: 'AP', articleIds: ['a', 'b'], relayIds: ['b'] }] });
    expect(changesIn(memory(), [saying('a', 0, []), saying('b', 1, [])], relay)).toEqual([]);
  });
});

describe('story memory', () => {
  it('remembers what was shown, so that nothing of it is material again', () => {
    const [shown] = sampleDigest.stories;
    if (shown === undefined) throw new Error('the sample digest has no story');
    const remembered = rememberStory('desk', shown, 5, null);
    expect(remembered.figures).toHaveLength(shown.figures.length + shown.more.figures.length);
    expect(rememberStory('desk', shown, 9, remembered)).toEqual({ ...remembered, toldAt: 9 });
  });

  it('is found under the id of an absorbed story', () => {
    const before = memory({ storyId: 'younger', figures: [told(14)] });
    expect(recallStory(story({ absorbed: ['younger'] }), [before])).toMatchObject({ storyId: 'story', toldAt: 1 });
    expect(recallStory(story(), [before])).toBeNull();
  });

  it('remembers in which currency money was told: dollars do not move to euros', () => {
    const money = (currency: string, value: number) => {
      const said = saying('a', 0, [{ value, measure: 'money', counts: 'aid', claimant: 'Brussels' }]);
      const figures = said.reading.figures.map((figure): Figure => ({ ...figure, unit: 'money', currency }));
      return { ...said, reading: { ...said.reading, figures } };
    };
    const [shown] = sampleDigest.stories;
    if (shown === undefined) throw new Error('the sample digest has a story');
    const figures = shown.figures.slice(0, 1).map((figure) => ({
      ...figure,
      unit: 'money' as const,
      currency: 'USD',
      measure: 'money' as const,
      counts: 'aid',
      value: '$40 million',
      low: 40,
      high: 40,
      side: null,
      place: null,
      period: null,
      claimant: { text: 'Brussels', inherited: false, anonymous: false },
    }));
    const before = rememberStory('desk', { ...shown, figures, more: { figures: [], quotes: [] } }, 1, null);
    expect(before.figures[0]).toMatchObject({ currency: 'USD' });
    const kinds = (now: ReadArticle) =>
      changesIn({ ...before, sources: ['a'], origins: ['AP'] }, [now]).map(([kind]) => kind);
    expect(kinds(money('USD', 55))).toEqual(['moved']);
    expect(kinds(money('EUR', 55))).toEqual(['new-figure']);
  });
});
