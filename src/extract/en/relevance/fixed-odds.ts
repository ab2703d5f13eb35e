import type { Setting } from './settings.ts';

/** What frames that tell of a named conflict and not of its fighting add, in log-odds: by how often training items that show them are war news, and more where the text names the war itself. */
const WITHIN_A_WAR: Readonly<Record<string, number>> = {
  'sanctions over a war': 2.6,
  'manpower of a side': 3,
  'flight in a conflict': 2,
  'captives of a side': 2,
  'aid in a conflict': 2,
  'arms for a side': 1.5,
  'talks of the sides': 1.5,
  'threats of the sides': 1.5,
  'passage in a conflict': 1.5,
};

/**
 * What is added beside the weights, in log-odds: see docs/decisions/0004-relevance.md.
 *
 * `withinAWar` for the frame shown that adds most, unless a class of `elsewhere` says the stretch is about something else. `figurative` for
 * each setting of `figurativeSettings`, in which the words of war are figures of speech: few training items have any, newspapers are full of them.
 */
export const fixedOdds: {
  readonly withinAWar: Readonly<Record<string, number>>;
  readonly elsewhere: readonly string[];
  readonly figurative: number;
  readonly figurativeSettings: readonly Setting[];
} = {
  withinAWar: WITHIN_A_WAR,
  elsewhere: ['court', 'sport', 'disaster', 'accident', 'culture culture'],
  figurative: -3,
  figurativeSettings: ['sport', 'work', 'trade', 'labour'],
};
