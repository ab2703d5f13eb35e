import { describe, expect, it } from 'vitest';
import { composeStory } from '../../src/digest/compose-story.ts';
import { orderClaims } from '../../src/digest/order-claims.ts';
import { recheck } from '../../src/digest/recheck.ts';
import type { ReadArticle } from '../../src/model/story.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { readText } from '../support/read-text.ts';

const at = (hour: number) => Date.UTC(2026, 4, 1, hour);
const article = (feedId: string, hour: number, text: string) =>
  readText(text, { id: feedId, feedId, publishedAt: at(hour), title: `As ${feedId} has it` });
const printed = (articles: readonly ReadArticle[]) =>
  orderClaims(reconcileClaims(articles), articles).map(({ claim }) => claim.figure.text);

describe('figures of one gravity', () => {
  const overnight = article(
    'radio',
    9,
    'The number of people killed in the strike on Oravka has risen to 17, the hospital said. Three of the wounded died overnight, surgeon Jana Kolar said.',
  );
  const monitor = article('monitor', 6, 'The hospital said 17 people were killed in the strike on Oravka.');

  it('a toll before those of it who died overnight, wherever they stand', () => {
    const turned = article(
      'courier',
      9,
      'Three of the wounded died overnight, surgeon Jana Kolar said. The hospital said 17 people were killed in the strike on Oravka.',
    );
    expect(printed([turned])).toEqual(['17', 'Three']);
    expect(printed([overnight, monitor])).toEqual(['17', 'Three']);
  });

  it('what comes on top after the toll', () => {
    const text =
      'Another five people died on Friday, the ministry said. Rescuers said 31 people were killed in Oravka.';
    expect(printed([article('courier', 9, text)])).toEqual(['31', 'five']);
  });

  it('another 29 wounded stand on top of the dead, not of other wounded', () => {
    const text =
      'Six people were killed in Oravka and another 29 were wounded, the hospital said. Four medics were wounded on Friday.';
    expect(printed([article('courier', 9, text)])).toEqual(['Six', '29', 'Four']);
  });

  it('what two articles tell before what one tells', () => {
    const articles = [
      article(
        'courier',
        9,
        'Two people were killed in Selm, the mayor said. Nine people were killed in Brenik, the governor said.',
      ),
      article('radio', 7, 'Nine people were killed in Brenik, the governor said.'),
    ];
    expect(printed(articles)).toEqual(['Nine', 'Two']);
    expect(printed(articles.slice(0, 1))).toEqual(['Two', 'Nine']);
  });

  it('the dead of a whole war are no news of the day, however many tell of them', () => {
    const war = 'More than 41,000 people have been killed since the war began, the health ministry said.';
    const articles = [
      article('courier', 9, `Six people were killed in Selm on Friday, the mayor said. ${war}`),
      article('radio', 7, war),
    ];
    expect(printed(articles)).toEqual(['Six', '41,000']);
  });

  it('the rest as the text has it', () => {
    const text =
      'The air force said 48 of 62 drones were shot down on Friday. Kestria fired 11 missiles at the harbour, the navy said.';
    expect(printed([article('courier', 9, text)])).toEqual(['48', '62', '11']);
  });
});

it('a story opens with the sentence in which its leading article tells the first figure', () => {
  const articles = [
    article('courier', 9, 'The toll of the strike on Oravka market is now 17 people killed, the hospital said.'),
    article('radio', 6, 'Seventeen people were killed at Oravka market, the hospital said.'),
  ];
  const story = composeStory(
    {
      story: {
        id: 'story',
        articleIds: articles.map((each) => each.article.id),
        conflict: null,
        firstAt: 0,
        lastAt: 1,
        origins: [],
        possiblySameAs: [],
      },
      section: 'new',
      changes: [],
      articles,
      groups: reconcileClaims(articles),
      quotes: new Map(articles.map((each) => [each.article.id, recheck(each).quotes])),
      rank: { score: 0, reasons: [] },
      possiblySame: [],
    },
    { feeds: new Map(), conflicts: [], figuresPerStory: 5, quotesPerStory: 2, nextRef: () => 1 },
  );
  expect(story.lead?.evidence.articleId).toBe('courier');
  expect(story.lead?.text).toMatch(/^The toll of the strike/u);
});
