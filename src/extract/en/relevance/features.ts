import type { NameMatch } from './conflict-names.ts';
import { findFrames } from './frames.ts';
import type { Word } from './read-words.ts';
import { findSettings } from './settings.ts';

export type FeatureKind = 'word' | 'name' | 'class' | 'frame' | 'within' | 'setting' | 'sides';

/** Takes the features of a stretch one by one; a feature may come more than once. Token indices say what shows it. */
export interface FeatureSink {
  readonly feature: (kind: FeatureKind, key: string, at: readonly number[]) => void;
  /** A feature that one token shows. */
  readonly word: (kind: 'word' | 'name', key: string, at: number) => void;
  /** A phrase of two words and, unless `third` is undefined, the phrase of three it begins; `phraseKey` gives their keys. */
  readonly phrase: (first: Word, second: Word, third: Word | undefined) => void;
}

/** What a word is called in a phrase: its class, or itself. */
export function phraseKey(word: Word): string {
  return word.kind ?? word.key;
}

/** More sides than this tell nothing new. */
const MOST_SIDES = 4;

/**
 * Hands every feature of a stretch to `sink`: its words and unknown names, the classes of its words, the setting it is in or the frames it shows, phrases of
 * two and three words with classes in place of their words, and how many names of one conflict there are.
 *
 * @param matches the registry names in the stretch
 * @param named whether the whole text names two sides or places of one conflict
 */
export function visitFeatures(
  words: readonly Word[],
  matches: readonly NameMatch[],
  named: boolean,
  sink: FeatureSink,
): void {
  const byKind = new Map<string, number[]>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (!word.common) sink.word('word', word.key, word.at);
    if (word.name !== null) sink.word('name', word.name, word.at);
    if (word.kind !== null) {
      const at = byKind.get(word.kind);
      if (at === undefined) byKind.set(word.kind, [word.at]);
      else at.push(word.at);
    }
    visitPhrases(word, words[index + 1], words[index + 2], sink);
  }
  for (const [kind, at] of byKind) {
    sink.feature('class', kind, at);
    if (at.length > 1) sink.feature('class', `${kind} ${kind}`, at);
  }
  const settings = findSettings(words);
  for (const { name, at } of settings) sink.feature('setting', name, at);
  if (settings.length === 0) {
    for (const { name, within, at } of findFrames(words, matches, named))
      sink.feature(within ? 'within' : 'frame', name, at);
  }
  visitSides(matches, sink);
}

/** What each weight is multiplied by, so that a long stretch is no surer than a short one. */
export function stretchScale(words: readonly Word[]): number {
  return Math.sqrt(16 / (words.length + 2));
}

function visitPhrases(first: Word, second: Word | undefined, third: Word | undefined, sink: FeatureSink): void {
  if (second === undefined || first.key === '|' || second.key === '|') return;
  if (first.common && second.common && first.kind === null && second.kind === null) return;
  sink.phrase(first, second, third?.key === '|' ? undefined : third);
}

/** How many different names of one conflict the stretch holds, for the conflict it names most. */
function visitSides(matches: readonly NameMatch[], sink: FeatureSink): void {
  if (matches.length === 0) return;
  const entries = new Map<string, Set<string>>();
  let most = 0;
  for (const match of matches) {
    for (const { conflict, entry } of match.listings) {
      const known = entries.get(conflict) ?? new Set();
      entries.set(conflict, known.add(entry));
      most = Math.max(most, known.size);
    }
  }
  const at = matches.map((match) => match.from);
  for (let count = 1; count <= Math.min(most, MOST_SIDES); count++) sink.feature('sides', String(count), at);
}
