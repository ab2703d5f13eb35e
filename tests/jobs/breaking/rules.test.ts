import { describe, expect, it } from 'vitest';
import { type BreakingRule, urgencyOf } from '../../../src/jobs/breaking/breaking-rule.ts';
import { peopleKilled } from '../../../src/jobs/breaking/people-killed.ts';
import type { StoryMemory } from '../../../src/model/memory.ts';
import { reconcileClaims } from '../../../src/stories/claims/reconcile-claims.ts';
import { sampleArticle } from '../../support/sample-article.ts';

const rule: BreakingRule = { perDay: 3, minOrigins: 3, minKilled: 10, criticalKilled: 100 };

describe('how many a story says were killed', () => {
  const killed = (text: string, value: string, period?: string) => {
    const entry = sampleArticle({ text, figures: [{ value, measure: 'killed' }] });
    const figures = entry.reading.figures.map((figure) => {
      const start = period === undefined ? -1 : text.indexOf(period);
      return start < 0
        ? figure
        : { ...figure, period: { start, end: start + (period ?? '').length, text: period ?? '' } };
    });
    const read = { ...entry, reading: { ...entry.reading, figures } };
    return peopleKilled(reconcileClaims([read]), [read]);
  };
  it.each([
    ['The mayor said 12 people were killed in the night raid.', '12', undefined, 12],
    ['The mayor said 12 people were killed on Tuesday.', '12', 'on Tuesday', 12],
    ['The ministry counts 40000 people killed since October.', '40000', 'since October', 0],
    ['In the past year 900 civilians were killed there.', '900', 'In the past year', 0],
    ['The toll was raised from 9 to more.', '9', undefined, 0],
  ])('%s', (text, value, period, expected) => expect(killed(text, value, period)).toBe(expected));
});

describe('how urgent a story is', () => {
  const told = (origins: number, killed: number): StoryMemory => ({
    subscriptionId: 'desk',
    storyId: 's',
    toldAt: 0,
    figures: [
      {
        measure: 'killed',
        unit: 'count',
        currency: null,
        value: String(killed),
        low: killed,
        high: killed,
        bound: 'exact',
        counts: 'people',
        side: null,
        place: null,
        period: null,
        claimant: null,
      },
    ],
    speakers: [],
    origins: Array.from({ length: origins }, (_, n) => `origin ${n}`),
    sources: [],
  });
  it.each([
    ['too few origins', { origins: 2, killed: 500 }, null, 'none'],
    ['too few killed', { origins: 9, killed: 9 }, null, 'none'],
    ['both', { origins: 3, killed: 10 }, null, 'breaking'],
    ['critical', { origins: 3, killed: 100 }, null, 'critical'],
    ['told when it was above', { origins: 5, killed: 60 }, told(3, 10), 'none'],
    ['told with one origin, grown since', { origins: 3, killed: 10 }, told(1, 10), 'breaking'],
    ['told with two dead, grown since', { origins: 4, killed: 30 }, told(4, 2), 'breaking'],
  ] as const)('%s', (_, severity, memory, expected) => expect(urgencyOf(severity, rule, memory)).toBe(expected));
});
