import { expect, it } from 'vitest';
import { rankMatches } from '../../src/store/rank-matches.ts';
import { parseSearchQuery } from '../../src/store/search-query.ts';

const titles = {
  newest: 'Ministers meet in the capital',
  bridge: 'Pontoon bridge hit at dawn',
  river: 'River crossing: a bridge for each brigade',
  old: 'The “pontoon”, and other bridges',
};
const matches = Object.entries(titles).map(([id, title]) => ({ id, title }));

it.each([
  ['pontoon bridge', ['bridge', 'river', 'old', 'newest']],
  ['"pontoon bridge"', ['bridge', 'newest', 'river', 'old']],
  ['brigade', ['river', 'newest', 'bridge', 'old']],
  ['PONTOON -museum', ['bridge', 'old', 'newest', 'river']],
  // One alternative whole is better than the half of another.
  ['ministers OR pontoon brigade', ['newest', 'bridge', 'river', 'old']],
  ['nothing', ['newest', 'bridge', 'river', 'old']],
])('%s: titles first, then as they came', (query, ids) => {
  expect(rankMatches(matches, parseSearchQuery(query)).map(({ id }) => id)).toEqual(ids);
});
