import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotes } from './read-quotes.ts';

const names = fc.constantFrom('Olha Bondar', 'General Ivan Koval', 'the ministry', 'one officer', 'He', 'officials');
const words = fc.constantFrom('The line will hold', 'We stay', "It wasn't over", 'a setback for us all', 'no');
const sentence = fc
  .tuple(
    names,
    words,
    fc.constantFrom(
      '“W,” N said.',
      'N said: “W.”',
      'N called it “W” on Monday.',
      '“W,” said N, “W.”',
      'According to N, it was “W”.',
      'Snow fell on the “W” road.',
      '“W.”',
    ),
  )
  .map(([name, said, shape]) => shape.replaceAll('N', name).replaceAll('W', said));
const article = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const written = article.map((paragraphs) => paragraphs.map((one) => one.join(' ')).join('\n\n'));

const brief = (text: string) =>
  readQuotes(text).map((quote) => [quote.text, quote.kind, quote.key, quote.speaker?.name, quote.rule]);

describe('quotes of any article', () => {
  const marks = fc.constantFrom(['"', '"'], ['«', '»'], ['„', '“'], ["''", "''"], ['‘', '’'], ["'", "'"]);
  it('other marks change no speaker', () => {
    fc.assert(
      fc.property(written, marks, (text, [open = '', close = '']) => {
        expect(brief(text.replaceAll('“', open).replaceAll('”', close))).toEqual(brief(text));
      }),
    );
  });

  const unrelated = fc.constantFrom(
    'The market in the old port opens at nine.',
    'Rain fell for most of the week, and the ferry was late again.',
    '7',
    'Bread costs 40 more than it did in May.',
  );
  it('an unrelated paragraph at the end changes nothing before it', () => {
    fc.assert(
      fc.property(written, unrelated, (text, paragraph) => {
        expect(readQuotes(`${text}\n\n${paragraph}`)).toEqual(readQuotes(text));
      }),
    );
  });

  it('the same text gives the same findings', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(readQuotes(text)).toEqual(readQuotes(text));
      }),
      { numRuns: 20 },
    );
  });
});

const hostile = fc.array(
  fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    ', ',
    ' said ',
    ' He ',
    'Olha Bondar',
    ' the ',
    '\n\n',
    '.',
    ':',
    ' (',
    ')',
    '—',
    ' who ',
    ' and ',
    'x',
    '7',
    "'s ",
  ),
  { maxLength: 120 },
);

describe('quotes of any text', () => {
  it('spans are true and in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const quote of readQuotes(text)) {
            expect(quote.start).toBeGreaterThanOrEqual(last);
            last = quote.end;
            for (const part of [quote, quote.speaker, quote.speaker?.role ?? null, quote.cue]) {
              if (part !== null && part !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text);
            }
            expect(quote.salience).toBeGreaterThanOrEqual(0);
            expect(quote.salience).toBeLessThanOrEqual(1);
            expect(quote.key && quote.speaker === null).toBe(false);
          }
        },
      ),
    );
  });

  // each once took quadratic time or could: they are here so that a change that brings it back does not end
  it.each([
    '"',
    "'",
    '“a ',
    '"a" said ',
    'he said, ',
    ', ',
    'Olha Bondar, ',
    '"a," X said. ',
    '"a"\n\n',
    'and X ',
    'of the X ',
  ])('100 kB of %j ends', (unit) => {
    expect(Array.isArray(readQuotes(unit.repeat(100_000 / unit.length)))).toBe(true);
  });
});
