import { manyPeople, onePerson } from './people.ts';
import { attackNouns, buildings, equipment, munitions } from './things.ts';

/** Is it a noun of the lexicons, for persons or things, singular or plural? */
export const isKnownNoun = (word: string): boolean =>
  manyPeople.has(word) ||
  onePerson.has(word) ||
  munitions.has(word) ||
  equipment.has(word) ||
  buildings.has(word) ||
  attackNouns.has(word);
