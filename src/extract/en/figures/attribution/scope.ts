import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isMark, MAX_SCOPE, timeAdverbs, word } from './words.ts';

const contrasts = wordList('while whereas but although though');

/** "…, says the ministry, since 7 October 2023, when gunmen killed 1,200": what the date is known for, which the writer tells. */
const opensBackground = (tokens: readonly Token[], at: number): boolean =>
  word(tokens, at) === 'when' &&
  isMark(tokens[at - 1], ',') &&
  (tokens[at - 2]?.kind === 'number' || months.has(word(tokens, at - 2)));

/** "while", "although", but not "killed while seeking food" and "all but two". */
const isContrast = (tokens: readonly Token[], at: number): boolean =>
  contrasts.has(word(tokens, at)) &&
  !(
    word(tokens, at) === 'but' &&
    /^(?:all|nothing|anything|none|everything|everyone|nobody)$/u.test(word(tokens, at - 1))
  ) &&
  !(word(tokens, at) === 'while' && /(?:ing|^(?:in|at|on|under))$/u.test(word(tokens, at + 1)));

/** End of the clause that `from` opens: a contrast, a semicolon, or the end of the sentence. */
export const scopeEnd = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let at = from; at < Math.min(limit, from + MAX_SCOPE); at += 1) {
    if (isMark(tokens[at], ';')) return at;
    if ((isContrast(tokens, at) && at > from + 1) || opensBackground(tokens, at)) return at;
  }
  return limit;
};

/** Start of the clause that ends at `to`: past a contrast or a semicolon, or the start of the sentence. */
export const scopeStart = (tokens: readonly Token[], to: number, floor: number): number => {
  for (let at = to - 1; at >= Math.max(floor, to - MAX_SCOPE); at -= 1) {
    if (isMark(tokens[at], ';') || isContrast(tokens, at) || opensBackground(tokens, at)) return at;
  }
  return floor;
};

const isDash = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || !isMark(token, '—–-')) return false;
  if (token.text === '—') return true;
  return token.start > (tokens[at - 1]?.end ?? 0) && (tokens[at + 1]?.start ?? token.end) >= token.end;
};

/** What is said inside "– … –" ends with it: the dash that closes the insertion around `at`, or else the end of the sentence. */
export const insertionEnd = (tokens: readonly Token[], at: number, range: TokenRange): number => {
  let dashes = 0;
  for (let index = Math.max(range.first, at - MAX_SCOPE); index < at; index += 1)
    if (isDash(tokens, index)) dashes += 1;
  if (dashes % 2 === 0) return range.last;
  for (let index = at + 1; index < Math.min(range.last, at + MAX_SCOPE); index += 1)
    if (isDash(tokens, index)) return index;
  return range.last;
};

/**
 * End of what is said. Beside a quotation, and after "declared" or "announced", what is said ends before the
 * circumstances of it ("… after clashes that killed 21").
 */
export const beforeEnd = (tokens: readonly Token[], subject: number, cue: number, limit: number): number => {
  const end = scopeEnd(tokens, cue + 1, limit);
  const quoted = isMark(tokens[subject - 1], '"”’\'') || isMark(tokens[cue + 1], '"“‘\'');
  if (!quoted && !/^(?:declar|announc)/u.test(word(tokens, cue))) return end;
  if (word(tokens, cue + 1) === 'that') return end;
  for (let at = cue + 1; at < Math.min(end, cue + MAX_SCOPE); at += 1)
    if (/^(?:after|following|amid|as|when|whenever|every|during|before)$/u.test(word(tokens, at))) return at;
  return end;
};

/** Is there nothing after the verb but the end, or when and where it was said? */
export const endsClause = (tokens: readonly Token[], cue: number, limit: number): boolean => {
  let at = cue + 1;
  while (
    at < limit &&
    (weekdays.has(word(tokens, at)) || timeAdverbs.has(word(tokens, at)) || word(tokens, at) === 'on')
  )
    at += 1;
  return at >= limit || isMark(tokens[at], '.!?;');
};
