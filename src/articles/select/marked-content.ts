import type { Block, Scope } from '../blocks.ts';
import { isForeignScope, scopesOf } from '../trim/scope-names.ts';

const MAIN_NAMES = /\b(?:article ?body|main ?content|role main|entry content|post content)\b/;

/** The blocks of the largest element that the page marks as its content (`main`, `article`, `articleBody`), without what is foreign in it. */
export function markedContent(blocks: readonly Block[]): readonly Block[] {
  let best: Scope | null = null;
  for (const block of blocks) {
    for (const scope of scopesOf(block.scope)) {
      const marked = scope.tag === 'main' || scope.tag === 'article' || MAIN_NAMES.test(scope.names);
      if (marked && scope.length > (best?.length ?? 0)) best = scope;
    }
  }
  return best === null ? [] : blocks.filter((block) => isIn(block, best));
}

function isIn(block: Block, container: Scope): boolean {
  for (const scope of scopesOf(block.scope)) {
    if (scope === container) return true;
    if (isForeignScope(scope)) return false;
  }
  return false;
}
