import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../src/digest/figure-clause.ts';
import { readText } from '../support/read-text.ts';

const clauses = (text: string) => {
  const { reading } = readText(text);
  return reading.figures.filter((figure) => figure.key).map((figure) => clauseOf(figure, text));
};

it('launched or shot down is said in the article’s own clause', () => {
  const text =
    'Kestria launched 62 drones at power stations overnight, the air force said, adding that 48 of them were shot down.';
  expect(clauses(text)).toEqual([
    'Kestria launched 62 drones at power stations overnight',
    'adding that 48 of them were shot down',
  ]);
});

it('killed, wounded and displaced say themselves', () => {
  expect(clauses('Six people were killed and 11 wounded in Brenik, the governor said.')).toEqual([null, null]);
});

it('prisoners who are exchanged are not said to be captured', () => {
  expect(clauses('Each side released 95 prisoners of war on Monday, the ministry said.')).toEqual([
    'Each side released 95 prisoners of war on Monday',
  ]);
});

it.each([
  ['Another five people were killed on Sunday, police said.', 'Another five people were killed on Sunday'],
  [
    'It was the deadliest attack since October 2022, when car bombs killed 120 people.',
    'when car bombs killed 120 people',
  ],
])('what came on top or long ago says so: %s', (text, clause) => {
  expect(clauses(text)).toEqual([clause]);
});

it('a share without its whole beside it is told in the article’s own clause', () => {
  const text =
    'At least 1,300 civilians were killed. Nearly half of them were killed in attacks on the camp, the UN said.';
  const share = readText(text).reading.figures.find(({ partOf }) => partOf !== null);
  if (share === undefined) throw new Error('the share was not read');
  expect(clauseOf(share, text, true)).toBeNull();
  expect(clauseOf(share, text, false)).toBe('Nearly half of them were killed in attacks on the camp');
});

describe('a quotation is whole or not there', () => {
  const clauseAt = (text: string, number: string) => {
    const start = text.indexOf(number);
    const from = text.lastIndexOf('. ', start);
    const stop = text.indexOf('. ', start);
    const figure = readText(text).reading.figures.find((each) => each.start === start);
    if (figure === undefined) throw new Error(`no figure at ${number}`);
    const sentence = { start: from < 0 ? 0 : from + 2, end: stop < 0 ? text.length : stop + 1 };
    return clauseOf({ ...figure, measure: 'other', counts: null, sentence }, text);
  };

  it.each([
    [
      'a comma inside it parts nothing',
      'The navy said it would strike "within days, not weeks" and would target 120 tankers, officials said.',
      '120',
      'The navy said it would strike "within days, not weeks" and would target 120 tankers',
    ],
    [
      'its closing mark stays at the end',
      'Kestria fired 62 missiles at what it called “ports, depots and dens”, the navy said.',
      '62',
      'Kestria fired 62 missiles at what it called “ports, depots and dens”',
    ],
    [
      'one that ends in a comma ends a clause',
      '“We hold the bridge, the mill and the hill,” the general said of the 120 tanks he has left there.',
      '120',
      'the general said of the 120 tanks he has left there',
    ],
    [
      'a figure in it stands with all of it',
      'The general said: “We have 120 tanks on the hill, none of which runs, and no fuel.”',
      '120',
      'We have 120 tanks on the hill, none of which runs, and no fuel',
    ],
    [
      'a figure in a few quoted words stands in the clause around them',
      'After the raid, the navy counted “some 120 wrecks” along the northern coast, officials said.',
      '120',
      'the navy counted “some 120 wrecks” along the northern coast',
    ],
    [
      'of a speech that began before, nothing beyond its end is taken in',
      '“We hold the mill. We have 120 tanks on the hill, none of which runs,” the general said, and left.',
      '120',
      'We have 120 tanks on the hill, none of which runs',
    ],
    [
      'nor its end, when the figure stands after it',
      '“We hold the mill. We hold the hill, too,” said the general, who still has 120 tanks at the northern bridge.',
      '120',
      'who still has 120 tanks at the northern bridge',
    ],
    [
      'a mark that is never closed is no part of the clause',
      'The general said, “we have 120 tanks on the northern hill, and he left.',
      '120',
      'we have 120 tanks on the northern hill',
    ],
  ])('%s', (_, text, number, expected) => {
    expect(clauseAt(text, number)).toBe(expected);
  });

  it('is not printed at all when it is too long', () => {
    const long = `“We have 120 tanks on the hill, ${'and a mill, '.repeat(20)}and no fuel,” the general said.`;
    expect(clauseAt(long, '120')).toBeNull();
  });

  it('is found in a paragraph without an end', () => {
    const row = '“We hold the mill,” he said, '.repeat(3_000);
    expect(clauseAt(`${row}and counted 120 tanks at the northern bridge, ${row}`, '120')).toBe(
      'and counted 120 tanks at the northern bridge',
    );
  });

  it('never leaves a mark without its pair', () => {
    const pieces = [
      ' “the mill, and the hill; too” ',
      ' he said',
      ', ',
      '; ',
      ' and ',
      ' 120 tanks ',
      ' – ',
      ' (',
      ') ',
    ];
    const anyPieces = fc.array(fc.constantFrom(...pieces), { maxLength: 10 });
    fc.assert(
      fc.property(anyPieces, anyPieces, fc.nat(), fc.nat(), (left, right, from, until) => {
        const before = left.join('');
        const text = `${before} 775 tanks ${right.join('')}`;
        const start = before.length + 1;
        const span = { start, end: start + 3, text: '775' };
        const figure = readText('He has 775 tanks.').reading.figures[0];
        if (figure === undefined) throw new Error('the sample has no figure');
        // Sentences begin and end within quotations, too.
        const sentence = { start: from % (start + 1), end: span.end + (until % (text.length - span.end + 1)) };
        const clause = clauseOf({ ...figure, ...span, measure: 'other', counts: null, sentence }, text);
        if (clause === null) return;
        expect(clause).toContain('775');
        let depth = 0;
        for (const mark of clause.replace(/[^“”]/gu, '')) {
          depth += mark === '“' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
