import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../src/digest/source-link.ts';

const text = `The market was full. "We ran," she said, "and then we came back."

Nine people were killed in the shelling of the railway station in Brenik, the regional governor said on Wednesday.

Trains are suspended. Nine people were hurt.`;

const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const directive = (link: string) =>
  link
    .slice(link.indexOf(':~:text=') + 8)
    .split(',')
    .map((part) => part.replace(/^-|-$/gu, ''));

describe('the link opens the source at the sentence', () => {
  it('a short sentence is given whole, without its full stop', () => {
    expect(sourceLink('https://a.example/x', text, spanOf('Trains are suspended.'))).toBe(
      'https://a.example/x#:~:text=Trains%20are%20suspended',
    );
  });

  it('a long sentence is given by its first and last words', () => {
    const link = sourceLink(
      'https://a.example/x',
      text,
      spanOf(
        'Nine people were killed in the shelling of the railway station in Brenik, the regional governor said on Wednesday.',
      ),
    );
    expect(link).toBe(
      'https://a.example/x#:~:text=Nine%20people%20were%20killed%20in,regional%20governor%20said%20on%20Wednesday',
    );
  });

  it('marks that mean something in a directive are percent-encoded', () => {
    const own = 'A well-known, 5-year plan & more';
    expect(sourceLink('https://a.example/', own, { start: 0, end: own.length })).toBe(
      'https://a.example/#:~:text=A%20well%2Dknown%2C%205%2Dyear%20plan%20%26%20more',
    );
  });

  it('a sentence that occurs twice is told apart by the words around it', () => {
    const twice = 'He was seen in Tarn. The road is open. She left by boat. The road is open. Nobody knows why.';
    const second = twice.lastIndexOf('The road is open.');
    expect(sourceLink('https://a.example/', twice, { start: second, end: second + 17 })).toBe(
      'https://a.example/#:~:text=left%20by%20boat.-,The%20road%20is%20open,-Nobody%20knows%20why.',
    );
  });

  it('an address that has a fragment keeps it', () => {
    expect(sourceLink('https://a.example/x#part', text, spanOf('Trains are suspended.'))).toMatch(
      /#part:~:text=Trains/u,
    );
  });

  it('every part of a directive decodes to words of the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.nat(200),
        fc.nat(200),
        (source, a, b) => {
          const [start, end] = [Math.min(a, b, source.length), Math.min(Math.max(a, b), source.length)];
          const well = source.toWellFormed();
          const splits = (at: number) =>
            /[\udc00-\udfff]/.test(well.charAt(at)) && /[\ud800-\udbff]/.test(well.charAt(at - 1));
          fc.pre(!splits(start) && !splits(end));
          const link = sourceLink('https://a.example/x', well, { start, end });
          if (!link.includes(':~:text=')) return;
          const folded = well.replace(/\s+/gu, ' ');
          for (const part of directive(link)) expect(folded).toContain(decodeURIComponent(part));
        },
      ),
    );
  });
});
