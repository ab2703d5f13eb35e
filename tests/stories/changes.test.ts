import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/extract/read.ts';
import { alignTokens } from '../../src/stories/changes/align-tokens.ts';
import { findChanges } from '../../src/stories/changes/changes.ts';
import { changesOfDocument, parseChangedDocument } from '../../src/stories/read-changes-lines.ts';
import { tokenise } from '../../src/text/tokens.ts';

const readText = (text: string) => read({ text, language: 'en', conflicts: [] });
const figuresOf = (text: string) => readText(text).figures;
const changes = (old: string, changed: string) =>
  findChanges({ text: old, figures: figuresOf(old) }, { text: changed, figures: figuresOf(changed) });
const moves = (old: string, changed: string) => changes(old, changed).map(({ from, to }) => [from, to]);

describe('findChanges', () => {
  it.each([
    ['a moved value', 'A drone killed 14 people in Sela.', 'A drone killed 17 people in Sela.', [['14', '17']]],
    ['words for numbers', 'Two people were killed in Sela.', 'Three people were killed in Sela.', [['Two', 'Three']]],
    [
      'a bound',
      'At least 5 people were killed in Sela.',
      'Up to 5 people were killed in Sela.',
      [['At least 5', 'Up to 5']],
    ],
    [
      'a vague word made a number',
      'Several people were killed in Sela.',
      'Twelve people were killed in Sela.',
      [['Several', 'Twelve']],
    ],
    ['a figure where none was', 'A drone hit Sela.', 'A drone hit Sela. It killed 9 people.', [[null, '9']]],
    ['a figure that is gone', 'A drone killed 9 people in Sela.', 'A drone hit Sela.', [['9', null]]],
    [
      'another count of what another verb tells of',
      'The bodies of 40 dead soldiers are returned to Vardania in Brod.',
      'Norland returns the bodies of 43 dead soldiers to Vardania.',
      [['40', '43']],
    ],
    [
      'one of two',
      'A drone killed 14 people and wounded 30 in Sela.',
      'A drone killed 14 people and wounded 33 in Sela.',
      [['30', '33']],
    ],
  ])('finds %s', (_, old, changed, expected) => {
    expect(moves(old, changed)).toEqual(expected);
  });

  it.each([
    ['spelling', 'A drone killed 11 people in Sela.', 'A drone killed eleven people in Sela.'],
    ['order', 'In Sela, 14 people were killed and 3 wounded.', 'In Sela, 3 were wounded and 14 people were killed.'],
    ['other words', 'A drone killed 14 people in Sela.', 'A Russian drone killed 14 people in the town of Sela.'],
  ])('ignores a change of %s', (_, old, changed) => {
    expect(moves(old, changed)).toEqual([]);
  });

  it('names measure and counted thing, and slices to the new text', () => {
    const changed = 'A drone killed at least 17 soldiers in Sela, the governor said.';
    const [change] = changes('A drone killed at least 14 soldiers in Sela, the governor said.', changed);
    expect(change).toMatchObject({ measure: 'killed', counts: 'soldiers', from: '14', to: '17' });
    expect(changed.slice(change?.start, change?.end)).toBe('17');
  });

  it('gives spans that slice to the value, and nothing for a text against itself', () => {
    const sentence = fc.constantFrom(
      'A drone killed 14 people.',
      'At least 30 soldiers were wounded.',
      'Officials spoke of several victims.',
      'About 2,000 residents fled.',
      'The mayor asked for calm.',
    );
    const anyText = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (old, changed) => {
        for (const { to, start, end } of changes(old, changed)) expect(changed.slice(start, end)).toBe(to ?? '');
        expect(changes(old, old)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('alignTokens', () => {
  it('follows words through long texts', () => {
    const words = Array.from(
      { length: 3_000 },
      (_, index) => `w${index.toString(2).replaceAll('0', 'o').replaceAll('1', 'i')}`,
    );
    const old = tokenise(words.join(' '));
    const changed = tokenise(words.filter((_, index) => index % 7 !== 3).join(' '));
    const map = alignTokens(old, changed);
    for (const [index, token] of old.entries()) {
      const carried = changed[map[index] ?? -1];
      expect(carried === undefined ? index % 7 : carried.text).toBe(carried === undefined ? 3 : token.text);
    }
  });

  it('only ever ascends', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
      .map((words) => tokenise(words.join(' ')));
    fc.assert(
      fc.property(texts, texts, (old, changed) => {
        const found = [...alignTokens(old, changed)].filter((index) => index >= 0);
        expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the line of sitrep changes', () => {
  it('answers a line, and says what is wrong with another', () => {
    const document = parseChangedDocument('{"id":"x","old":"It killed 2 men.","new":"It killed 3 men."}');
    expect(typeof document === 'string' ? document : changesOfDocument(document, readText)).toMatchObject({
      id: 'x',
      changes: [{ measure: 'killed', from: '2', to: '3', start: 10, end: 11 }],
    });
    const said = { id: 'y', old: '“It is quiet,” said Ana Druc.', new: '“It is not quiet,” said Ana Druc.' };
    expect(changesOfDocument(said, readText)).toMatchObject({
      changes: [],
      quotes: [{ speaker: 'Ana Druc', from: 'It is quiet,', to: 'It is not quiet,' }],
    });
    expect(parseChangedDocument('{"id":"x","old":"It killed 2 men."}')).toContain('"new" is missing');
    expect(parseChangedDocument('{')).toContain('not JSON');
  });
});
