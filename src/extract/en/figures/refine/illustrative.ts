// "it's 50 shells coming toward you" in a speech is an image; "we lost 50 men, all dead", said the general, is a claim.
import type { Draft } from '../../../refine/draft.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const images = wordList('imagine imagining suppose you your maybe perhaps whenever');
/** How far around the number such words are looked for, in tokens. */
const REACH = 24;

/** Does the "if" at `at` reach the number at `to` with no comma between? */
const opensClauseOf = (scene: Scene, at: number, to: number): boolean => {
  for (let index = at + 1; index < to; index += 1) if (scene.tokens[index]?.text === ',') return false;
  return at < to;
};

/** Marks numbers inside speech that paint a picture: addressed to "you", imagined, what would be if, or told of oneself. */
export function refineIllustrative(scene: Scene, draft: Draft): void {
  if (draft.quote === null) return;
  const quote = scene.quotes[draft.quote];
  const range = scene.ranges[draft.sentence];
  if (quote === undefined || range === undefined) return;
  for (let at = Math.max(range.first, draft.first - REACH); at < Math.min(range.last, draft.last + REACH); at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.start < quote.start || token.end > quote.end) continue;
    // "if it does not stop within 48 hours" is a threat, and no image.
    const supposed = token.lower === 'if' && draft.unit !== 'duration' && opensClauseOf(scene, at, draft.first);
    if (!images.has(token.lower) && !supposed) continue;
    draft.illustrative = true;
    scene.note('illustrative', draft, `inside speech with “${token.text}”`);
    return;
  }
}
