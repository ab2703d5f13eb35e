import type { Block, Scope } from '../blocks.ts';
import { lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { isAroundScope, isForeignScope, scopesOf } from './scope-names.ts';

/** A scope that holds this much of the text is the article itself, whatever it is called. */
const SMALL_SHARE = 0.3;
/** Signatures, date lines and captions are shorter than this; longer ones are prose under an odd name. */
const AROUND_LENGTH = 700;

/**
 * Drops what stands in small elements named as related links, promotions, share bars, newsletters, captions,
 * signatures, tag lists, galleries or comments, and in `aside`, `nav`, `footer` and forms. A quotation stays, whatever it is
 * wrapped in: an embedded post of an official is the article's evidence.
 */
export const trimForeignScopes: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  const lengths = lengthsByScope(blocks);
  const namesakes = lengthsByNames(lengths);
  const judged = new Map<Scope, boolean>();
  const isDropped = (scope: Scope): boolean => {
    const known = judged.get(scope);
    if (known !== undefined) return known;
    const length = lengths.get(scope) ?? 0;
    const small = length < total * SMALL_SHARE;
    const around = length < AROUND_LENGTH && isAroundScope(scope) && (namesakes.get(scope.names) ?? 0) < total / 2;
    const dropped = small && (isForeignScope(scope) || around);
    judged.set(scope, dropped);
    return dropped;
  };
  const isKept = (block: Block): boolean => {
    for (const scope of scopesOf(block.scope)) {
      if (scope.tag === 'blockquote') return true;
      if (isDropped(scope)) return false;
    }
    return true;
  };
  return blocks.filter(isKept);
};

/** Many small elements of one name that hold half of the text together are what the page is made of. */
function lengthsByNames(lengths: ReadonlyMap<Scope, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [scope, length] of lengths) sums.set(scope.names, (sums.get(scope.names) ?? 0) + length);
  return sums;
}
