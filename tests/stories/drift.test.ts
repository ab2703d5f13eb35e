import { describe, expect, it } from 'vitest';
import { findOriginDrift, findRelayDrift } from '../../src/stories/claims/drift.ts';
import { type SaidFigure, saying } from './sample-claims.ts';

const drift = (origin: SaidFigure, relay: SaidFigure) =>
  findRelayDrift(saying('relay', 1, [relay]), saying('origin', 0, [origin])).map(({ kind }) => kind);

describe('findRelayDrift', () => {
  it.each<[string, SaidFigure, SaidFigure, string]>([
    ['a larger value', { value: 14 }, { value: 40 }, 'higher'],
    ['an upper limit made a lower one', { value: 50, bound: 'up_to' }, { value: 50, bound: 'at_least' }, 'bound'],
    ['an estimate made exact', { value: 50, bound: 'approx' }, { value: 50 }, 'bound'],
    ['a claimant left out', { value: 14, claimant: 'the army' }, { value: 14 }, 'claimant'],
    [
      'a caveat left out',
      { value: 14, claimant: 'the army', unverified: true },
      { value: 14, claimant: 'the army' },
      'caveat',
    ],
  ])('finds %s', (_, origin, relay, kind) => {
    expect(drift(origin, relay)).toEqual([kind]);
  });

  it.each<[string, SaidFigure, SaidFigure]>([
    ['the same', { value: 14 }, { value: 14 }],
    ['something weaker', { value: 50, bound: 'at_least' }, { value: 50, bound: 'approx' }],
    ['another thing', { value: 14 }, { value: 40, measure: 'wounded' }],
    ['another claimant', { value: 14, claimant: 'Ukraine' }, { value: 40, claimant: 'Russia' }],
  ])('ignores %s', (_, origin, relay) => {
    expect(drift(origin, relay)).toEqual([]);
  });

  it('needs the text of the origin', () => {
    const articles = new Map(
      [saying('origin', 0, [{ value: 14 }]), saying('relay', 1, [{ value: 40 }])].map((each) => [
        each.article.id,
        each,
      ]),
    );
    const origin = { name: 'AP', articleIds: ['origin', 'relay'], relayIds: ['relay'] };
    expect(findOriginDrift(origin, articles)).toHaveLength(1);
    articles.delete('origin');
    expect(findOriginDrift(origin, articles)).toEqual([]);
  });
});
