import type { Block } from '../blocks.ts';
import type { DomDocument } from '../dom.ts';
import { lengthOf } from '../trim/draft.ts';
import { densestBlocks } from './densest-scope.ts';
import { keptByReadability } from './kept-by-readability.ts';
import { markedContent } from './marked-content.ts';
import { ownProse } from './own-prose.ts';
import { restoreGaps } from './restore-gaps.ts';

/** Characters below which what Readability kept is doubted: one or two sentences. */
const FEW = 200;
/** Another reader must find this many times more to be believed instead. */
const MUCH_MORE = 2;
/** Less of the page's own prose than this, and Readability took one post, section or answer of several. */
const PART = 0.6;
/** The same on a page that declares itself one article, where other prose is more often that of others. */
const PART_OF_ARTICLE = 0.35;

/**
 * The blocks of the article, in order: Readability's with its gaps filled. Where that is a sentence or two, what the
 * page itself marks as its content, or else the densest prose, when there is much more of it. Where it is one part of
 * a page of several (a thread, a page of sections), all of them.
 */
export function chooseBlocks(document: DomDocument, blocks: readonly Block[]): readonly Block[] {
  const oneArticle = declaresArticle(document);
  const kept = restoreGaps(blocks, keptByReadability(document, blocks));
  const readable = blocks.filter((block) => kept.has(block));
  const length = lengthOf(readable);
  const prose = ownProse(blocks, oneArticle);
  if (length < FEW) {
    const others = [markedContent(blocks), densestBlocks(blocks, prose)];
    return others.find((other) => lengthOf(other) > length * MUCH_MORE) ?? readable;
  }
  if (lengthOf(prose.filter((block) => kept.has(block))) >= lengthOf(prose) * (oneArticle ? PART_OF_ARTICLE : PART))
    return readable;
  const wider = new Set([...kept, ...densestBlocks(blocks, prose)]);
  return blocks.filter((block) => wider.has(block));
}

/** Whether the page says to those who share it that it is one article. */
function declaresArticle(document: DomDocument): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  return /^(?:news)?article$/i.test(type.trim());
}
