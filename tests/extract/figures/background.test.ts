import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';

const HEAD = 'A market in Orla was shelled on Monday, killing 31 people. Rescuers worked until dusk. ';
const listed = (text: string, publishedAt: number | null = Date.UTC(2031, 4, 2)) =>
  figuresOf(text, publishedAt)
    .filter(({ key }) => key)
    .map(({ text: words }) => words);

describe('old events', () => {
  it.each([
    'In 2024, a bomb in Marn killed 14 people.',
    'Veldan troops killed 14 people in Marn in March 2024.',
    'The 2024 attack on Marn killed 14 people.',
    'Last summer a bomb in Marn killed 14 people.',
    'A bomb in Marn killed 14 people three years ago.',
  ])('finds %j', (sentence) => {
    expect(listed(HEAD + sentence)).toEqual(['31']);
  });

  it.each([
    'Since 2024, 14 people have been killed in Marn.',
    'In 2024, 14 people were killed in Marn, according to the army.',
    'On Sunday a bomb in Marn killed 14 people.',
    'In May 2031, a bomb in Marn killed 14 people.',
  ])('ignores %j', (sentence) => {
    expect(listed(HEAD + sentence)).toEqual(['31', '14']);
  });

  it('are news in a text that opens with their year', () => {
    const text =
      'A court opened the case of the bombing of 2024. The trial is to last a month. In 2024 the bomb killed 14 people.';
    expect(listed(text)).toEqual(['14']);
  });
});
