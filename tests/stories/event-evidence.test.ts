import { describe, expect, it } from 'vitest';
import { toStoryArticle } from '../../src/jobs/compose/update-stories.ts';
import { clusterStories } from '../../src/stories/group/cluster-stories.ts';
import { eventEvidence, shareEvidence } from '../../src/stories/group/event-evidence.ts';
import { readText } from '../support/read-text.ts';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 5, 9, 12);

const told = (id: string, hour: number, text: string) =>
  toStoryArticle(readText(text, { id, publishedAt: NOON + hour * HOUR_MS }), id);

const strike = [
  told(
    'strike-1',
    0,
    'A missile struck the bus depot in Tarnel on Tuesday, killing 23 people, the regional prosecutor said. Fires burned for hours. Sorland blamed Ventria for the attack.',
  ),
  told(
    'strike-2',
    2,
    'At least 23 people were killed when a missile hit a bus depot in Tarnel, the prosecutor said. Ventria said it had aimed at a fuel store. Sorland called a day of mourning.',
  ),
];
const weekly = told(
  'weekly',
  3,
  'Sorlandian forces lost up to 900 soldiers, 11 tanks and three guns in the past week, the defence ministry of Ventria said on Tuesday. Sorland’s defence ministry did not comment on what Ventria said of its soldiers.',
);
const desertion = told(
  'desertion',
  4,
  'More than 4,000 Sorlandian soldiers have deserted since spring, a report of Sorland’s defence ministry said. The defence ministry of Ventria called on soldiers of Sorland to lay down their arms. Sorland’s ministry did not comment.',
);
const portrait = told(
  'portrait',
  5,
  'When a missile strikes Tarnel, Ivo Lanz drives the last bus from the depot. He has driven the bus since the depot in Tarnel opened, and on Tuesday, when fires burned for hours at the bus depot, he drove. "A bus that stops is a bench," Lanz said.',
);

const storyOf = (articles: readonly ReturnType<typeof told>[]) => {
  const stories = clusterStories(articles);
  return (id: string) => stories.find((story) => story.articleIds.includes(id))?.id ?? null;
};

describe('what ties articles to one event', () => {
  it('joins two accounts of one strike by place and toll', () => {
    const [one, two] = strike.map(({ reading, text }) => (reading === null ? null : eventEvidence(reading, text)));
    if (one === undefined || one === null || two === undefined || two === null) throw new Error('both were read');
    expect(shareEvidence(one, two)).toBe(true);
    const story = storyOf([...strike, weekly, desertion, portrait]);
    expect(story('strike-1')).toBe(story('strike-2'));
  });

  it('keeps a weekly claim, a desertion report and a portrait apart: actors and places are no event', () => {
    const story = storyOf([...strike, weekly, desertion, portrait]);
    expect(new Set(['strike-1', 'weekly', 'desertion', 'portrait'].map(story)).size).toBe(4);
  });

  it('joins the two sides’ accounts of one strike, whose numbers differ', () => {
    const sides = [
      'The army of Ventria said its missile strike on the depot in Tarnel killed 60 soldiers. It gave no evidence for the strike on the depot.',
      'A missile strike on the bus depot in Tarnel killed 23 people, the regional prosecutor said. Buses burned at the depot.',
    ].map((text, index) => told(`side-${index}`, index, text));
    const story = storyOf(sides);
    expect(story('side-0')).toBe(story('side-1'));
  });

  it('joins by words quoted', () => {
    const words = '"The river took the road and the road took us," said Mayor Orla Vint of Desk.';
    const texts = [`${words} Rain has fallen for a week.`, `Desk is cut off. ${words}`];
    const [a, b] = texts.map((text) => eventEvidence(readText(text).reading, text));
    if (a === undefined || b === undefined) throw new Error('both were read');
    expect(shareEvidence(a, b)).toBe(true);
  });
});
