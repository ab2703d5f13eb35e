import type { Block, Scope } from '../blocks.ts';
import { isProse } from '../trim/draft.ts';
import { isAroundScope, isForeignScope } from '../trim/scope-names.ts';

const LINKED = 0.35;
/** A block like this is a link to something else, and what follows it is its blurb. */
const TEASER_LINKED = 0.75;
/** An item with this share of link text is a headline with its blurb. */
const ITEM_LINKED = 0.1;
/** These hold the page's own text whatever else they are called. */
const PAGE_TAGS = new Set(['html', 'body', 'main', 'article']);

/**
 * Prose that is not in a menu, aside, footer, form or what calls itself related or promoted, and no blurb under a
 * link. On a page that declares itself one article, comments, widgets and list items with links are not its own either.
 */
export function ownProse(blocks: readonly Block[], oneArticle: boolean): readonly Block[] {
  const foreign = new Map<Scope, boolean>();
  const judge = (scope: Scope): boolean => {
    if (scope.parent !== null && isForeign(scope.parent)) return true;
    if (PAGE_TAGS.has(scope.tag)) return false;
    if (isForeignScope(scope)) return true;
    return (
      oneArticle && (isAroundScope(scope) || (scope.tag === 'li' && scope.linkLength > scope.length * ITEM_LINKED))
    );
  };
  const isForeign = (scope: Scope): boolean => {
    const known = foreign.get(scope) ?? judge(scope);
    foreign.set(scope, known);
    return known;
  };
  return blocks.filter((block, index) => {
    const before = blocks[index - 1];
    const blurb = before !== undefined && before.linkShare >= TEASER_LINKED;
    return !blurb && block.linkShare < LINKED && isProse(block.text) && !isForeign(block.scope);
  });
}
