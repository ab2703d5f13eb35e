import type { QuotedStretch } from '../../../text/quote-marks.ts';
import type { PhrasedLine } from '../names/phrased-line.ts';
import type { Clause } from '../names/words.ts';

/** The paragraph a rule reads. */
export type Scene = PhrasedLine;

/** One quoted stretch where it stands. */
export interface Site {
  readonly scene: Scene;
  /** Index of the folded quote in the scene's words. */
  readonly at: number;
  /** The scene of the paragraph before, or null. */
  readonly before: Scene | null;
  /** The scene of the paragraph after, or null. */
  readonly after: Scene | null;
  /** The reporter's sentence around it, no further than `REACH` words to either side. */
  readonly sentence: Clause;
  /** Index of that sentence in the scene's line. */
  readonly nth: number;
  readonly stretch: QuotedStretch;
  readonly text: string;
}

/** Words a rule looks at on either side of a quote; longer sentences are lists and tables, and would cost without end. */
const REACH = 80;

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
    const whole = scene.line.sentences[nth];
    if (whole === undefined) return;
    const sentence = { from: Math.max(whole.from, at - REACH), to: Math.min(whole.to, at + REACH) };
    sites.push({ scene, at, before, after, sentence, nth, stretch, text: text.slice(stretch.start, stretch.end) });
  });
  return sites;
}

/** The last `REACH` words of a sentence. */
export function tailOf(sentence: Clause): Clause {
  return { from: Math.max(sentence.from, sentence.to - REACH), to: sentence.to };
}
