import type { Measure } from '../../model/figure.ts';

/** What befalls people and equipment in a war: a text holds one total of each, and a digest is about them. */
export const harms: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'missing',
  'captured',
  'displaced',
  'deserted',
  'arrested',
  'evacuated',
  'losses',
]);
