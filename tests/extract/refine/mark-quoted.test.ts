import { describe, expect, it } from 'vitest';
import { figuresOf } from '../figures/figures-of.ts';

const claimants = (text: string) =>
  figuresOf(text).map(({ inQuote, claimant }) => [inQuote, claimant?.text ?? null, claimant?.inherited ?? null]);

describe('a number inside quotation marks', () => {
  it.each([
    ['"We lost 20 men," said Ada Marsh.', true, 'Ada Marsh', false],
    ['Ada Marsh came home on Friday. "We lost 20 men," she said.', true, 'Ada Marsh', true],
  ])('is the speaker’s in %j', (text, ...expected) => {
    expect(claimants(text)).toEqual([expected]);
  });

  it.each([
    'Ada Marsh spoke of the "quiet front". Some 20 men died.',
    '"Nobody came," said Ada Marsh. Some 20 men died.',
  ])('ignores the speaker in %j', (text) => {
    expect(claimants(text)).toEqual([[false, null, null]]);
  });
});
