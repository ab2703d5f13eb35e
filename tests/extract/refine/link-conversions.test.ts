import { describe, expect, it } from 'vitest';
import { figuresOf } from '../figures/figures-of.ts';

describe('a conversion in brackets', () => {
  it.each(['It moved 10 km (6 miles).', 'They paid €5 million ($6 million).', 'It moved some 10 km (about 6 miles).'])(
    'finds %j',
    (text) => {
      expect(figuresOf(text)[1]?.sameAs).toBe(0);
    },
  );

  it.each([
    'Ten men (two of them officers) died.',
    'They paid $5 million ($1 million in cash).',
    'It moved 10 km, then 6 km.',
  ])('ignores %j', (text) => {
    expect(figuresOf(text)[1]?.sameAs).toBeNull();
  });

  it('takes over the bound', () => {
    expect(figuresOf('It moved more than 10 km (6 miles).')[1]).toMatchObject({
      bound: 'more_than',
      low: 6,
      high: null,
    });
  });
});
