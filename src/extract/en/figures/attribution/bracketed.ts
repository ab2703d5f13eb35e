// "Displaced: 1.3 million people (UNHCR).", "200,000 in need (source: WFP)": a source in brackets behind its numbers;
// not "the World Food Programme (WFP)", which spells a name.
import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { dataBodies } from '../../lexicon/bodies.ts';
import { scopeStart } from './scope.ts';
import { capital, isMark, sources, word } from './words.ts';

/** Longest source in brackets, in tokens. */
const MAX_INSIDE = 8;

/** Who is named in the bracket that opens at `open`, and the numbers before it; null when it is no source. */
export const readBracketed = (
  tokens: readonly Token[],
  open: number,
  range: TokenRange,
): { readonly source: TokenRange; readonly scope: TokenRange } | null => {
  if (!isMark(tokens[open], '(') || open === range.first || capital(tokens[open - 1])) return null;
  const labelled = /^(?:source|sources)$/u.test(word(tokens, open + 1)) && isMark(tokens[open + 2], ':');
  const first = labelled ? open + 3 : open + 1;
  let last = first;
  let known = labelled;
  while (last < Math.min(range.last, first + MAX_INSIDE) && !isMark(tokens[last], ')')) {
    const token = tokens[last];
    if (token === undefined || isMark(token, '(;:!?')) return null;
    if (dataBodies.has(token.text.toUpperCase()) && token.text === token.text.toUpperCase()) known = true;
    if (last === first && !capital(token) && !sources.has(token.lower)) return null;
    last += 1;
  }
  if (sources.has(word(tokens, last - 1))) known = true;
  if (!known || last === first || !isMark(tokens[last], ')')) return null;
  const next = tokens[last + 1];
  if (last + 1 < range.last && next !== undefined && next.kind !== 'mark') return null;
  return { source: { first, last }, scope: { first: scopeStart(tokens, open, range.first), last: open } };
};
