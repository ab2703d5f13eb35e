import type { Clause } from '../names/words.ts';
import { type Scene, tailOf } from './scene.ts';

/** The reporter's sentences before a word, the nearest first, the part of its own sentence before it included. */
export function* sentencesBefore(
  scenes: readonly Scene[],
  scene: Scene,
  at: number,
): Generator<readonly [Scene, Clause]> {
  for (let index = scene.line.index; index >= 0; index -= 1) {
    const where = scenes[index];
    if (where === undefined) return;
    const { sentences } = where.line;
    const last = where === scene ? lastBefore(sentences, at) : sentences.length - 1;
    for (let nth = last; nth >= 0; nth -= 1) {
      const whole = sentences[nth];
      if (whole === undefined) return;
      const to = where === scene ? Math.min(whole.to, at) : whole.to;
      if (to > whole.from) yield [where, tailOf({ from: whole.from, to })];
    }
  }
}

/** Index of the last sentence that begins before the word `at`, or -1. */
function lastBefore(sentences: readonly Clause[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
