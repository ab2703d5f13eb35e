import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimGroup } from '../../src/model/story.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { isSameClaimant } from '../../src/stories/claims/same-claimant.ts';
import { saying } from './sample-claims.ts';

const words = (group: ClaimGroup) => ({
  relation: group.relation,
  standing: group.standing.map((claim) => claim.figure.low ?? claim.figure.high),
  superseded: group.superseded.map((claim) => claim.figure.low ?? claim.figure.high),
});

describe('isSameClaimant', () => {
  it.each([
    ["Gaza's health ministry", 'the health ministry in Gaza'],
    ['Gaza Health Ministry', 'the Hamas-run health ministry in Gaza'],
    ['the health ministry', 'Health Ministry officials'],
    ['Ukrainian General Staff', 'the General Staff of Ukraine'],
    ['President Volodymyr Zelenskyy', 'the president, Volodymyr Zelenskyy'],
    ['Ana Druc', 'Druc'],
    ['the ministry', 'the defence ministry'],
  ])('joins %s and %s', (a, b) => {
    expect(isSameClaimant(a, b)).toBe(true);
  });

  it.each([
    ['Israel', 'the Israeli opposition'],
    ['Ukraine', 'Russia'],
    ['the defence ministry', 'the health ministry'],
    ['police', 'witnesses'],
    ['Gaza', 'Gaza Health Ministry'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(isSameClaimant(a, b)).toBe(false);
  });
});

describe('reconcileClaims', () => {
  it('agrees on one value, and on compatible bounds without a claimant', () => {
    expect(reconcileClaims([saying('a', 0, [{ value: 14 }]), saying('b', 1, [{ value: 14 }])]).map(words)).toEqual([
      { relation: 'agree', standing: [14], superseded: [] },
    ]);
    const bounds = [saying('a', 0, [{ value: 100, bound: 'more_than' }]), saying('b', 1, [{ value: 104 }])];
    expect(reconcileClaims(bounds).map(words)).toEqual([{ relation: 'agree', standing: [104], superseded: [] }]);
  });

  it('lets a later word of one claimant replace the earlier, and keeps both', () => {
    const articles = [
      saying('b', 5, [{ value: 17, claimant: 'the governor' }]),
      saying('a', 0, [{ value: 14, claimant: 'the governor' }]),
    ];
    expect(reconcileClaims(articles).map(words)).toEqual([{ relation: 'updated', standing: [17], superseded: [14] }]);
  });

  it('takes a later, higher count without source for an update, a lower one of another outlet not', () => {
    const up = [saying('a', 0, [{ value: 5 }]), saying('b', 2, [{ value: 9 }])];
    expect(reconcileClaims(up).map(words)).toEqual([{ relation: 'updated', standing: [9], superseded: [5] }]);
    const down = [saying('a', 0, [{ value: 9 }]), saying('b', 2, [{ value: 5 }])];
    expect(reconcileClaims(down)[0]?.standing).toHaveLength(2);
    const corrected = [saying('a', 0, [{ value: 9 }], 'wire'), saying('b', 2, [{ value: 5 }], 'wire')];
    expect(reconcileClaims(corrected).map(words)).toEqual([{ relation: 'updated', standing: [5], superseded: [9] }]);
  });

  it('puts claimants who differ side by side', () => {
    const articles = [
      saying('a', 0, [{ value: 20, claimant: 'Ukraine' }]),
      saying('b', 1, [{ value: 3, claimant: 'Russia' }]),
    ];
    expect(reconcileClaims(articles).map(words)).toEqual([
      { relation: 'disputed', standing: expect.arrayContaining([20, 3]), superseded: [] },
    ]);
  });

  it.each([
    ['measures', { value: 5 }, { value: 7, measure: 'wounded' as const }],
    ['sides', { value: 5, side: 'Russian' }, { value: 7, side: 'Ukrainian' }],
    ['places', { value: 5, place: 'Sela' }, { value: 7, place: 'Kelmes' }],
    ['periods', { value: 5 }, { value: 46_000, period: 'since October 2023' }],
    ['those counted', { value: 5, counts: 'soldiers' }, { value: 7, counts: 'children' }],
  ])('never compares different %s', (_, one, other) => {
    expect(reconcileClaims([saying('a', 0, [one]), saying('b', 1, [other])]).map((group) => group.relation)).toEqual([
      'single',
      'single',
    ]);
  });

  it('keeps a part out of the group of its whole, and a repeated figure in its own', () => {
    const article = saying('a', 0, [
      { value: 53, counts: 'people' },
      { value: 35, counts: 'people', partOf: 0 },
      { value: 53, counts: 'people', sameAs: 0 },
    ]);
    expect(reconcileClaims([article]).map(words)).toEqual([
      { relation: 'agree', standing: [53], superseded: [] },
      { relation: 'single', standing: [35], superseded: [] },
    ]);
  });

  it('leaves out what no reader must see', () => {
    expect(reconcileClaims([saying('a', 0, [{ value: 5, key: false }])])).toEqual([]);
  });

  it('gives the same groups in any order and loses no figure', () => {
    const said = fc.record({
      value: fc.integer({ min: 1, max: 30 }),
      claimant: fc.constantFrom('Ukraine', 'Russia', 'the governor'),
      measure: fc.constantFrom('killed' as const, 'wounded' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(said, { maxLength: 3 }), { maxLength: 5 }), fc.nat(), (all, turn) => {
        const articles = all.map((figures, index) => saying(`article-${index}`, index, figures));
        const cut = articles.length === 0 ? 0 : turn % articles.length;
        const groups = reconcileClaims(articles);
        expect(reconcileClaims([...articles.slice(cut), ...articles.slice(0, cut)])).toEqual(groups);
        const claims = groups.flatMap((group) => [...group.standing, ...group.superseded, ...(group.agreeing ?? [])]);
        expect(claims).toHaveLength(all.flat().length);
      }),
    );
  });
});
