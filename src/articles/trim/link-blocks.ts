import type { Block, Scope } from '../blocks.ts';
import { isHeading, lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { scopesOf } from './scope-names.ts';

const LINKED = 0.75;
/** Lists of links that hold more than this are what the page is about. */
const SMALL_SHARE = 0.35;
const LIST_TAGS = new Set(['ul', 'ol', 'dl', 'table', 'menu']);

/**
 * Drops blocks that are links and nothing else: lists of further articles, "read also" lines, teasers between
 * paragraphs. Headings that are links stay (round-ups), and so do lists that make up much of the text.
 */
export const trimLinkBlocks: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  const linked = blocks.filter((block) => block.linkShare >= LINKED);
  if (lengthOf(linked) > total * SMALL_SHARE) return blocks;
  const lengths = lengthsByScope(blocks);
  const linkedLengths = lengthsByScope(linked);
  const isLinkList = (scope: Scope): boolean =>
    LIST_TAGS.has(scope.tag) && (linkedLengths.get(scope) ?? 0) > (lengths.get(scope) ?? 0) * LINKED;
  const isKept = (block: Block): boolean => {
    if ([...scopesOf(block.scope)].some(isLinkList)) return false;
    return block.linkShare < LINKED || isHeading(block);
  };
  return blocks.filter(isKept);
};
