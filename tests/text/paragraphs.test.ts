import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.ts';

describe('splitParagraphs', () => {
  it.each([
    ['one\n\ntwo', ['one', 'two']],
    ['  one  \r\n\r\n\ttwo\n', ['one', 'two']],
    ['one\u2028two', ['one', 'two']],
    [' \n ', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
