import { describe, expect, it } from 'vitest';
import { figuresOf } from '../figures/figures-of.ts';

const saliences = (text: string) => figuresOf(text).map(({ salience }) => salience);

describe('salience', () => {
  it.each([
    ['Some 20 people were killed. Some 20 people were arrested.', 'deaths above arrests'],
    ['Some 20,000 people were killed. Some 20 soldiers were killed.', 'many above few'],
    ['More than 30 people were killed, including six children.', 'the whole above its part'],
  ])('%j: %s', (text) => {
    const [first = 0, second = 0] = saliences(text);
    expect(first).toBeGreaterThan(second);
    expect(first).toBeLessThanOrEqual(1);
  });
});
