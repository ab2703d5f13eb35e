// "Orla speaks of 800 dead, Sela of 1,100"; "the army put it at 20, the rebels at over 80": the verb is said once and meant twice.
import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { auxiliaries, prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { readAmount } from './amount.ts';
import { namesSource } from './source.ts';
import { capital, isMark, sources, subordinators, word } from './words.ts';

/** Longest source that takes over the verb, in tokens. */
const MAX_NAME = 5;

/** Furthest it may stand from the verb, in tokens. */
const REACH = 40;

/** The sources behind the verb of saying at `cue` that share it, each with the numbers it gives. */
export const readGapped = (
  tokens: readonly Token[],
  cue: number,
  limit: number,
): readonly { readonly source: TokenRange; readonly scope: TokenRange }[] => {
  const particle = particleOf(tokens, cue);
  if (particle === null) return [];
  const found: { source: TokenRange; scope: TokenRange }[] = [];
  for (let at = cue + 2; at < Math.min(limit, cue + REACH); at += 1) {
    if (!isMark(tokens[at], ',;') && word(tokens, at) !== 'and') continue;
    const first = /^(?:and|while|but|the)$/u.test(word(tokens, at + 1)) ? at + 2 : at + 1;
    // "Orla says it killed 200, Sela that it killed 58"; "the army said it held 9, the ombudsman 14"
    const tied = nameUpTo(tokens, first, particle) ?? nameUpTo(tokens, first, 'that');
    const source = tied ?? (particle === 'that' ? rival(tokens, cue, first) : null);
    if (source === null) continue;
    const from = particle === '' || tied === null ? source.last : source.last + 1;
    const opening = word(tokens, first - 1) === 'the' ? first - 1 : first;
    found.push({ source: { first: opening, last: source.last }, scope: { first: from, last: limit } });
  }
  return found;
};

/** Those who do what is counted as well as count it: "the UN said the rebels lost 9, the army 14" names no second source. */
const actors = wordList(
  'army military group groups staff rebels navy force forces command commanders union service services opposition coalition',
);

/** The other source in "the army said it held 9, the ombudsman 14", its number bare; null when it may be another doer instead. */
const rival = (tokens: readonly Token[], cue: number, first: number): TokenRange | null => {
  const source = nameUpTo(tokens, first, '');
  const number = source === null ? null : readAmount(tokens, source.last);
  if (source === null || number === null) return null;
  const next = tokens[number + 1];
  if (next !== undefined && next.kind !== 'mark' && !prepositions.has(next.lower)) return null;
  const subject = word(tokens, word(tokens, cue + 1) === 'that' ? cue + 2 : cue + 1);
  if (/^(?:it|they|he|she|its|their)$/u.test(subject)) return source;
  const last = word(tokens, source.last - 1);
  return sources.has(last) && !actors.has(last) ? source : null;
};

/** The word that ties the verb to its number: "of" of "speaks of", "at" of "put the toll at", "" of "reports 20"; null when no number hangs on it. */
const particleOf = (tokens: readonly Token[], cue: number): string | null => {
  const lower = word(tokens, cue);
  if (/^(?:speak|talk)/u.test(lower) || /^(?:spoke)$/u.test(lower)) return 'of';
  if (/^(?:puts?|place[sd]?)$/u.test(lower)) return 'at';
  if (readAmount(tokens, cue + 1) !== null) return '';
  return /^(?:say|says|said|claims?|claimed)$/u.test(lower) ? 'that' : null;
};

/** Past ", on X," or ", in a post," behind a name; null when the comma opens no such thing. */
const pastMark = (tokens: readonly Token[], at: number): number => (isMark(tokens[at], '"“‘\'') ? at + 1 : at);

const pastInsertion = (tokens: readonly Token[], comma: number): number | null => {
  if (!prepositions.has(word(tokens, comma + 1))) return null;
  for (let at = comma + 2; at < comma + 7; at += 1) if (isMark(tokens[at], ',')) return at + 1;
  return null;
};

const nameUpTo = (tokens: readonly Token[], first: number, particle: string): TokenRange | null => {
  for (let last = first; last <= first + MAX_NAME; last += 1) {
    const lower = word(tokens, last);
    const ends = particle === '' ? readAmount(tokens, last) !== null : lower === particle;
    if (ends && last > first) {
      if (/^(?:of|at)$/u.test(particle) && readAmount(tokens, last + 1) === null) return null;
      const source = { first, last };
      const free = particle === 'of' || particle === 'at';
      return namesSource(tokens, source) && (free || standsAlone(tokens, source)) ? source : null;
    }
    const token = tokens[last];
    // "the rebels' spokesman, on X, of"
    const inserted = last > first && particle !== '' && isMark(token, ',') ? pastInsertion(tokens, last) : null;
    if (
      inserted !== null &&
      word(tokens, inserted) === particle &&
      readAmount(tokens, pastMark(tokens, inserted + 1)) !== null
    )
      return namesSource(tokens, { first, last }) ? { first, last } : null;
    if (token === undefined || token.kind !== 'word') return null;
    if (prepositions.has(lower) || auxiliaries.has(lower) || subordinators.has(lower)) return null;
    if (weekdays.has(lower) || (months.has(lower) && capital(token))) return null;
  }
  return null;
};

/** "Sela 1,100", "Vardanian officials 13": with nothing to tie it to its number, the source has to be a name or an office. */
const standsAlone = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first > 3) return false;
  if (sources.has(word(tokens, range.last - 1))) return true;
  for (let at = range.first; at < range.last; at += 1) if (!capital(tokens[at])) return false;
  return range.last - range.first <= 2;
};
