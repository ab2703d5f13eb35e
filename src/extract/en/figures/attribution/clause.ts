// Where, inside a sentence, what a source vouches for begins and ends, and who of those named can vouch at all.
import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { cueVerbs } from '../../lexicon/cues.ts';
import { adverbs, determiners } from '../../lexicon/function-words.ts';
import { scales } from '../../lexicon/number-words.ts';
import { manyPeople } from '../../lexicon/people.ts';
import type { Attribution } from '../attributions.ts';
import { tallies } from './speech-verb.ts';
import { capital, isMark, sources, word } from './words.ts';

/** Where the number that ends right before `at` begins, or null. */
export const amountEnds = (tokens: readonly Token[], at: number, floor: number): number | null => {
  for (let first = at - 2; first < at; first += 1)
    if (first >= floor && tokens[first]?.kind === 'number' && (first === at - 1 || scales.has(word(tokens, at - 1))))
      return first;
  return null;
};

/** A body, a report or those who look into things for others. */
export const investigates = (tokens: readonly Token[], subject: TokenRange, office = false): boolean => {
  for (let at = subject.first; at < subject.last; at += 1) {
    if (sources.has(word(tokens, at)) || tallies.has(word(tokens, at))) return true;
    if (capital(tokens[at]) && at > subject.first) return true;
  }
  return (
    !office &&
    subject.last - subject.first === 1 &&
    capital(tokens[subject.first]) &&
    !manyPeople.has(word(tokens, subject.first))
  );
};

/** "The strike": no name, for all its capital. */
export const pastArticle = (tokens: readonly Token[], range: TokenRange): TokenRange =>
  determiners.has(word(tokens, range.first)) ? { first: range.first + 1, last: range.last } : range;

/** ", which the UN has warned could kill 250,000 civilians, included": what is said in a relative clause ends with its comma. */
export const relativeEnd = (tokens: readonly Token[], subject: number, end: number): number => {
  if (!/^(?:which|whom|who)$/u.test(word(tokens, subject - 1)) || !isMark(tokens[subject - 2], ',')) return end;
  for (let at = subject; at < end; at += 1) if (isMark(tokens[at], ',')) return at;
  return end;
};

/** "300 people whose deaths were confirmed by a committee": what is confirmed in a relative clause begins with it. */
export const relativeStart = (tokens: readonly Token[], cue: number, start: number): number => {
  for (let at = cue - 1; at > start; at -= 1) {
    if (/^(?:whose|which|who)$/u.test(word(tokens, at))) return at;
    if (tokens[at]?.kind === 'mark') return start;
  }
  return start;
};

/** Does the subject begin with the mark that closes a quotation? */
export const startsWithQuoteEnd = (tokens: readonly Token[], subject: TokenRange, cue: number): boolean =>
  subject.last > cue || isMark(tokens[subject.first], '"”');

/** "a nurse said she had counted 20", "says his team has found 12": the nurse, and who has the team, are said to speak. */
export const covers = (outer: Attribution, inner: Attribution): boolean =>
  outer.kind === 'before' &&
  !outer.pronoun &&
  outer.scope.first <= inner.source.first &&
  inner.scope.first < outer.scope.last;

/** A word between a subject and its verb of saying that tells when or how. */
export const isAdverb = (lower: string): boolean => adverbs.has(lower) || (/ly$/u.test(lower) && !cueVerbs.has(lower));
