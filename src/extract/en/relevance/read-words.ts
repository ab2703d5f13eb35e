import type { Token } from '../../../text/tokens.ts';
import type { NameMatch } from './conflict-names.ts';
import { isFigurative } from './figurative.ts';
import type { Role } from './roles.ts';
import type { Setting } from './settings.ts';
import type { Subject } from './subjects.ts';
import { entryOf } from './word-entry.ts';

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
  /** None for a name and for a figure of speech, as in "price war". */
  readonly roles: readonly Role[];
  readonly settings: readonly Setting[];
  readonly subjects: readonly Subject[];
}

/** A word that tells nothing by itself. */
const NOTHING: Omit<Word, 'at' | 'key'> = {
  kind: null,
  name: null,
  common: true,
  roles: [],
  settings: [],
  subjects: [],
};

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
      words.push({ ...NOTHING, at, key: `@${match.kind}`, kind: match.kind });
      at = match.to - 1;
    } else if (token.kind === 'mark') {
      if (!INNER_MARKS.has(token.text)) words.push({ ...NOTHING, at, key: '|' });
    } else if (token.kind === 'number') {
      words.push({ ...NOTHING, at, key: '#' });
    } else {
      const word = readWord(tokens, at, token, opening);
      if (!(word.key.startsWith('@') && words.at(-1)?.key === word.key)) words.push(word);
    }
    opening = token.kind === 'mark' && (OPENING_MARKS.has(token.text) || (opening && INNER_MARKS.has(token.text)));
  }
  return words;
}

function readWord(tokens: readonly Token[], at: number, token: Token, opening: boolean): Word {
  const { key, country, kind, roles, settings, subjects, common } = entryOf(token.lower);
  const capital = token.text !== token.lower;
  if (capital && country) return { ...NOTHING, at, key: '@country', kind: 'country' };
  if (capital && !opening && kind === null) return { ...NOTHING, at, key: '@name', name: key, settings, subjects };
  if (isFigurative(tokens[at - 1]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower)) {
    return { ...NOTHING, at, key, settings, subjects };
  }
  return { at, key, kind, name: null, common, roles, settings, subjects };
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
