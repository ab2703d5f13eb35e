import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokens.ts';

const cut = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' | ');

describe('tokenise', () => {
  it.each([
    ['The army lost 1,200 men.', 'The | army | lost | 1,200 | men | .'],
    ["Norland's army didn't move", "Norland's | army | didn't | move"],
    ['the soldiers’ coats', 'the | soldiers | ’ | coats'],
    ['U.S. troops left at 5 p.m.', 'U.S. | troops | left | at | 5 | p.m.'],
    ['Plan B. Next', 'Plan | B | . | Next'],
    ['an F-16 and a T-72', 'an | F | - | 16 | and | a | T | - | 72'],
    ['$5.7bn, or 20%', '$ | 5.7 | bn | , | or | 20 | %'],
    ['at 13:40', 'at | 13 | : | 40'],
    ['naïve Øystein e\u0301lan', 'naïve | Øystein | e\u0301lan'],
    ['😀 ok', '😀 | ok'],
    ['', ''],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('gives lower case only to words, and a kind to each', () => {
    expect(tokenise('Two 20 !').map(({ lower, kind }) => [lower, kind])).toEqual([
      ['two', 'word'],
      ['20', 'number'],
      ['!', 'mark'],
    ]);
  });

  it('covers everything but white space, in order, with true spans', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.text).toBe(text.slice(token.start, token.end));
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
