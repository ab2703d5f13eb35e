import { describe, expect, it } from 'vitest';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { readText } from '../support/read-text.ts';

/** Values that stand against each other in one article: "12,000 | 18,000". */
const rivals = (text: string): readonly string[] =>
  reconcileClaims([readText(text)])
    .filter(({ relation }) => relation === 'disputed')
    .map(({ standing }) =>
      standing
        .toSorted((a, b) => a.index - b.index)
        .map(({ figure }) => figure.text)
        .join(' | '),
    );

describe('rival claims within one article', () => {
  it.each([
    [
      'More than 12,000 soldiers have deserted since May, according to a report by the ministry. Sources close to the general staff speak of a number closer to 18,000 troops who have deserted.',
      '12,000 | 18,000',
    ],
    [
      'At least 14 people were killed in Oravka, the emergency service said. The mayor said 30 people were killed.',
      '14 | 30',
    ],
    [
      'About 9,000 residents have been displaced since March, the UN said. The governor put the number of displaced people at 14,000.',
      '9,000 | 14,000',
    ],
  ])('finds %s', (text, values) => expect(rivals(text)).toEqual([values]));

  it.each([
    // One source, two counts.
    'Nine people were killed and 20 wounded, the governor said.',
    // Two places.
    'Six people were killed in Tarn, police said. Nineteen people were killed in Brenik, the governor said.',
    // Different people.
    'The army said 40 soldiers were killed. The emergency service said 14 civilians were killed.',
    // The same in round numbers.
    'About 100 people were killed, police said. The governor said 104 people were killed.',
    // The dead of a day and of a year.
    'Six people were killed in the raid, police said. The governor said 40 people had been killed since January.',
    // One office under two names.
    'The health ministry said 40 soldiers were wounded. The ministry said 60 troops were wounded.',
  ])('ignores %s', (text) => expect(rivals(text)).toEqual([]));
});

/** The same for articles of one story, an hour apart. */
const groupsOf = (...texts: readonly string[]): readonly string[] =>
  reconcileClaims(
    texts.map((text, hour) => readText(text, { feedId: `feed-${hour}`, publishedAt: Date.UTC(2026, 0, 1, hour) })),
  ).map(({ relation, standing }) => `${relation}: ${standing.map(({ figure }) => figure.text).join(' | ')}`);

describe('rival claims across articles', () => {
  it('finds two counts of a state that lasts, though one says since when', () => {
    const texts = [
      'About 90,000 people have been displaced from Tumbara since Friday, the UN refugee agency said.',
      'The governor of Tumbara put the number of displaced people at 150,000.',
    ];
    expect(groupsOf(...texts)).toEqual(['disputed: 150,000 | 90,000']);
  });

  it('ignores counts that are too far apart to be of one place', () => {
    const texts = [
      'About 90,000 people have been displaced since Friday, the UN refugee agency said.',
      'The government put the number of displaced people at 1,400,000.',
    ];
    expect(groupsOf(...texts)).toEqual(['single: 90,000', 'single: 1,400,000']);
  });

  it('lets a later count replace a lower bound that was told again without its bound', () => {
    const texts = [
      'At least 14 people were killed in Oravka, the emergency service said.',
      'The emergency service said 14 people were killed in Oravka.',
      'The hospital said 17 people were killed in Oravka.',
    ];
    expect(groupsOf(...texts)).toEqual(['updated: 17']);
    // Said after the 17, it stands beside it.
    expect(groupsOf(texts[0] ?? '', texts[2] ?? '', texts[1] ?? '')).toEqual(['disputed: 14 | 17']);
  });

  it('lets a vague word replace no count', () => {
    const texts = [
      'At least 1,300 civilians were killed in Darfar, a report of the United Nations said.',
      'Thousands of civilians were killed in Darfar, the United Nations said.',
    ];
    expect(groupsOf(...texts)).toEqual(['agree: 1,300']);
  });
});
