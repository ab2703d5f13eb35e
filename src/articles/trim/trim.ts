import type { Block } from '../blocks.ts';
import type { DraftContext, TrimRule } from './draft.ts';
import { trimAfterEndMarker } from './end-marker.ts';
import { trimFigures } from './figures.ts';
import { trimForeignScopes } from './foreign-scopes.ts';
import { trimHeadMatter } from './head-matter.ts';
import { trimLinkBlocks } from './link-blocks.ts';
import { trimSignUpBoxes } from './sign-up-boxes.ts';
import { trimStockLines } from './stock-lines.ts';
import { trimTailMatter } from './tail-matter.ts';
import { trimTeaserCards } from './teaser-cards.ts';

/** By element first, then by line; head and tail last, because they end at the first line that is the article's. */
const RULES: readonly TrimRule[] = [
  trimFigures,
  trimForeignScopes,
  trimTeaserCards,
  trimSignUpBoxes,
  trimAfterEndMarker,
  trimLinkBlocks,
  trimStockLines,
  trimHeadMatter,
  trimTailMatter,
];

/** Takes captions, related links, promotions, signatures and stock lines out of `blocks`; never leaves nothing. */
export function trim(blocks: readonly Block[], context: DraftContext): readonly Block[] {
  return RULES.reduce((left, rule) => {
    const next = rule(left, context);
    return next.length === 0 ? left : next;
  }, blocks);
}
