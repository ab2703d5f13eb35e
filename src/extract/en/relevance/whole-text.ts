import type { NameMatch } from './conflict-names.ts';
import type { Word } from './read-words.ts';
import type { Role } from './roles.ts';
import { findSubject } from './subjects.ts';

/** What the text as a whole adds to each of its stretches, in log-odds, and the tokens that show it. */
export interface WholeText {
  readonly odds: number;
  readonly at: readonly number[];
}

/** So many different names of one conflict: two may meet anywhere, "Iran" and "Israel" at a football match. */
const NAMES_OF_A_WAR = 3;
/** So many different words tell what a text is about, and fewer that it only names a war: a quake in a country at war. */
const WORDS_OF_A_SUBJECT = 6;
const WORDS_BESIDE_A_WAR = 4;
/** Paragraphs about ministers, prisoners or sanctions lose nothing by a war around them, and those about a match, a trial or a fire gain nothing by its words. */
const WITHIN_A_WAR = 2;
const ABOUT_ANOTHER_SUBJECT = -2;
const NOTHING: WholeText = { odds: 0, at: [] };

/**
 * What a text of several stretches is about, told by all its words together. "The bill that lowers the age of service", in a text that names Ukraine, Kyiv and
 * Bakhmut and speaks of the war, is read within that war; "fired a shot past the goaltender", among words of sport, is read as sport.
 *
 * @param matches registry names in the text
 */
export function judgeWholeText(words: readonly Word[], matches: readonly NameMatch[]): WholeText {
  const war = warWords(words);
  const names = namesOfOneConflict(matches);
  if (war !== null && names.length >= NAMES_OF_A_WAR) {
    return findSubject(words, WORDS_BESIDE_A_WAR) === null ? { odds: WITHIN_A_WAR, at: [...names, ...war] } : NOTHING;
  }
  const subject = findSubject(words, WORDS_OF_A_SUBJECT);
  return subject === null ? NOTHING : { odds: ABOUT_ANOTHER_SUBJECT, at: subject.at };
}

/** The first word of a war, or the first of fighters and of arms; null when neither is there. */
function warWords(words: readonly Word[]): readonly number[] | null {
  const first = (...roles: readonly Role[]): number | undefined =>
    words.find((word) => word.roles.some((role) => roles.includes(role)))?.at;
  const war = first('war', 'truce');
  if (war !== undefined) return [war];
  const fighters = first('force', 'irregular');
  const arms = first('arms', 'raid');
  return fighters === undefined || arms === undefined ? null : [fighters, arms];
}

/** The first token of each different name of the conflict that has most of them. */
function namesOfOneConflict(matches: readonly NameMatch[]): readonly number[] {
  const byConflict = new Map<string, Map<string, number>>();
  let most = new Map<string, number>();
  for (const { listings, from } of matches) {
    for (const { conflict, entry } of listings) {
      const entries = byConflict.get(conflict) ?? new Map<string, number>();
      byConflict.set(conflict, entries);
      if (!entries.has(entry)) entries.set(entry, from);
      if (entries.size > most.size) most = entries;
    }
  }
  return [...most.values()];
}
