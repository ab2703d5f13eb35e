import type { NounPhrase } from './classify-phrase.ts';
import { nounPhrases } from './noun-phrase.ts';
import type { Line, Word } from './words.ts';

/** One paragraph ready for the rules: its words and the noun phrases among them, found by where they start and end. */
export interface PhrasedLine {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly phrases: readonly NounPhrase[];
  readonly startingAt: PhrasesByPlace;
  readonly endingAt: PhrasesByPlace;
}

/** Noun phrases by the index of a word; asked for every word many times, so an array and no map. */
export interface PhrasesByPlace {
  readonly get: (at: number) => NounPhrase | undefined;
  readonly has: (at: number) => boolean;
}

/** A line with its noun phrases. */
export function phrasedLine(line: Line): PhrasedLine {
  const phrases = nounPhrases(line.words, line.headline);
  return {
    line,
    words: line.words,
    phrases,
    startingAt: byPlace(phrases, line.words.length, (phrase) => phrase.from),
    endingAt: byPlace(phrases, line.words.length, (phrase) => phrase.to),
  };
}

function byPlace(
  phrases: readonly NounPhrase[],
  length: number,
  placeOf: (phrase: NounPhrase) => number,
): PhrasesByPlace {
  const placed: (NounPhrase | undefined)[] = new Array(length + 1).fill(undefined);
  for (const phrase of phrases) placed[placeOf(phrase)] = phrase;
  return { get: (at) => placed[at], has: (at) => placed[at] !== undefined };
}
