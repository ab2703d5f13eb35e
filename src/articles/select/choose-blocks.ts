import type { Block } from '../blocks.ts';
import type { DomDocument } from '../dom.ts';
import { lengthOf } from '../trim/draft.ts';
import { densestBlocks } from './densest-scope.ts';
import { keptByReadability } from './kept-by-readability.ts';
import { markedContent } from './marked-content.ts';
import { restoreGaps } from './restore-gaps.ts';

/** Characters below which what Readability kept is doubted: one or two sentences. */
const FEW = 200;
/** Another reader must find this many times more to be believed instead. */
const MUCH_MORE = 2;

/**
 * The blocks of the article, in order: Readability's with its gaps filled. Where that is a sentence or two, what the
 * page itself marks as its content, or else the densest prose, when there is much more of it.
 */
export function chooseBlocks(document: DomDocument, blocks: readonly Block[]): readonly Block[] {
  const kept = restoreGaps(blocks, keptByReadability(document, blocks));
  const readable = blocks.filter((block) => kept.has(block));
  const length = lengthOf(readable);
  if (length >= FEW) return readable;
  const others = [markedContent(blocks), densestBlocks(blocks)];
  return others.find((other) => lengthOf(other) > length * MUCH_MORE) ?? readable;
}
