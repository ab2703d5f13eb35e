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
/** A text within a war comes back to it: a name of that war in so many words. */
const WORDS_FOR_EACH_NAME = 60;
/** So many different words tell what a text is about, and fewer that it only names a war: a quake in a country at war. */
const WORDS_OF_A_SUBJECT = 6;
const WORDS_BESIDE_A_WAR = 4;
/** Fire, rubble and rescuers follow a missile too: so many different words of arms and it is no disaster of nature. */
const ARMS_OF_A_RAID = 2;
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
  const { names, mentions } = namesOfOneConflict(matches);
  if (names.length >= NAMES_OF_A_WAR && mentions * WORDS_FOR_EACH_NAME >= words.length) {
    const war = warWords(words);
    if (war === null || findSubject(words, WORDS_BESIDE_A_WAR) !== null) return NOTHING;
    return { odds: WITHIN_A_WAR, at: [...names, ...war] };
  }
  const subject = findSubject(words, WORDS_OF_A_SUBJECT);
  if (subject === null || (subject.name === 'disaster' && countArms(words) >= ARMS_OF_A_RAID)) return NOTHING;
  return { odds: ABOUT_ANOTHER_SUBJECT, at: subject.at };
}

/** How many different words of arms there are. */
function countArms(words: readonly Word[]): number {
  const arms = words.filter(({ roles }) => roles.includes('arms') || roles.includes('raid'));
  return new Set(arms.map(({ key }) => key)).size;
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

interface NamesOfAConflict {
  /** The first token of each different name. */
  readonly names: readonly number[];
  /** How often any of them is named. */
  readonly mentions: number;
}

/** The names of the conflict that has most different ones; of the first of those that have as many. */
function namesOfOneConflict(matches: readonly NameMatch[]): NamesOfAConflict {
  const byConflict = new Map<string, { readonly entries: Map<string, number>; mentions: number }>();
  for (const { listings, from } of matches) {
    for (const { conflict, entry } of listings) {
      const known = byConflict.get(conflict) ?? { entries: new Map<string, number>(), mentions: 0 };
      byConflict.set(conflict, known);
      if (!known.entries.has(entry)) known.entries.set(entry, from);
      known.mentions++;
    }
  }
  let most: NamesOfAConflict = { names: [], mentions: 0 };
  for (const { entries, mentions } of byConflict.values()) {
    if (entries.size > most.names.length) most = { names: [...entries.values()], mentions };
  }
  return most;
}
