// "By Western estimates, 1.2 million have been lost", "…, by Norlandish tallies": a count, and nobody's deed.
import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { readAmount } from './amount.ts';
import { scopeEnd, scopeStart } from './scope.ts';
import { readSource } from './source.ts';
import { capital, isMark, word } from './words.ts';

const countings = /^(?:tally|tallies|figures|counts?|estimates?|accounts?|statistics|reckoning|calculations?)$/u;

/** Furthest the noun for the count may stand from "by", in tokens. */
const REACH = 6;

/** Whose count follows the "by" at `at`, and the numbers it vouches for; null when something else was done by someone. */
export const readCountedBy = (
  tokens: readonly Token[],
  at: number,
  range: TokenRange,
): { readonly source: TokenRange; readonly scope: TokenRange } | null => {
  const noun = countingAfter(tokens, at);
  if (noun === null) return null;
  const next = word(tokens, noun + 1);
  // "by a count of 12 to 3" is a vote.
  if (next === 'of' && readAmount(tokens, noun + 2) !== null) return null;
  const source = /^(?:of|from|by)$/u.test(next)
    ? readSource(tokens, at + 1, range.last)
    : { first: at + 1, last: noun + 1 };
  if (source === null) return null;
  const opens = at === range.first || /^(?:and|but|while)$/u.test(word(tokens, at - 1));
  const closes = source.last >= range.last || isMark(tokens[source.last], ',.;)');
  if (opens) return { source, scope: { first: source.last, last: scopeEnd(tokens, source.last, range.last) } };
  if (!isMark(tokens[at - 1], ',') && !closes) return null;
  return {
    source,
    scope: { first: scopeStart(tokens, at, range.first), last: scopeEnd(tokens, source.last, range.last) },
  };
};

const countingAfter = (tokens: readonly Token[], at: number): number | null => {
  for (let index = at + 1; index <= at + REACH; index += 1) {
    if (countings.test(word(tokens, index))) return index;
    if (tokens[index]?.kind !== 'word' && !isMark(tokens[index], "-'’")) return null;
  }
  return null;
};

/** "By Norland's count, 23 died, and by Vardania's, 58": the count is said once and meant twice. */
export const readCountedToo = (
  tokens: readonly Token[],
  at: number,
  range: TokenRange,
): { readonly source: TokenRange; readonly scope: TokenRange } | null => {
  const owner = tokens[at + 1];
  if (!/^(?:and|but|,|;)$/u.test(word(tokens, at - 1)) || !capital(owner) || !isMark(tokens[at + 2], ',')) return null;
  if (!/['’]s?$/u.test(owner?.text ?? '')) return null;
  let before = at - 2;
  while (before > range.first && !countings.test(word(tokens, before))) before -= 1;
  if (before <= range.first) return null;
  return {
    source: { first: at + 1, last: at + 2 },
    scope: { first: at + 2, last: scopeEnd(tokens, at + 2, range.last) },
  };
};
