// "54 people were killed, the ministry said, blaming the army", "…, a security official told Reuters by phone from Orla":
// what is said stands before the verb; after it come only to whom, where, when and how it was said.
import type { Token } from '../../../../text/tokens.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { adverbs, determiners, prepositions } from '../../lexicon/function-words.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { isMark, subordinators, timeAdverbs, word } from './words.ts';

/** Longest tail after a verb of saying that only tells to whom, where or how ("in a post on its channel"), in tokens. */
const MAX_TAIL = 18;

const tells = /^(?:tell|tells|told)$/u;

/** Words after which the writer speaks again: "…, medics said, as mediators met in Orla". */
const circumstances =
  /^(?:as|while|when|after|before|amid|hours|days|minutes|weeks|since|but|although|though|because|without)$/u;

/** Where a trailing attribution ends, and whether what follows it is still the source's. */
export interface Trailing {
  /** First token after the verb and its tail. */
  readonly end: number;
  /** "…, the ministry said, adding that 14 were hurt" goes on; "…, medics said, as mediators met" does not. */
  readonly goesOn: boolean;
}

/**
 * The tail of the verb of saying at `cue`, when nothing is said after it and the subject (from `subject`) follows a comma or
 * the end of a quotation; null when something is said after it ("said 54 people had died").
 */
export const readTrailing = (
  tokens: readonly Token[],
  subject: number,
  cue: number,
  limit: number,
): Trailing | null => {
  if (!isMark(tokens[subject - 1], ',"”’\'—–')) return null;
  let at = cue + 1;
  let inPhrase = false;
  if (tells.test(word(tokens, cue))) {
    const past = hearerEnd(tokens, at, limit);
    if (past === null) return null;
    at = past;
  }
  for (; at < limit && at - cue <= MAX_TAIL; at += 1) {
    const token = tokens[at];
    const lower = word(tokens, at);
    if (token?.kind === 'mark' && (!isMark(token, "-'’/") || isSpaced(tokens, at))) {
      if (isMark(token, ',')) return { end: at, goesOn: !circumstances.test(word(tokens, at + 1)) };
      // "…, the agency says - down from 98,600"
      const adds =
        isMark(token, '—–-') && /^(?:up|down|including|compared|among|most|nearly)$/u.test(word(tokens, at + 1));
      return isMark(token, '.!?;)—–-') ? { end: at, goesOn: adds } : null;
    }
    if (circumstances.test(lower)) return { end: at, goesOn: false };
    if (lower === 'that' || subordinators.has(lower)) return null;
    if (isWhen(tokens, at) || adverbs.has(lower)) {
      inPhrase = false;
    } else if (prepositions.has(lower)) {
      inPhrase = true;
      if (determiners.has(word(tokens, at + 1))) at += 1;
    } else if (!inPhrase || determiners.has(lower) || token?.kind === 'number' || numberWords.has(lower)) {
      return null;
    }
  }
  return at >= limit ? { end: limit, goesOn: false } : null;
};

/** A hyphen with white space around it stands for a dash. */
const isSpaced = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '-') && (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);

const isWhen = (tokens: readonly Token[], at: number): boolean => {
  const lower = word(tokens, at);
  if (
    weekdays.has(lower) ||
    timeAdverbs.has(lower) ||
    /^(?:early|late|this|last|morning|afternoon|evening|night|week|month|year)$/u.test(lower)
  )
    return true;
  if (months.has(lower)) return true;
  return tokens[at]?.kind === 'number' && (months.has(word(tokens, at - 1)) || months.has(word(tokens, at + 1)));
};

/** Past the one who was told: "Reuters", "the Associated Press news agency", "a news conference"; null when a clause follows at once. */
const hearerEnd = (tokens: readonly Token[], from: number, limit: number): number | null => {
  let at = from;
  if (determiners.has(word(tokens, at))) at += 1;
  for (; at < limit && at - from < 8; at += 1) {
    const token = tokens[at];
    const lower = word(tokens, at);
    if (token?.kind === 'mark' && !isMark(token, "-'’")) return at;
    if (prepositions.has(lower) || isWhen(tokens, at) || circumstances.test(lower)) return at;
    if (lower === 'that' || token?.kind === 'number' || numberWords.has(lower)) return null;
    if (determiners.has(lower) && word(tokens, at - 1) !== 'and') return null;
  }
  return at >= limit ? limit : null;
};
