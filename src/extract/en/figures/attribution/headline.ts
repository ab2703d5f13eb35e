import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import type { Attribution } from '../attributions.ts';
import { readSource } from './source.ts';
import { capital, isMark, sources, word } from './words.ts';

/** Longest source before or after the colon of a headline, in tokens. */
const MAX_HEADLINE_SOURCE = 5;

/** "Three killed in blast: police", "Police: three killed in blast". */
export const readHeadline = (tokens: readonly Token[], range: TokenRange): Attribution | null => {
  const { first, last } = range;
  for (let at = last - 1; at >= Math.max(first + 1, last - 1 - MAX_HEADLINE_SOURCE); at -= 1) {
    if (!isMark(tokens[at], ':—–-') || (tokens[at]?.end ?? 0) === tokens[at + 1]?.start) continue;
    const source = readSource(tokens, at + 1, last);
    if (source === null || source.last < last - 1) return null;
    if (!knowsNumbers(tokens, source) && !(tokens[at]?.text === ':' && isName(tokens, { first: at + 1, last })))
      return null;
    return { source, scope: { first, last: at }, kind: 'after', pronoun: false };
  }
  for (let at = first + 1; at <= Math.min(last - 1, first + MAX_HEADLINE_SOURCE); at += 1) {
    if (!isMark(tokens[at], ':')) continue;
    const source = { first, last: at };
    return knowsNumbers(tokens, source) ? { source, scope: { first: at, last }, kind: 'before', pronoun: false } : null;
  }
  return null;
};

/** Most words of a name that gives a headline. */
const MAX_NAME = 3;

/** "… in a week: Kyiv": names and nothing else, to the end of a line without a stop. */
const isName = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first > MAX_NAME) return false;
  for (let at = range.first; at < range.last; at += 1) if (!capital(tokens[at])) return false;
  return true;
};

const knowsNumbers = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let at = range.first; at < range.last; at += 1) if (sources.has(word(tokens, at))) return true;
  return false;
};
