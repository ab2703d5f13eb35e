import { describe, expect, it } from 'vitest';
import { type ComposeInput, composeDigest } from '../../src/digest/compose-digest.ts';
import { usualWeights } from '../../src/digest/rank-stories.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { ReadArticle } from '../../src/model/story.ts';
import type { RankWeights } from '../../src/model/subscription.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { readText } from '../support/read-text.ts';

const feed = (id: string, name: string, kind: Feed['kind'] = 'independent'): Feed => ({
  id,
  name,
  url: `https://${id}.example/rss`,
  language: 'en',
  kind,
  text: 'page',
  rights: null,
  enabled: true,
});
const feeds = [feed('courier', 'The Courier'), feed('vestnik', 'Vestnik', 'state')];

const compose = (articles: readonly ReadArticle[], given: Partial<ComposeInput> = {}) =>
  composeDigest({
    subscription: {
      id: 's',
      title: 'War digest',
      timeZone: 'UTC',
      budget: { stories: 5, figuresPerStory: 3, quotesPerStory: 1 },
      perOutlet: 5,
    },
    at: 1,
    covers: { from: 0, until: 1 },
    nextAt: null,
    stories: [
      {
        story: {
          id: 'story',
          articleIds: articles.map(({ article }) => article.id),
          conflict: null,
          firstAt: 0,
          lastAt: 1,
          origins: [{ name: 'The Courier', articleIds: articles.map(({ article }) => article.id) }],
          possiblySameAs: [],
        },
        section: 'new',
        changes: [],
        articles,
        groups: reconcileClaims(articles),
      },
    ],
    standing: [],
    feeds,
    conflicts: [],
    silentFeeds: [],
    ...given,
  });

const shelling = readText(
  'Nine people were killed and 20 wounded in the shelling of Brenik, the regional governor said.\n\n"Shells that follow each other do not stray," Governor Alena Matus told reporters. "We will count them again."',
  { title: 'Shelling of Brenik' },
);

