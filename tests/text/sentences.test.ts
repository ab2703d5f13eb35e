import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations, sentenceOpeners } from '../../src/extract/en/abbreviations.ts';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text, splitParagraphs(text), [], abbreviations, sentenceOpeners).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('splitSentences', () => {
  it.each([
    ['The town fell. The army left.', 2],
    ['Gen. A. B. Marsh met Mr. Hale in St. Orla.', 1],
    ['It moved 3.5 km. It stopped.', 2],
    ['The U.S. Navy sailed.', 1],
    ['It left the U.S. The navy sailed.', 2],
    ['On Nov. 5 the vote was held.', 1],
    ['It ended at 5 p.m. Officials cheered.', 2],
    ['"We go," she said. "We stay."', 2],
    ['"Why?" he asked. Nobody knew.', 2],
    ['"We go." He left.', 2],
    ['We wait… and wait... for days.', 1],
    ['It ended... Then it began.', 2],
    ['It ended.[12] Then it began.', 2],
    ['“It is over.” (Harbour Post) The rest is known.', 2],
    ['1. The first rule. 2. The second rule.', 2],
    ['One line\nanother line', 2],
    ['see www.example.org/a.B for more', 1],
  ])('%j has %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('keeps the closing mark with its sentence', () => {
    expect(split('He said: "It is over." Then he left.')).toEqual(['He said: "It is over."', 'Then he left.']);
  });

  it('covers every paragraph, in order, without overlap', () => {
    const piece = fc.constantFrom('.', '"', '” ', ' ', 'A', 'b', '1', '\n', 'U.S. ', '…', '(', ')', '[3]');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const paragraphs = splitParagraphs(text);
        let at = 0;
        for (const sentence of splitSentences(text, paragraphs, [], abbreviations, sentenceOpeners)) {
          const paragraph = paragraphs[sentence.paragraph];
          expect(sentence.start).toBeGreaterThanOrEqual(paragraph?.start ?? -1);
          expect(sentence.end).toBeLessThanOrEqual(paragraph?.end ?? -1);
          expect(text.slice(at, sentence.start).trim()).toBe('');
          at = sentence.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
