import { describe, expect, it } from 'vitest';
import { figureHistory } from '../../src/stories/claims/history.ts';
import { type SaidFigure, saying } from './sample-claims.ts';

const rows = (id: string, hour: number, said: SaidFigure) => {
  const { article, reading } = saying(id, hour, [said]);
  return reading.figures.map((figure, index) => ({ article, index, figure }));
};

describe('figureHistory', () => {
  it('follows each claimant through time, under any form of the name', () => {
    const found = figureHistory([
      ...rows('c', 60, { value: 46_000, claimant: 'Gaza Health Ministry', period: 'since October 2023' }),
      ...rows('a', 0, { value: 45_000, claimant: "Gaza's health ministry", period: 'since October 2023' }),
      ...rows('b', 30, { value: 30_000, claimant: 'Israel', period: 'since October 2023' }),
      ...rows('d', 90, { value: 47_000, claimant: 'Gaza Health Ministry', period: 'since October 2023' }),
    ]);
    expect(found.map(({ claimant, points }) => [claimant, points.map((point) => point.value)])).toEqual([
      ['Gaza Health Ministry', [45_000, 46_000, 47_000]],
      ['Israel', [30_000]],
    ]);
  });

  it('keeps counts of a day apart from counts of a war', () => {
    const claimant = 'Gaza Health Ministry';
    const found = figureHistory([
      ...rows('a', 0, { value: 45_000, claimant, period: 'since October 2023' }),
      ...rows('b', 1, { value: 12, claimant }),
    ]);
    expect(found.map((series) => series.period)).toEqual(['since October 2023', null]);
  });

  it('makes one point of a value repeated on one day, and draws an open bound at its limit', () => {
    const [series] = figureHistory([
      ...rows('a', 0, { value: 50, bound: 'at_least' }),
      ...rows('b', 3, { value: 50, bound: 'at_least' }),
      ...rows('c', 30, { value: 50, bound: 'at_least' }),
    ]);
    expect(series?.points.map(({ articleId, value, low, high }) => [articleId, value, low, high])).toEqual([
      ['a', 50, 50, null],
      ['c', 50, 50, null],
    ]);
  });

  it('leaves out shares of a whole and repeats', () => {
    expect(figureHistory(rows('a', 0, { value: 5, partOf: 0 }))).toEqual([]);
    expect(figureHistory(rows('a', 0, { value: 5, sameAs: 0 }))).toEqual([]);
  });
});
