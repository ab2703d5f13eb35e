import type { Measure } from '../../model/figure.ts';

/** Every measure a figure can have, the ones asked for most first. */
export const measures: readonly Measure[] = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'displaced',
  'deserted',
  'arrested',
  'evacuated',
  'losses',
  'troops',
  'weapons',
  'attacks',
  'territory',
  'money',
  'people',
  'duration',
  'distance',
  'other',
];
