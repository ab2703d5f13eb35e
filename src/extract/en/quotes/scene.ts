import type { QuotedStretch } from '../../../text/quote-marks.ts';
import { type NounPhrase, nounPhrases } from '../names/noun-phrase.ts';
import type { Clause, Line, Word } from '../names/words.ts';

/** One paragraph ready for the rules: its words and the noun phrases among them, found by where they start and end. */
export interface Scene {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly phrases: readonly NounPhrase[];
  readonly startingAt: ReadonlyMap<number, NounPhrase>;
  readonly endingAt: ReadonlyMap<number, NounPhrase>;
}

/** One quoted stretch where it stands. */
export interface Site {
  readonly scene: Scene;
  /** Index of the folded quote in the scene's words. */
  readonly at: number;
  /** The scene of the paragraph before, or null. */
  readonly before: Scene | null;
  /** The scene of the paragraph after, or null. */
  readonly after: Scene | null;
  /** The reporter's sentence around it. */
  readonly sentence: Clause;
  readonly stretch: QuotedStretch;
  readonly text: string;
}

/** The scene of one paragraph. */
export function sceneOf(line: Line): Scene {
  const phrases = nounPhrases(line.words, line.headline);
  return {
    line,
    words: line.words,
    phrases,
    startingAt: new Map(phrases.map((phrase) => [phrase.from, phrase])),
    endingAt: new Map(phrases.map((phrase) => [phrase.to, phrase])),
  };
}

/** Every quoted stretch of a scene with the sentence it stands in, in order. */
export function sitesOf(
  scenes: readonly Scene[],
  index: number,
  quoted: readonly QuotedStretch[],
  text: string,
): readonly Site[] {
  const scene = scenes[index];
  if (scene === undefined) return [];
  const sites: Site[] = [];
  const before = scenes[index - 1] ?? null;
  const after = scenes[index + 1] ?? null;
  let nth = 0;
  scene.words.forEach((word, at) => {
    const stretch = quoted[word.quoted];
    if (stretch === undefined) return;
    while ((scene.line.sentences[nth]?.to ?? Number.POSITIVE_INFINITY) <= at) nth += 1;
    const sentence = scene.line.sentences[nth];
    if (sentence !== undefined)
      sites.push({ scene, at, before, after, sentence, stretch, text: text.slice(stretch.start, stretch.end) });
  });
  return sites;
}
