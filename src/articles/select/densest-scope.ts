import type { Block, Scope } from '../blocks.ts';
import { isProse, lengthOf, lengthsByScope } from '../trim/draft.ts';
import { isForeignScope, scopesOf } from '../trim/scope-names.ts';

/** The smallest element with this share of the page's prose is where the article is. */
const PROSE_SHARE = 0.8;
const LINKED = 0.4;

/** Prose outside of menus, asides, footers, forms and what calls itself related, promoted or a comment. */
function proseOf(blocks: readonly Block[]): readonly Block[] {
  const foreign = new Map<Scope, boolean>();
  const isForeign = (scope: Scope): boolean => {
    const known = foreign.get(scope);
    if (known !== undefined) return known;
    const found = scope.tag !== 'body' && scope.tag !== 'main' && scope.tag !== 'article' && isForeignScope(scope);
    foreign.set(scope, found);
    return found;
  };
  return blocks.filter(
    (block) => block.linkShare < LINKED && isProse(block.text) && ![...scopesOf(block.scope)].some(isForeign),
  );
}

/** The blocks of the innermost element that holds most of the page's prose; none when the page has no prose. */
export function densestBlocks(blocks: readonly Block[]): readonly Block[] {
  const prose = proseOf(blocks);
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
  return best === null ? [] : blocks.filter((block) => [...scopesOf(block.scope)].includes(best));
}
