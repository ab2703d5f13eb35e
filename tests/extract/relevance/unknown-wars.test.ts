import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../src/model/conflict.ts';
import { articlesOfPeace } from './articles-of-peace.ts';
import { articlesOfWar } from './articles-of-war.ts';
import { judge } from './judge.ts';

const registry: readonly Conflict[] = [
  {
    id: 'keld-valley',
    name: 'War in the Keld valley',
    actors: [
      { name: 'Norvia', aliases: ['Norvian', 'Norvians'] },
      { name: 'Talmark', aliases: ['Talmarki'] },
    ],
    places: [
      { name: 'Keld valley', aliases: [] },
      { name: 'Sarn', aliases: [] },
      { name: 'Ostrel', aliases: [] },
      { name: 'Mirow', aliases: [] },
    ],
  },
];

type Article = (typeof articlesOfWar)[number];

/** The judgement is a weighing and not a list of cases: of each table this many are right. */
const RIGHT = 0.95;

function wrong(articles: readonly Article[], war: boolean): readonly string[] {
  return articles.filter(([, title, text]) => judge(text, title, registry).war !== war).map(([what]) => what);
}

function expectFew(articles: readonly Article[], misjudged: readonly string[]): void {
  expect(1 - misjudged.length / articles.length, `misjudged: ${misjudged.join(', ')}`).toBeGreaterThanOrEqual(RIGHT);
}

/** Names the model has never met must not matter: what happened decides, and who is in the registry. */
describe('wars nobody has heard of', () => {
  it('are found', () => expectFew(articlesOfWar, wrong(articlesOfWar, true)));

  it('are not found where there are none', () => expectFew(articlesOfPeace, wrong(articlesOfPeace, false)));

  it('are news of a conflict only when the registry has it', () => {
    const text =
      'Vostria and Ilmen met for talks on a ceasefire, a mediator said. Delegations of both stayed the night.';
    const names = [
      { name: 'Vostria', aliases: [] },
      { name: 'Ilmen', aliases: [] },
    ];
    expect(judge(text, null, [{ id: 'x', name: 'X', actors: names, places: [] }])).toMatchObject({
      war: true,
      conflict: 'x',
    });
    expect(judge(text, null, [])).toMatchObject({ conflict: null });
  });
});
