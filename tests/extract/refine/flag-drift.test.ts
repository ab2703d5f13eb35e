import { describe, expect, it } from 'vitest';
import { figuresOf } from '../figures/figures-of.ts';

const drifts = (text: string) => figuresOf(text).map(({ drift, key }) => [drift, key]);

describe('a vague figure above the cited one', () => {
  it.each([
    'Hundreds of thousands have deserted. More than 9,000 men have deserted, according to the army.',
    'Veldan suspects hundreds of thousands of conscripts of draft evasion. More than 9,000 men have deserted, according to the army.',
    'Norland accused tens of thousands of men of desertion. Some 9,000 men have deserted, the ministry said.',
  ])('finds %j', (text) => {
    expect(drifts(text)).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it.each([
    'Thousands have deserted. More than 9,000 men have deserted, according to the army.',
    'Hundreds of thousands have deserted. More than 9,000 men have deserted.',
    'Hundreds of thousands have fled. More than 9,000 men have deserted, according to the army.',
  ])('ignores %j', (text) => {
    expect(drifts(text).map(([drift]) => drift)).toEqual([false, false]);
  });
});
