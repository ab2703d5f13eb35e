import type { NounPhrase } from './classify-phrase.ts';
import { nounPhrases } from './noun-phrase.ts';
import type { Line, Word } from './words.ts';

/** One paragraph ready for the rules: its words and the noun phrases among them, found by where they start and end. */
export interface PhrasedLine {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly phrases: readonly NounPhrase[];
  readonly startingAt: ReadonlyMap<number, NounPhrase>;
  readonly endingAt: ReadonlyMap<number, NounPhrase>;
}

/** A line with its noun phrases. */
export function phrasedLine(line: Line): PhrasedLine {
  const phrases = nounPhrases(line.words, line.headline);
  return {
    line,
    words: line.words,
    phrases,
    startingAt: new Map(phrases.map((phrase) => [phrase.from, phrase])),
    endingAt: new Map(phrases.map((phrase) => [phrase.to, phrase])),
  };
}