describe('a digest', () => {
  it('prints each figure with what it counts, its claimant and a link to its sentence', () => {
    const { digest } = compose([shelling]);
    expect(digest.stories[0]?.figures.map(({ value, measure, claimant }) => [value, measure, claimant?.text])).toEqual([
      ['Nine', 'killed', 'the regional governor'],
      ['20', 'wounded', 'the regional governor'],
    ]);
    for (const figure of digest.stories[0]?.figures ?? [])
      expect(figure.evidence.link).toMatch(/#:~:text=Nine%20people/u);
  });

  it('shows a speech whole: a quote together with what continues it', () => {
    const quotes = compose([shelling]).digest.stories[0]?.quotes ?? [];
    expect(quotes.map((quote) => [quote.text, quote.continues])).toEqual([
      ['Shells that follow each other do not stray,', false],
      ['We will count them again.', true],
    ]);
  });

  it('drops what no longer reproduces from the stored text, and says so', () => {
    const edited = {
      ...shelling,
      article: { ...shelling.article, text: shelling.article.text.replace('Nine people', 'Many people') },
    };
    const { digest, dropped } = compose([edited]);
    expect(digest.stories[0]?.figures.map((figure) => figure.value)).toEqual(['20']);
    expect(dropped).toEqual([{ articleId: shelling.article.id, kind: 'figure', expected: 'Nine', found: 'Many' }]);
    expect(digest.droppedFindings).toBe(1);
  });

  it('labels state media and lets an independent outlet lead', () => {
    const relay = readText('Nine people were killed in the shelling of Brenik, the regional governor said.', {
      feedId: 'vestnik',
      title: 'Glorious news from Brenik',
    });
    const story = compose([relay, shelling]).digest.stories[0];
    expect(story?.headline).toBe('Shelling of Brenik');
    expect(story?.flags).toContainEqual({ kind: 'state-media', text: 'State media: Vestnik.' });
  });

  it('is the same for the same articles in any order', () => {
    const other = readText('At least six people were killed in Brenik, hospital director Jana Kolar said.', {
      feedId: 'vestnik',
      title: 'Brenik',
    });
    expect(compose([shelling, other]).digest.stories[0]?.figures).toEqual(
      compose([other, shelling]).digest.stories[0]?.figures,
    );
  });
});

describe('what a reader is told beside the figures', () => {
  const chosen = (articles: readonly ReadArticle[], relayIds: readonly string[] = []) => {
    const articleIds = articles.map(({ article }) => article.id);
    const origins = [{ name: 'The Courier', articleIds, relayIds }];
    const story = { id: 'story', articleIds, conflict: null, firstAt: 0, lastAt: 1, origins, possiblySameAs: [] };
    return { story, section: 'new' as const, changes: [], articles, groups: reconcileClaims(articles) };
  };
  const at = (hour: number) => Date.UTC(2026, 4, 1, hour);

  it('shows an earlier count with the claim that replaced it, not with its rivals', () => {
    const articles = [
      readText('At least 14 people were killed in the strike on Brenik, the hospital said.', { publishedAt: at(6) }),
      readText('The hospital in Brenik said 17 people were killed in the strike on Brenik.', { publishedAt: at(9) }),
      readText('Only three people were killed in the strike on Brenik, the army of Kestria said.', {
        publishedAt: at(10),
        feedId: 'vestnik',
      }),
    ];
    const figures = compose([], { stories: [chosen(articles)] }).digest.stories[0]?.figures ?? [];
    expect(figures.map(({ value, replaces }) => [value, replaces.map((each) => each.value)])).toEqual([
      ['17', ['At least 14']],
      ['three', []],
    ]);
  });

  it('says where a relay is stronger than the origin it passes on', () => {
    const origin = readText('Up to 40 soldiers were killed at Brenik, the governor said.', {
      id: 'origin',
      publishedAt: at(6),
    });
    const relay = readText('The governor said 60 soldiers were killed at Brenik, The Courier reports.', {
      id: 'relay',
      publishedAt: at(8),
      feedId: 'vestnik',
    });
    const flags = (relayIds: readonly string[]) =>
      compose([], { stories: [chosen([origin, relay], relayIds)] }).digest.stories[0]?.flags.filter(
        ({ kind }) => kind === 'drift',
      );
    expect(flags(['relay'])).toEqual([
      {
        kind: 'drift',
        text: 'Vestnik gives “60” for what The Courier, which it passes on, gives as “Up to 40”.',
      },
    ]);
    expect(flags([])).toEqual([]);
  });

  it('lets no outlet lead more stories than the subscription allows, and counts what it left out', () => {
    const articles = ['Brenik', 'Oravka', 'Selm'].map((town, place) =>
      readText(`Nine people were killed in ${town}, the governor said.`, { id: town, publishedAt: at(place) }),
    );
    const stories = articles.map((entry) => {
      const each = chosen([entry]);
      return { ...each, story: { ...each.story, id: entry.article.id } };
    });
    const subscription = {
      id: 's',
      title: 'War digest',
      timeZone: 'UTC',
      budget: { stories: 5, figuresPerStory: 3, quotesPerStory: 1 },
      perOutlet: 2,
    };
    const { digest } = compose([], { stories, subscription });
    expect([digest.stories.length, digest.omittedStories]).toEqual([2, 1]);
  });
});

describe('the order of stories', () => {
  const story = (id: string, text: string, origins: number) => {
    const articles = [readText(text, { id })];
    const named = Array.from({ length: origins }, (_, index) => ({ name: `Outlet ${index}`, articleIds: [id] }));
    const shared = { conflict: null, firstAt: 0, lastAt: 1, possiblySameAs: [] };
    return {
      story: { ...shared, id, articleIds: [id], origins: named },
      section: 'new' as const,
      changes: [],
      articles,
      groups: reconcileClaims(articles),
    };
  };
  const stories = [
    story('one-voice', 'Forty people were killed in the shelling of Brenik, the governor said.', 1),
    story('many-voices', 'Two people were killed in the shelling of Oravka, the governor said.', 3),
  ];
  const subscription: ComposeInput['subscription'] = {
    id: 's',
    title: 'War digest',
    timeZone: 'UTC',
    budget: { stories: 5, figuresPerStory: 3, quotesPerStory: 1 },
    perOutlet: 5,
  };
  const order = (ranking?: RankWeights) =>
    compose([], {
      stories,
      subscription: ranking === undefined ? subscription : { ...subscription, ranking },
    }).digest.stories.map(({ storyId }) => storyId);

  it('is the subscription’s own: other points, another order', () => {
    expect(order()).toEqual(['one-voice', 'many-voices']);
    expect(order({ ...usualWeights, origin: 3 })).toEqual(['many-voices', 'one-voice']);
  });
});

describe('the order of figures', () => {
  it('puts the dead first, then others harmed, then the rest as the text has them', () => {
    const article = readText(
      'Two railway workers are missing in Brenik. Nine people were killed there, governor Alena Matus said. Kestria fired 11 shells at the station.',
      { title: 'Brenik' },
    );
    const figures = compose([article]).digest.stories[0]?.figures ?? [];
    expect(figures.map((figure) => figure.value)).toEqual(['Nine', 'Two', '11']);
  });
});
