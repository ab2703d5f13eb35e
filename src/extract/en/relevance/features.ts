import type { Token } from '../../../text/tokens.ts';
import type { NameFinder, NameMatch } from './conflict-names.ts';
import { countries } from './countries.ts';
import { findCues } from './cues.ts';
import { isFigurative } from './figurative.ts';
import { stopWords } from './stop-words.ts';
import { wordClass } from './word-classes.ts';

/** Something the weights may know about a stretch of text, and the tokens that show it (indices into the stretch). */
export interface Feature {
  /** `word:`, `name:`, `class:` or `phrase:`, then what. */
  readonly name: string;
  readonly tokens: readonly number[];
}

/** A word as the phrases see it: itself, or the class or kind of name it stands for. */
interface Word {
  readonly at: number;
  readonly key: string;
  /** Class of the word or kind of the name; null for any other word. */
  readonly kind: string | null;
  /** Too common to tell anything alone. */
  readonly common: boolean;
}

/** What parts a sentence into phrases; hyphens, apostrophes and quotation marks do not. */
const INNER_MARK = /^[-–‑/'’‘"“”&]$/;
const OPENS_SENTENCE = /^[.!?:“"]$/;
const BREAK: Omit<Word, 'at'> = { key: '|', kind: null, common: true };

/** The features of one stretch of tokens: its words and names, their classes, and phrases of two and three in classes. */
export function stretchFeatures(tokens: readonly Token[], names: NameFinder): readonly Feature[] {
  const found: Feature[] = [];
  const words = readWords(tokens, names, found);
  addSides(names(tokens), found);
  const byKind = new Map<string, number[]>();
  words.forEach((word, index) => {
    if (!word.common) found.push({ name: `word:${word.key}`, tokens: [word.at] });
    if (word.kind !== null) {
      const at = byKind.get(word.kind);
      if (at === undefined) byKind.set(word.kind, [word.at]);
      else at.push(word.at);
    }
    addPhrases(word, words[index + 1], words[index + 2], found);
  });
  for (const [kind, at] of byKind) {
    found.push({ name: `class:${kind}`, tokens: at });
    if (at.length > 1) found.push({ name: `class:${kind} ${kind}`, tokens: at });
  }
  for (const cue of findCues(new Set(byKind.keys()))) {
    found.push({ name: `cue:${cue.name}`, tokens: cue.from.flatMap((kind) => byKind.get(kind) ?? []) });
  }
  return found;
}

/** What each weight is multiplied by, so that a long stretch is no surer than a short one. */
export function stretchScale(features: readonly Feature[]): number {
  return Math.sqrt(40 / (new Set(features.map((feature) => feature.name)).size + 5));
}

function readWords(tokens: readonly Token[], names: NameFinder, found: Feature[]): readonly Word[] {
  const words: Word[] = [];
  const matches = names(tokens);
  let nextMatch = 0;
  let opening = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const match = matches[nextMatch];
    if (match !== undefined && match.from <= at) {
      nextMatch++;
      words.push({ at, key: `@${match.kind}`, kind: match.kind, common: true });
      at = match.to - 1;
    } else if (token.kind === 'mark') {
      if (!INNER_MARK.test(token.text)) words.push({ at, ...BREAK });
    } else if (token.kind === 'number') {
      words.push({ at, key: '#', kind: null, common: true });
    } else {
      const figurative = isFigurative(tokens[at - 1]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower);
      addWord(token, at, opening, figurative, words, found);
    }
    opening = token.kind === 'mark' && (OPENS_SENTENCE.test(token.text) || (opening && INNER_MARK.test(token.text)));
  }
  return words;
}

function addWord(
  token: Token,
  at: number,
  opening: boolean,
  figurative: boolean,
  words: Word[],
  found: Feature[],
): void {
  const lower = token.lower.replace(/['’]s$/, '').replace(/\.$/, '');
  const capital = token.text !== token.lower;
  const kind = figurative ? null : wordClass(lower);
  const country = capital && countries.has(lower);
  const name = capital && !opening && kind === null && !country;
  if (name) found.push({ name: `name:${lower}`, tokens: [at] });
  const key = country ? '@country' : name ? '@name' : lower;
  if (key.startsWith('@') && words.at(-1)?.key === key) return;
  words.push({
    at,
    key,
    kind: country ? 'country' : kind,
    common: figurative || country || name || stopWords.has(lower),
  });
}

function addPhrases(first: Word, second: Word | undefined, third: Word | undefined, found: Feature[]): void {
  if (
    second === undefined ||
    first.key === '|' ||
    second.key === '|' ||
    (first.common && second.common && first.kind === null && second.kind === null)
  )
    return;
  const [one, two] = [first.kind ?? first.key, second.kind ?? second.key];
  found.push({ name: `phrase:${one} ${two}`, tokens: [first.at, second.at] });
  if (third === undefined || third.key === '|') return;
  found.push({ name: `phrase:${one} ${two} ${third.kind ?? third.key}`, tokens: [first.at, second.at, third.at] });
}

/** How many different names of one conflict the stretch holds, for the conflict it names most. */
function addSides(matches: readonly NameMatch[], found: Feature[]): void {
  const entries = new Map<string, Set<string>>();
  for (const match of matches) {
    for (const { conflict, entry } of match.listings) {
      const set = entries.get(conflict);
      if (set === undefined) entries.set(conflict, new Set([entry]));
      else set.add(entry);
    }
  }
  const most = Math.max(0, ...[...entries.values()].map((set) => set.size));
  if (most === 0) return;
  const tokens = matches.map((match) => match.from);
  for (let count = 1; count <= Math.min(most, 4); count++) found.push({ name: `sides:${count}`, tokens });
}
