import { describe, expect, it } from 'vitest';
import { reconcileClaims } from '../../src/stories/reconcile-claims.ts';
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
