import { describe, expect, it } from 'vitest';
import { figuresOf } from '../figures/figures-of.ts';

const links = (text: string) => figuresOf(text).map(({ sameAs }) => sameAs);

describe('a claim told twice', () => {
  it.each([
    ['A blast killed 11 people in Orla. The 11 people were killed at noon.', [null, 0]],
    ['At least 11 soldiers were killed. Later the army said at least 11 had been killed.', [null, 0]],
  ])('finds %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    'A blast killed 11 people and wounded 11 others.',
    'A blast killed 11 soldiers. A second killed 12 soldiers.',
    'A blast killed 11 people. Police arrested 11 people.',
  ])('ignores %j', (text) => {
    expect(links(text)).toEqual([null, null]);
  });

  it('lists the claim once', () => {
    const figures = figuresOf('A blast killed 11 people in Orla. The 11 people were killed at noon.');
    expect(figures.map(({ key }) => key)).toEqual([true, false]);
  });
});
