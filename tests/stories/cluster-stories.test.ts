import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { clusterStories, makeStoryClusterer } from '../../src/stories/group/cluster-stories.ts';
import type { StoryArticle } from '../../src/stories/group/story-article.ts';

const MORNING = Date.UTC(2026, 2, 3, 6);
const HOUR_MS = 3_600_000;

const article = (id: string, hour: number, text: string, source = id): StoryArticle => ({
  id,
  title: '',
  text,
  at: MORNING + hour * HOUR_MS,
  dated: true,
  source,
  version: text,
  byline: null,
  reading: null,
});

const bridge = [
  article(
    'bridge-1',
    0,
    'A drone strike on the Orlik bridge near Varnograd killed 14 people on Tuesday, Governor Pavlo Teren said.',
  ),
  article(
    'bridge-2',
    1,
    'Fourteen people were killed when a drone struck the Orlik bridge near Varnograd, said Governor Pavlo Teren.',
  ),
  article(
    'bridge-3',
    3,
    'The strike on the Orlik bridge near Varnograd killed 14 people and closed the crossing, Governor Teren said on Tuesday.',
  ),
];
const clinic = [
  article(
    'clinic-1',
    2,
    'Shelling of a clinic in Dol Barsa wounded 6 nurses, the aid group Helping Hands reported on Tuesday.',
  ),
  article(
    'clinic-2',
    4,
    'The aid group Helping Hands reported that 6 nurses were wounded by shelling of its clinic in Dol Barsa.',
  ),
];
const market = [
  article(
    'market-1',
    5,
    'A rocket hit the vegetable market of Kelmes at noon and left 3 traders dead, the mayor, Ana Druc, told reporters.',
  ),
];
const unrelated = article(
  'chess',
  2,
  'Grandmaster Ilse Vondra won the Reykholt chess tournament after a draw in the final round.',
);
const all = [...bridge, ...clinic, ...market];

const groupsOf = (stories: readonly Story[]): readonly string[] => stories.map((story) => story.articleIds.join(' '));

describe('clusterStories', () => {
  it('puts paraphrases of one event together and keeps events apart', () => {
    expect(groupsOf(clusterStories(all))).toEqual(['bridge-1 bridge-2 bridge-3', 'clinic-1 clinic-2', 'market-1']);
  });

  it('keeps the same words about two days apart', () => {
    const lines = [0, 72].map((hour) =>
      article(`day-${hour}`, hour, 'Three people were killed in shelling of the town of Sela, officials said.'),
    );
    expect(clusterStories(lines)).toHaveLength(2);
  });

  it('gives the same stories in any order of arrival', () => {
    const expected = clusterStories(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(clusterStories(shuffled)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves every story as it is when an unrelated article comes', () => {
    const before = clusterStories(all);
    const after = clusterStories([unrelated, ...all], { previous: before });
    expect(after.filter((story) => !story.articleIds.includes('chess'))).toEqual(before);
  });

  it('keeps the id when articles join, also one from before the first', () => {
    const [first] = clusterStories(bridge.slice(1));
    const [later] = clusterStories(bridge, { previous: first === undefined ? [] : [first] });
    expect(later?.id).toBe(first?.id);
    expect(later?.articleIds).toEqual(['bridge-1', 'bridge-2', 'bridge-3']);
  });

  it('keeps the older id of two stories that turn out to be one, and records the other', () => {
    const story = (id: string, articleId: string, at: number): Story => ({
      id,
      articleIds: [articleId],
      conflict: null,
      firstAt: at,
      lastAt: at,
      origins: [],
      possiblySameAs: [],
    });
    const previous = [story('younger', 'bridge-2', MORNING + HOUR_MS), story('older', 'bridge-1', MORNING)];
    const [joined] = clusterStories(bridge, { previous });
    expect(joined).toMatchObject({ id: 'older', absorbed: ['younger'] });
  });

  it('keeps articles that have left the window in their story', () => {
    const [whole] = clusterStories(bridge);
    const [later] = clusterStories(bridge.slice(1), { previous: whole === undefined ? [] : [whole] });
    expect(later).toMatchObject({ id: whole?.id, articleIds: ['bridge-1', 'bridge-2', 'bridge-3'], firstAt: MORNING });
  });

  it('gives the very same stories when it remembers the last call', () => {
    const cluster = makeStoryClusterer();
    const sources = [...all, unrelated].flatMap(({ source }) => source ?? []);
    const text = 'The vegetable market of Kelmes was hit; 4 traders died.';
    const edited = { ...market[0], text, version: text };
    fc.assert(
      fc.property(fc.subarray([...all, unrelated]), fc.boolean(), (now, isEdited) => {
        const articles = now.map((each) => (isEdited && each.id === edited.id ? { ...each, ...edited } : each));
        const unread = new Set(cluster.unread(articles));
        cluster.read(
          articles.filter(({ id }) => unread.has(id)),
          sources,
        );
        expect(cluster.unread(articles)).toEqual([]);
        expect(cluster.group(articles)).toEqual(clusterStories(articles));
      }),
      { numRuns: 40 },
    );
  });

  it('names every article exactly once and no id twice', () => {
    fc.assert(
      fc.property(fc.subarray([...all, unrelated]), fc.subarray(all), (now, before) => {
        const stories = clusterStories(now, { previous: clusterStories(before) });
        const ids = stories.flatMap((story) => story.articleIds).filter((id) => now.some((each) => each.id === id));
        expect(ids.toSorted()).toEqual(now.map((each) => each.id).toSorted());
        expect(new Set(stories.map((story) => story.id)).size).toBe(stories.length);
      }),
      { numRuns: 40 },
    );
  });
});
