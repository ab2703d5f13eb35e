import { describe, expect, it } from 'vitest';
import { figureWords, measureLabel } from '../../src/digest/figure-words.ts';
import type { DigestFigure } from '../../src/model/digest.ts';

const figure: DigestFigure = {
  ref: 1,
  value: 'more than 300',
  low: 300,
  high: null,
  bound: 'more_than',
  unit: 'count',
  measure: 'killed',
  counts: 'people',
  clause: null,
  period: null,
  place: null,
  side: null,
  claimant: null,
  partOf: null,
  disputes: [],
  replaces: [],
  unverified: false,
  evidence: { articleId: 'a', start: 0, end: 3, textFingerprint: '', link: null, source: 'The Courier' },
};
const what = (given: Partial<DigestFigure>) => figureWords({ ...figure, ...given }, 'UTC').what;

describe('the period of a figure', () => {
  it.each([
    ['Since the invasion of Vardania', 'since the invasion of Vardania'],
    ['In the past week', 'in the past week'],
    ['Last week', 'last week'],
    ['Overnight', 'overnight'],
    ['The past 24 hours', 'the past 24 hours'],
  ])('that opened a sentence opens none in a line: %s', (period, printed) => {
    expect(what({ period })).toBe(`people killed, ${printed}`);
  });

  it.each(['Monday', 'March 2024', 'Ramadan', 'since Monday', 'Sincelejo', 'In-Guezzam month', 'May'])(
    'keeps the capital of a name: %s',
    (period) => {
      expect(what({ period })).toBe(`people killed, ${period}`);
    },
  );

  it('stands after the place', () => {
    expect(what({ place: 'Brenik', period: 'On Tuesday' })).toBe('people killed, Brenik, on Tuesday');
  });
});

it('says when a value was given that another took the place of', () => {
  const replaces = [{ value: 'at least 27', at: Date.UTC(2026, 4, 5, 8), link: null }];
  expect(figureWords({ ...figure, replaces }, 'Europe/Kyiv').notes).toEqual([
    'earlier: at least 27, 5 May 2026, 11:00',
  ]);
});

it('a share told by its clause still says of what it is one', () => {
  const clause = 'about two-thirds left in the past six months';
  expect(what({ value: 'about two-thirds', unit: 'fraction', counts: null, clause, partOf: 4 })).toBe(
    `of ⟨4⟩: “${clause}”`,
  );
});

it('reads as English where the number is none', () => {
  expect(what({ value: 'Thousands', counts: 'civilians' })).toBe('of civilians killed');
  expect(what({ value: 'Dozens', counts: null, measure: 'wounded' })).toBe('wounded');
  expect(what({ value: 'two thousand', counts: 'civilians' })).toBe('civilians killed');
});

describe('what stands for people', () => {
  it('is told by the clause of its figure and takes no word of its own', () => {
    expect(measureLabel('killed', 'names')).toBeNull();
    expect(measureLabel('killed', 'people')).toBe('killed');
  });

  it('needs no "killed" when it says so itself', () => {
    expect(what({ counts: 'civilian deaths' })).toBe('civilian deaths');
  });
});
