import type { Conflict, ConflictName } from '../../../model/conflict.ts';
import { foldForSearch } from '../../../text/fold.ts';
import { type Token, tokenise } from '../../../text/tokens.ts';
import { countries, longCountries } from './countries.ts';

/** `state`: a country or its people; `party`: an army, armed group or leader; `place`: where the fighting is. */
export type NameKind = 'state' | 'party' | 'place';

/** A registry entry as one conflict lists it. */
interface Listing {
  readonly conflict: string;
  readonly entry: string;
  readonly kind: NameKind;
}

interface Spelling {
  readonly words: readonly string[];
  /** Written in capitals, and found only so. */
  readonly capitals: boolean;
  readonly capitalised: boolean;
  readonly listings: Listing[];
}

/** A registry name found in a text: token indices `[from, to)`. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
  readonly listings: readonly Listing[];
}

export type NameFinder = (tokens: readonly Token[]) => readonly NameMatch[];

const finders = new WeakMap<readonly Conflict[], NameFinder>();

/** Finds the names of a registry in tokens, longest first, without overlap, in order. Built once for each registry. */
export function nameFinder(conflicts: readonly Conflict[]): NameFinder {
  const known = finders.get(conflicts);
  if (known !== undefined) return known;
  const index = indexNames(conflicts);
  const finder: NameFinder = (tokens) => findNames(tokens, index);
  finders.set(conflicts, finder);
  return finder;
}

interface Index {
  /** First word, folded → spellings that start with it, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Spelling[]>;
  /** First words of the spellings that need no capital. */
  readonly uncapitalised: ReadonlySet<string>;
}

function indexNames(conflicts: readonly Conflict[]): Index {
  const spellings = new Map<string, Spelling>();
  const list = (conflict: string, entry: ConflictName, isPlace: boolean): void => {
    for (const surface of [entry.name, ...entry.aliases]) {
      const words = tokenise(surface).filter(isWord).map(foldToken);
      const first = words[0];
      if (first === undefined) continue;
      const capitals = surface === surface.toUpperCase() && surface.length <= 6;
      const key = `${words.join(' ')}${capitals ? '!' : ''}`;
      const spelling = spellings.get(key) ?? { words, capitals, capitalised: /^\p{Lu}/u.test(surface), listings: [] };
      const kind = isPlace ? 'place' : isCountry(entry.name) || isCountry(surface) ? 'state' : 'party';
      spelling.listings.push({ conflict, entry: entry.name, kind });
      spellings.set(key, spelling);
    }
  };
  for (const conflict of conflicts) {
    for (const actor of conflict.actors) list(conflict.id, actor, false);
    for (const place of conflict.places) list(conflict.id, place, true);
  }
  const byFirst = new Map<string, Spelling[]>();
  const uncapitalised = new Set<string>();
  for (const spelling of [...spellings.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = spelling.words[0] ?? '';
    if (!spelling.capitalised) uncapitalised.add(first).add(`${first}s`);
    const group = byFirst.get(first);
    if (group === undefined) byFirst.set(first, [spelling]);
    else group.push(spelling);
  }
  return { byFirst, uncapitalised };
}

function findNames(tokens: readonly Token[], index: Index): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (token.text === token.lower && token.kind === 'word' && !index.uncapitalised.has(token.lower)) continue;
    const match = matchAt(tokens, at, token, index);
    if (match === null) continue;
    matches.push(match);
    at = match.to - 1;
  }
  return matches;
}

function matchAt(tokens: readonly Token[], at: number, token: Token, index: Index): NameMatch | null {
  const first = foldToken(token);
  const candidates =
    index.byFirst.get(first) ?? (first.endsWith('s') ? index.byFirst.get(first.slice(0, -1)) : undefined);
  if (candidates === undefined) return null;
  const capitalised = token.text !== token.lower;
  for (const { words, capitals, capitalised: needsCapital, listings } of candidates) {
    if (needsCapital && !capitalised) continue;
    if (capitals && token.text !== token.text.toUpperCase()) continue;
    const to = endOfMatch(tokens, at, words);
    const kind = listings[0]?.kind;
    if (to !== null && kind !== undefined) return { from: at, to, kind, listings };
  }
  return null;
}

function endOfMatch(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let next = at;
  for (let i = 0; i < words.length; i++) {
    while (i > 0 && tokens[next]?.kind === 'mark' && JOINERS.has(tokens[next]?.text ?? '')) next++;
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark') return null;
    const folded = foldToken(token);
    const last = i === words.length - 1;
    if (folded !== words[i] && !(last && folded === `${words[i]}s`)) return null;
    next++;
  }
  return next;
}

/** Marks inside a name: "al-Shabaab", "Jama'at", "AFC/M23". */
const JOINERS = new Set(['-', '‑', '–', "'", '’', '/', '(', ')', '.']);

function isWord(token: Token): boolean {
  return token.kind !== 'mark';
}

/** Folded words, remembered: the same few thousand words make up most of every text. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function foldToken(token: Token): string {
  const known = folded.get(token.lower);
  if (known !== undefined) return known;
  const made = foldForSearch(token.lower).replace(/'s$/, '');
  if (folded.size >= MOST_REMEMBERED) folded.clear();
  folded.set(token.lower, made);
  return made;
}

function isCountry(name: string): boolean {
  const folded = foldForSearch(name);
  return countries.has(folded) || longCountries.has(folded);
}
