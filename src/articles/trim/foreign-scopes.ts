import type { Block, Scope } from '../blocks.ts';
import { lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { isAroundScope, isForeignScope, oddWords, scopesOf } from './scope-names.ts';

/** A scope that holds this much of the text is the article itself, whatever it is called. */
const SMALL_SHARE = 0.3;
/** Signatures, date lines and captions are shorter than this; longer ones are prose under an odd name. */
const AROUND_LENGTH = 700;

/** Elements that share a name, or the odd word in it, and hold this much together are what the page is made of. */
const COMMON_SHARE = 0.3;
/** More plain prose than this share of the text, and a name alone is not believed; a tag is. */
const PROSE_SHARE = 0.1;
/** Captions and credits stay what they are, however many a page of pictures has. */
const CAPTION = /caption|credit/;
const FIRM_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'search', 'figcaption']);

/**
 * Drops what stands in small elements named as related links, promotions, share bars, newsletters, captions,
 * signatures, tag lists, galleries or comments, and in `aside`, `nav`, `footer` and forms. A quotation stays, whatever it is
 * wrapped in: an embedded post of an official is the article's evidence.
 */
export const trimForeignScopes: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  const lengths = lengthsByScope(blocks);
  const namesakes = lengthsByNames(lengths);
  const oddities = lengthsByOddWord(blocks);
  const prose = lengthsByScope(blocks.filter(isPlainProse));
  const judged = new Map<Scope, boolean>();
  const isDropped = (scope: Scope): boolean => {
    const known = judged.get(scope);
    if (known !== undefined) return known;
    const length = lengths.get(scope) ?? 0;
    const small = length < total * SMALL_SHARE;
    const firm = FIRM_TAGS.has(scope.tag);
    const usual = (length: number) => length > total * COMMON_SHARE;
    const words = oddWords(scope);
    const isBuilt = words.length > 0 && words.every((word) => !CAPTION.test(word) && usual(oddities.get(word) ?? 0));
    const common = !firm && (usual(namesakes.get(scope.names) ?? 0) || isBuilt);
    const around = length < AROUND_LENGTH && isAroundScope(scope);
    const proseHeld = prose.get(scope) ?? 0;
    const speaks = !firm && proseHeld > total * PROSE_SHARE;
    const dropped = small && !common && !speaks && (isForeignScope(scope) || around);
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

/** A sentence or more, and hardly any link in it. */
function isPlainProse(block: Block): boolean {
  return block.linkShare < 0.2 && block.text.length >= 80 && /[.!?…。！？؟।]["'”’»)\]]*$/u.test(block.text);
}

/** For each odd word, the length of the blocks that stand under it; page builders call everything a widget or a module. */
function lengthsByOddWord(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const known = new Map<Scope, readonly string[]>();
  const wordsAround = (scope: Scope): readonly string[] => {
    const words = known.get(scope) ?? [
      ...new Set([...oddWords(scope), ...(scope.parent === null ? [] : wordsAround(scope.parent))]),
    ];
    known.set(scope, words);
    return words;
  };
  for (const { scope, text } of blocks)
    for (const word of wordsAround(scope)) sums.set(word, (sums.get(word) ?? 0) + text.length);
  return sums;
}

/** Many small elements of one name that hold half of the text together are what the page is made of. */
function lengthsByNames(lengths: ReadonlyMap<Scope, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [scope, length] of lengths) {
    if (scope.names !== '') sums.set(scope.names, (sums.get(scope.names) ?? 0) + length);
  }
  return sums;
}
