import { describe, expect, it } from 'vitest';
import { areNearCopies, sketchText } from '../../src/stories/group/near-copies.ts';
import { findOrigins, type Provenance } from '../../src/stories/origins/origins.ts';
import { makeCreditReader } from '../../src/stories/origins/read-credit.ts';

const credit = (text: string, byline: string | null = null, source = 'Daily Post') =>
  makeCreditReader([source])({ source, text, byline });

const article = (id: string, source: string, text: string): Provenance => ({
  id,
  source,
  credit: credit(text, null, source),
  sketch: sketchText(text),
});

describe('credits', () => {
  it.each([
    ['VARNOGRAD (AP) — A drone struck the bridge.', 'AP', 'wire'],
    ['VARNOGRAD, March 3 (Reuters) - A drone struck the bridge.', 'Reuters', 'wire'],
    ['A drone struck the bridge on Tuesday. (AFP)', 'AFP', 'wire'],
    ['A drone struck the bridge. (AFP via France 24)', 'AFP', 'wire'],
    [
      'A drone struck the bridge, the military said, citing early reports. Officials told Reuters that it is closed.',
      'Reuters',
      'cited',
    ],
    ['The bridge is closed, according to AFP.', 'AFP', 'cited'],
    ['Citing the matter, Bild reported that the bridge is closed.', 'Bild', 'cited'],
    ['The ministry denied it, The New York Times reported on Monday.', 'The New York Times', 'cited'],
  ])('finds %s', (text, name, kind) => {
    expect(credit(text)).toEqual({ name, kind });
  });

  it('reads bylines', () => {
    expect(credit('A drone struck the bridge.', 'Associated Press')).toEqual({ name: 'AP', kind: 'wire' });
    expect(credit('A drone struck the bridge.', 'By Jane Roe')).toBeNull();
  });

  it.each([
    ['The health ministry said, according to a statement, that 5 people died.'],
    ['AP Møller ships avoid the strait.'],
    ['The governor said the APC was destroyed.'],
  ])('ignores %s', (text) => {
    expect(credit(text)).toBeNull();
  });

  it('does not credit an outlet with its own words', () => {
    expect(credit('LONDON (Reuters) - A drone struck the bridge.', null, 'Reuters')).toBeNull();
  });
});

const report =
  'A drone struck the Orlik bridge near Varnograd early on Tuesday and killed fourteen people who were waiting to cross. ' +
  'The governor closed the road and asked drivers to use the ferry until engineers had looked at the pillars of the bridge.';

describe('near copies', () => {
  it('finds a text cut and edited', () => {
    const edited = `${report.replace('early on Tuesday', 'on Tuesday')} More follows.`;
    expect(areNearCopies(sketchText(report), sketchText(edited))).toBe(true);
    expect(areNearCopies(sketchText(report), sketchText(report.slice(0, 120)))).toBe(true);
  });

  it('ignores another account of the event, and empty texts', () => {
    const other =
      'Fourteen people waiting to cross the Orlik bridge were killed by a drone, and the road near Varnograd is closed.';
    expect(areNearCopies(sketchText(report), sketchText(other))).toBe(false);
    expect(areNearCopies(sketchText(''), sketchText(''))).toBe(false);
  });
});

describe('findOrigins', () => {
  it('counts one origin once', () => {
    const origins = findOrigins([
      article('own', 'AP News', `VARNOGRAD (AP) — ${report}`),
      article('copy', 'Herald', report),
      article('credit', 'Post', 'A bridge near Varnograd was hit, the Associated Press reported.'),
      article('other', 'Courier', 'Our reporter at the Orlik bridge saw six burnt cars and two ambulances.'),
    ]);
    expect(origins).toEqual([
      { name: 'AP', articleIds: ['own', 'copy', 'credit'], relayIds: ['copy', 'credit'] },
      { name: 'Courier', articleIds: ['other'], relayIds: [] },
    ]);
  });

  it('takes the earliest of several copies for the origin when none names one', () => {
    expect(findOrigins([article('a', 'Herald', report), article('b', 'Post', report)])).toEqual([
      { name: 'Herald', articleIds: ['a', 'b'], relayIds: ['b'] },
    ]);
  });
});
