import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/extract/read.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { figuresOf } from './figures-of.ts';

const pieces = fc.constantFrom(
  ...[
    '20 people',
    'more than 1,200',
    'were killed',
    'and',
    ',',
    '.',
    'including',
    'six children',
    'hundreds of thousands of',
  ],
  ...[
    '$5bn',
    '30%',
    'one in five',
    'the army said',
    'according to police',
    '"',
    '”',
    '(',
    ')',
    '\n\n',
    'of those',
    '2031',
    '-',
  ],
  ...[
    'half a million',
    'between 5 and 9',
    'F-16',
    '13:40',
    'US',
    'a',
    '’',
    '1.200',
    'drones',
    'shot down',
    'Orla',
    '😀',
  ],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '));

const spansOf = (figure: Figure) =>
  [figure, figure.counts, figure.claimant, figure.period, figure.place, figure.side, figure.qualifier].filter(
    (span) => span !== null,
  );

describe('figures', () => {
  it('have true spans inside the text, in order', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const figure of figuresOf(text)) {
          for (const span of spansOf(figure)) expect(span.text).toBe(text.slice(span.start, span.end));
          expect(figure.start).toBeGreaterThanOrEqual(at);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          at = figure.start;
        }
      }),
    );
  });

  it('that are listed never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const listed = figuresOf(text).filter(({ key }) => key);
        for (const [index, figure] of listed.entries()) {
          expect(figure.start).toBeGreaterThanOrEqual(listed[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  it('stay as they are when an unrelated paragraph follows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = (figures: readonly Figure[]) => figures.map(({ salience: _, ...figure }) => figure);
        const closed = `${text.replaceAll(/["”]/gu, '')}.`;
        expect(whole(figuresOf(`${closed}\n\nThe weather in Orla was mild.`))).toEqual(whole(figuresOf(closed)));
      }),
    );
  });

  it('are the same for the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(figuresOf(text))).toBe(JSON.stringify(figuresOf(text)));
      }),
    );
  });

  it('are explained step by step', () => {
    const steps: string[] = [];
    read({
      text: 'More than 20 people were killed, police said.',
      language: 'en',
      conflicts: [],
      trace: ({ step, kind }) => kind === 'figure' && steps.push(step),
    });
    expect(steps).toEqual(expect.arrayContaining(['plain-count', 'bound', 'counts', 'measure', 'claimant', 'key']));
  });
});
