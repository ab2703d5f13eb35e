import { foldForSearch } from '../../text/fold.ts';
import { stemWord } from './stem-word.ts';

/** Words that only tie others together in the name of a claimant, side or place. */
const TIES: ReadonlySet<string> = new Set(
  (
    'the a an of in for at on by and from its his her their s to with near outside around official officials ' +
    'spokesman spokeswoman spokesperson statement report reports data figures says said state'
  ).split(' '),
);

/** Peoples and their countries, by the stem both reduce to. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  (
    'ukrainian:ukraine russian:russia moscow:russia kremlin:russia kyiv:ukraine israeli:israel palestinian:palestine iranian:iran ' +
    'lebanese:lebanon syrian:syria yemeni:yemen sudanese:sudan american:us washington:us iraqi:iraq turkish:turkey ' +
    'egyptian:egypt jordanian:jordan saudi:saudi chinese:china indian:india pakistani:pakistan afghan:afghanistan ' +
    'british:uk french:france german:germany polish:poland congolese:congo rwandan:rwanda ethiopian:ethiopia ' +
    'somali:somalia nigerian:nigeria malian:mali burmese:myanmar armenian:armenia azerbaijani:azerbaijan ' +
    'georgian:georgia belarusian:belarus korean:korea cambodian:cambodia thai:thailand venezuelan:venezuela ' +
    'colombian:colombia mexican:mexico haitian:haiti gazan:gaza u.s.:us usa:us u.k.:uk idf:israel'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [people = '', country = ''] = pair.split(':');
      return [people, country];
    }),
);

/**
 * The words that make up a name, whatever their order and inflection: "Gaza's health ministry", "the health ministry in
 * Gaza" and "Gaza Health Ministry" give the same set. Peoples stand for their countries ("Israeli" and "Israel").
 */
export function nameWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const piece of foldForSearch(text.replace(/['’]s?(?=\s|$)/gu, '')).split(/[^\p{L}\p{N}.]+/u)) {
    const word = piece.replace(/\.$/u, '');
    if (word === '' || TIES.has(word)) continue;
    words.add(stemWord(COUNTRIES.get(word) ?? COUNTRIES.get(word.replace(/s$/u, '')) ?? word));
  }
  return words;
}

/** Whether every word of `few` is among `many`. */
export function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const word of few) if (!many.has(word)) return false;
  return true;
}
