import type { Block, Scope } from '../blocks.ts';
import { isHeading, isProse, lengthOf, lengthsByScope } from '../trim/draft.ts';
import { isAroundScope, isForeignScope, scopesOf } from '../trim/scope-names.ts';

/** The container holds nearly all that was kept; strays beside it do not widen it. */
const CONTAINER_SHARE = 0.85;
/** More than this share of what was kept is no gap, but other articles around this one. */
const MAX_RESTORED = 0.3;
const LINKED = 0.35;
/** A block like this is a link to something else, and what follows it is its blurb. */
const TEASER_LINKED = 0.75;
const STRUCTURED = new Set(['li', 'dd', 'dt', 'td', 'th', 'pre', 'blockquote']);

/**
 * `kept`, and what Readability pruned inside the same container although it reads as the article's own: paragraphs,
 * quotations and embedded posts, list items, table rows, and the headings over them.
 */
export function restoreGaps(blocks: readonly Block[], kept: ReadonlySet<Block>): ReadonlySet<Block> {
  const chosen = blocks.filter((block) => kept.has(block));
  const container = containerOf(chosen);
  if (container === null) return kept;
  const pruned = blocks.filter(
    (block, index) => !kept.has(block) && isOwn(block, container) && reads(block) && !isBlurb(blocks[index - 1]),
  );
  const inQuotes = pruned.filter(isQuoted);
  const gaps = lengthOf(pruned) <= lengthOf(chosen) * MAX_RESTORED ? pruned : inQuotes;
  const all = new Set([...kept, ...gaps]);
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (!all.has(block) && isHeading(block) && next !== undefined && all.has(next) && isOwn(block, container))
      all.add(block);
  }
  return all;
}

/** The innermost element around nearly all of `chosen`. */
function containerOf(chosen: readonly Block[]): Scope | null {
  const total = lengthOf(chosen);
  let best: Scope | null = null;
  for (const [scope, length] of lengthsByScope(chosen)) {
    if (length >= total * CONTAINER_SHARE && (best === null || depth(scope) > depth(best))) best = scope;
  }
  return best;
}

function depth(scope: Scope): number {
  return [...scopesOf(scope)].length;
}

/** Whether the block stands in `container` with nothing foreign in between; a quotation may stand in an embed. */
function isOwn(block: Block, container: Scope): boolean {
  let quoted = false;
  for (const scope of scopesOf(block.scope)) {
    if (scope === container) return true;
    quoted ||= scope.tag === 'blockquote';
    if (scope.tag === 'figure' || isForeignScope(scope) || (!quoted && isAroundScope(scope))) return false;
  }
  return false;
}

function isQuoted(block: Block): boolean {
  return [...scopesOf(block.scope)].some((scope) => scope.tag === 'blockquote');
}

function isBlurb(previous: Block | undefined): boolean {
  return previous !== undefined && previous.linkShare >= TEASER_LINKED;
}

function reads(block: Block): boolean {
  if (block.linkShare > (isQuoted(block) ? TEASER_LINKED : LINKED)) return false;
  const structured = [...scopesOf(block.scope)].slice(0, 4).some((scope) => STRUCTURED.has(scope.tag));
  return structured || isProse(block.text);
}
