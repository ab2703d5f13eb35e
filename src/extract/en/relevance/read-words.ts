import type { Token } from '../../../text/tokens.ts';
import type { NameMatch } from './conflict-names.ts';
import { countries } from './countries.ts';
import { isFigurative } from './figurative.ts';
import { stopWords } from './stop-words.ts';
import { wordClass } from './word-classes.ts';

/** A word as the features see it: itself, or the class or kind of name it stands for. */
export interface Word {
  /** Index of its first token. */
  readonly at: number;
  /** The word in lower case; `#` for a number, `@…` for a name, `|` for a mark that parts phrases. */
  readonly key: string;
  /** Class of the word or kind of the name; null for any other word. */
  readonly kind: string | null;
  /** A name no list knows, in lower case; null for any other word. */
  readonly name: string | null;
  /** Too common to tell anything alone. */
  readonly common: boolean;
  /** A figure of speech, as in "price war". */
  readonly figurative: boolean;
}

/** Marks that part no phrase. */
const INNER_MARKS: ReadonlySet<string> = new Set(['-', '–', '‑', '/', "'", '’', '‘', '"', '“', '”', '&']);
const OPENING_MARKS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '“', '"']);

/**
 * The words of the tokens `[from, to)`, in order. Neighbouring names of one kind make one word.
 *
 * @param matches registry names in all of `tokens`, in order
 */
export function readWords(
  tokens: readonly Token[],
  from: number,
  to: number,
  matches: readonly NameMatch[],
): readonly Word[] {
  const words: Word[] = [];
  let nextMatch = firstMatchFrom(matches, from);
  let opening = true;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const match = matches[nextMatch];
    if (match !== undefined && match.from <= at) {
      nextMatch++;
      words.push({ at, key: `@${match.kind}`, kind: match.kind, name: null, common: true, figurative: false });
      at = match.to - 1;
    } else if (token.kind === 'mark') {
      if (!INNER_MARKS.has(token.text))
        words.push({ at, key: '|', kind: null, name: null, common: true, figurative: false });
    } else if (token.kind === 'number') {
      words.push({ at, key: '#', kind: null, name: null, common: true, figurative: false });
    } else {
      const word = readWord(tokens, at, token, opening);
      if (!(word.key.startsWith('@') && words.at(-1)?.key === word.key)) words.push(word);
    }
    opening = token.kind === 'mark' && (OPENING_MARKS.has(token.text) || (opening && INNER_MARKS.has(token.text)));
  }
  return words;
}

function readWord(tokens: readonly Token[], at: number, token: Token, opening: boolean): Word {
  const lower = plain(token.lower);
  const capital = token.text !== token.lower;
  if (capital && countries.has(lower))
    return { at, key: '@country', kind: 'country', name: null, common: true, figurative: false };
  const kind = wordClass(lower);
  if (capital && !opening && kind === null)
    return { at, key: '@name', kind: null, name: lower, common: true, figurative: false };
  const figurative = isFigurative(tokens[at - 1]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower);
  return {
    at,
    key: lower,
    kind: figurative ? null : kind,
    name: null,
    common: figurative || stopWords.has(lower),
    figurative,
  };
}

/** Without a possessive "s" or the last stop of an abbreviation. */
function plain(lower: string): string {
  if (lower.endsWith("'s") || lower.endsWith('’s')) return lower.slice(0, -2);
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** Index of the first match at or after the token `from`; their number when there is none. */
export function firstMatchFrom(matches: readonly NameMatch[], from: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
