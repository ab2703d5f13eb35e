import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/extract/read.ts';
import { findQuoteChanges } from '../../src/stories/changes/quote-changes.ts';

const quoted = (text: string) => read({ text, language: 'en', conflicts: [] }).quotes;
const changes = (old: string, changed: string) => findQuoteChanges(quoted(old), quoted(changed));

describe('findQuoteChanges', () => {
  it.each([
    [
      'other words of the same speaker',
      '“We lost nine buses and three drivers,” said Orla Vint, the mayor.',
      '“We lost nine buses and four drivers,” said Orla Vint, the mayor.',
      [
        {
          speaker: 'Orla Vint',
          from: 'We lost nine buses and three drivers,',
          to: 'We lost nine buses and four drivers,',
        },
      ],
    ],
    [
      'a quote that is gone',
      'The depot burned for hours. “We lost nine buses,” said Orla Vint.',
      'The depot burned for hours.',
      [{ speaker: 'Orla Vint', from: 'We lost nine buses,', to: null }],
    ],
    [
      'a new quote',
      'The depot burned for hours.',
      'The depot burned for hours. “We lost nine buses,” said Orla Vint.',
      [{ speaker: 'Orla Vint', from: null, to: 'We lost nine buses,' }],
    ],
    [
      'another speaker saying much the same as one lost and one found',
      '“The shelling of the port has stopped,” said Orla Vint.',
      '“The shelling of the port has not stopped,” said Jon Ferrin.',
      [
        { speaker: 'Jon Ferrin', from: null, to: 'The shelling of the port has not stopped,' },
        { speaker: 'Orla Vint', from: 'The shelling of the port has stopped,', to: null },
      ],
    ],
  ])('finds %s', (_, old, changed, expected) => {
    expect(changes(old, changed)).toMatchObject(expected);
  });

  it.each([
    ['marks', '“We lost nine buses,” said Orla Vint.', '"We lost nine buses," said Orla Vint.'],
    [
      'the place of the speaker',
      '“We lost nine buses. Nobody slept,” said Orla Vint.',
      '“We lost nine buses,” said Orla Vint. “Nobody slept.”',
    ],
    [
      'the words around',
      '“We lost nine buses,” said Orla Vint.',
      'On Tuesday the mayor spoke. “We lost nine buses,” said Orla Vint.',
    ],
  ])('ignores a change of %s', (_, old, changed) => {
    expect(changes(old, changed)).toEqual([]);
  });

  it('gives spans that slice to the words, and nothing for a text against itself', () => {
    const sentence = fc.constantFrom(
      '“We lost nine buses,” said Orla Vint.',
      '“We lost ten buses,” said Orla Vint.',
      '“Nobody slept,” a driver said.',
      'The depot burned for hours.',
    );
    const anyText = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (old, changed) => {
        for (const { from, to, start, end } of changes(old, changed))
          expect((to === null ? old : changed).slice(start, end)).toBe(to ?? from);
        expect(changes(old, old)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
