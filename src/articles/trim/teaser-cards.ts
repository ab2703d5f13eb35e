import type { Block, Scope } from '../blocks.ts';
import { lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { scopesOf } from './scope-names.ts';

/** From this many elements of one kind, side by side, a row of teasers is told from a chance likeness. */
const MIN_CARDS = 3;
/** A teaser's headline is a link; of a longer part of an article it would be less. */
const CARD_LINKED = 0.25;
/** More than this and the page is a list of such cards, or a forum. */
const SMALL_SHARE = 0.4;

/** Embedded posts and the rows of a table are the article's, however alike they are. */
const OWN_TAGS = new Set(['blockquote', 'tr', 'td', 'th']);

/** Drops rows of teasers: elements of the same tag and class side by side, each with a link and a few words. */
export const trimTeaserCards: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  const lengths = lengthsByScope(blocks);
  const rows = new Map<Scope, Map<string, Scope[]>>();
  for (const scope of lengths.keys()) {
    if (scope.parent === null || scope.names === '' || OWN_TAGS.has(scope.tag)) continue;
    if (scope.linkLength < scope.length * CARD_LINKED) continue;
    const kinds = rows.get(scope.parent) ?? new Map<string, Scope[]>();
    const kind = `${scope.tag} ${scope.names.replace(/\d+/g, '')}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), scope]);
    rows.set(scope.parent, kinds);
  }
  const dropped = new Set<Scope>();
  for (const cards of [...rows.values()].flatMap((kinds) => [...kinds.values()])) {
    const held = cards.reduce((sum, card) => sum + (lengths.get(card) ?? 0), 0);
    if (cards.length >= MIN_CARDS && held < total * SMALL_SHARE) for (const card of cards) dropped.add(card);
  }
  const isKept = (block: Block): boolean => ![...scopesOf(block.scope)].some((scope) => dropped.has(scope));
  return blocks.filter(isKept);
};
