import type { Block, Scope } from '../blocks.ts';
import { lengthOf, lengthsByScope } from '../trim/draft.ts';
import { isForeignScope, scopesOf } from '../trim/scope-names.ts';

/** The smallest element with this share of the page's prose is where the article is. */
const PROSE_SHARE = 0.8;

/** The blocks of the innermost element that holds most of `prose`, without what is foreign in it; none when there is no prose. */
export function densestBlocks(blocks: readonly Block[], prose: readonly Block[]): readonly Block[] {
  const total = lengthOf(prose);
  let best: Scope | null = null;
  let bestDepth = -1;
  for (const [scope, length] of lengthsByScope(prose)) {
    const depth = [...scopesOf(scope)].length;
    if (length >= total * PROSE_SHARE && depth > bestDepth) {
      best = scope;
      bestDepth = depth;
    }
  }
  return best === null ? [] : blocks.filter((block) => isOwnIn(block, best));
}

function isOwnIn(block: Block, container: Scope): boolean {
  for (const scope of scopesOf(block.scope)) {
    if (scope === container) return true;
    if (isForeignScope(scope)) return false;
  }
  return false;
}
