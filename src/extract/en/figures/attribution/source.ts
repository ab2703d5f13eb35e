import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { weekdays } from '../../lexicon/calendar.ts';
import { cueVerbs } from '../../lexicon/cues.ts';
import { auxiliaries, determiners, prepositions } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { manyPeople, onePerson } from '../../lexicon/people.ts';
import { readAmount } from './amount.ts';
import { capital, isMark, nounLike, sources, subordinators, timeAdverbs, word } from './words.ts';

/** Longest source read, in tokens. */
const MAX_SOURCE = 16;

/** Does the phrase name someone or something that can know a number, and no reason or circumstance? */
export const namesSource = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let at = range.first; at < range.last; at += 1) {
    const lower = word(tokens, at);
    if (sources.has(lower) || onePerson.has(lower) || manyPeople.has(lower)) return true;
    if (prepositions.has(lower) && at > range.first) return false;
    if (capital(tokens[at])) return true;
  }
  return false;
};

/** Can the phrase stand for someone at all? No bare number, "some" or "another" can, and no words that open with a verb or a preposition. */
export const canKnow = (tokens: readonly Token[], range: TokenRange): boolean => {
  const first = tokens[range.first];
  if (first === undefined || first.kind === 'mark') return false;
  if (prepositions.has(first.lower) || (/ing$/u.test(first.lower) && !capital(first) && !isKnownNoun(first.lower)))
    return false;
  // "a committee it set up said": what is left of a clause
  if (!capital(first) && /^(?:up|out|off|down)$/u.test(word(tokens, range.first + 1))) return false;
  // "I have heard it said"
  if (
    range.last - range.first > 1 &&
    /^(?:it|he|she|they|we|i|him|them)$/u.test(word(tokens, range.last - 1)) &&
    tokens[range.last - 1]?.text !== 'IT'
  )
    return false;
  if (/^(?:neither|no|nobody|none|fewer|more|less|than)$/u.test(first.lower)) return false;
  if (/^(?:some|another|many|most|several|others?|none|all|both|few|each|such|it)$/u.test(first.lower)) {
    if (range.last - range.first === 1 && first.lower !== 'it') return false;
    const next = word(tokens, range.first + 1);
    if (first.lower === 'some' && !sources.has(word(tokens, range.last - 1)) && !isKnownNoun(next)) return false;
  }
  for (let at = range.first; at < range.last; at += 1) {
    const token = tokens[at];
    if (token?.text === '%' || (token?.kind === 'number' && /^per ?cent$/u.test(word(tokens, at + 1)))) return false;
  }
  for (let at = range.first; at < range.last; at += 1) if (tokens[at]?.kind === 'word') return true;
  return false;
};

/** "Col. Gen. Marsh": the stop after a short title, with a name behind it in the same sentence. */
const endsAbbreviation = (tokens: readonly Token[], at: number, limit: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return at + 1 < limit && capital(before) && (before?.text.length ?? 9) <= 4 && capital(next);
};

/** "figures from the ministry show 2,314 arrests": the verb after a source, when a number or a clause follows it. */
const tellsNumber = (tokens: readonly Token[], at: number): boolean =>
  /^(?:shows?|puts?|finds?|found|counts?|states|indicates?|suggests?)$/u.test(word(tokens, at)) &&
  (word(tokens, at + 1) === 'that' || word(tokens, at + 1) === 'the' || readAmount(tokens, at + 1) !== null);

/** Does a second source follow the "and": "and the police", "and local activists"? */
const joins = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  if (next === undefined) return false;
  if (capital(next) || isKnownNoun(next.lower) || determiners.has(next.lower) || /s$/u.test(next.lower)) return true;
  return next.kind === 'word' && !/(?:ed|ing)$/u.test(next.lower) && manyPeople.has(word(tokens, at + 1));
};

/** Source phrase to the right of "according to" or "said": to the next comma, verb or clause. */
export const readSource = (tokens: readonly Token[], at: number, limit: number, stop = ''): TokenRange | null => {
  let last = at;
  while (last < Math.min(limit, at + MAX_SOURCE)) {
    const token = tokens[last];
    if (token === undefined) break;
    if (isMark(token, ',;:.!?—–()[]"“”')) {
      if (token.text !== '.' || last === at || !endsAbbreviation(tokens, last, limit)) break;
      last += 1;
      continue;
    }
    const { lower } = token;
    const next = tokens[last + 1];
    if (lower === stop || (last > at && lower === 'saying')) break;
    if (
      last > at &&
      (auxiliaries.has(lower) ||
        (subordinators.has(lower) && token.text !== 'WHO') ||
        timeAdverbs.has(lower) ||
        weekdays.has(lower))
    )
      break;
    if (
      last > at &&
      (lower === 'on' || lower === 'in' || lower === 'at') &&
      (weekdays.has(next?.lower ?? '') || next?.kind === 'number' || next?.lower === 'a')
    )
      break;
    const verb = cueVerbs.has(lower) && !capital(token) && !nounLike.has(lower) && next?.kind === 'word';
    // "figures announced by the ministry"
    if (last > at && verb && next.lower !== 'by') break;
    if (last > at && tellsNumber(tokens, last)) break;
    if (lower === 'and' && !joins(tokens, last + 1)) break;
    last += 1;
  }
  return last > at ? { first: at, last } : null;
};

/** "According to the ombudsman, Ada Marsh, 40 died": the name between commas behind the office, or else the office. */
export const readApposed = (tokens: readonly Token[], source: TokenRange | null): TokenRange | null => {
  if (source === null || !isMark(tokens[source.last], ',') || !onePersonOrOffice(word(tokens, source.last - 1)))
    return source;
  let last = source.last + 1;
  while (last < source.last + 5 && capital(tokens[last])) last += 1;
  return last - source.last >= 3 && isMark(tokens[last], ',') ? { first: source.last + 1, last } : source;
};

const onePersonOrOffice = (lower: string): boolean => onePerson.has(lower) || sources.has(lower);
