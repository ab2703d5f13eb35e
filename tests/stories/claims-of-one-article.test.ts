import { expect, test } from 'vitest';
import { read } from '../../src/extract/read.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { sampleArticle } from '../support/sample-article.ts';

/** The groups of one article's claims: "disputed: 61 | 54". */
function groupsOf(text: string): readonly string[] {
  const entry = sampleArticle({ id: 'a', feedId: 'f', text, publishedAt: 0 });
  const reading = read({ text, language: 'en', conflicts: [] });
  return reconcileClaims([{ ...entry, reading }]).map(
    ({ relation, standing }) => `${relation}: ${standing.map(({ figure }) => figure.text).join(' | ')}`,
  );
}

test.each<[why: string, paragraphs: readonly string[], groups: readonly string[]]>([
  [
    'two named sources are both seen, though the lower bound allows the other count',
    ['At least 54 people were killed, the health ministry said. The resistance committee said 61 people were killed.'],
    ['disputed: 61 | 54'],
  ],
  [
    'a vague count gives way to the number it stands for',
    ['Dozens were killed in Sela.', 'At least 54 people were killed in Sela, the health ministry said.'],
    ['agree: 54'],
  ],
  [
    'the toll of a war is no rival of the toll of a day',
    ['Nine people were killed, the mayor said.', 'The war has killed tens of thousands of people, the UN says.'],
    ['single: Nine', 'single: tens of thousands'],
  ],
  [
    'far down the article stands another event',
    [
      'Nine people were killed in a market, the mayor said.',
      'The mayor asked for help.',
      'Talks go on in Orla.',
      'The army said 270 rebel fighters were killed near the border.',
    ],
    ['single: Nine', 'single: 270'],
  ],
  [
    'the text says more than its headline',
    ['Rebels: 40 killed in raid', 'More than 40 people were killed, a spokesman for the rebels said.'],
    ['single: 40'],
  ],
  [
    'an amount in another currency is the same amount',
    ['Norland will spend 12.5 billion shekels ($3.6 billion) on arms.'],
    ['single: 12.5 billion shekels'],
  ],
  [
    'remains to be handed over are no toll',
    [
      'The strike killed 21 people, the hospital said.',
      'Under the plan the rebels return the remains of 18 others, two officials said.',
    ],
    ['single: 21', 'single: 18'],
  ],
  [
    'what an attack of another year brought is no rival',
    [
      'Twenty-one people were killed at the hotel, the prime minister said.',
      'It was the deadliest attack in Mogada since October 2022, when twin car bombs killed 120 people.',
    ],
    ['single: Twenty-one', 'single: 120'],
  ],
  [
    'bodies one hospital saw are no rival of all the dead',
    ['The strike killed 54 people, the ministry said. The Orla hospital said it had received 46 bodies.'],
    ['single: 54', 'single: 46'],
  ],
])('%s', (_why, paragraphs, groups) => {
  expect(groupsOf(paragraphs.join('\n\n'))).toEqual(groups);
});
