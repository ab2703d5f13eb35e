import type { Measure } from '../model/figure.ts';
import type { Claim, ClaimGroup } from '../model/story.ts';

/** A claim to print, and the group it came from. */
export interface OrderedClaim {
  readonly claim: Claim;
  readonly group: ClaimGroup;
}

/** What readers of a war digest look for first; everything else comes after, in the order of the text. */
const GRAVITY: Readonly<Partial<Record<Measure, number>>> = {
  killed: 0,
  missing: 1,
  wounded: 1,
  deserted: 1,
  displaced: 1,
};

/**
 * The order figures are printed in: the dead first, then others harmed. A whole comes first, its shares by the same source right after it, then what others
 * say about the same thing; shares the article states on its own account come last. Otherwise articles keep the order
 * given, figures their place in the text.
 *
 * @param articleOrder ids of the story's articles, leading article first
 */
export function orderClaims(groups: readonly ClaimGroup[], articleOrder: readonly string[]): readonly OrderedClaim[] {
  const all = groups.flatMap((group) => group.standing.map((claim) => ({ claim, group })));
  const placed = (a: OrderedClaim, b: OrderedClaim) =>
    articleOrder.indexOf(a.claim.articleId) - articleOrder.indexOf(b.claim.articleId) ||
    a.claim.figure.start - b.claim.figure.start;
  const gravity = ({ claim }: OrderedClaim) => GRAVITY[claim.figure.measure] ?? 2;
  const listed = new Set(all.map(({ claim }) => keyOf(claim.articleId, claim.index)));
  const isShare = ({ claim }: OrderedClaim) =>
    claim.figure.partOf !== null && listed.has(keyOf(claim.articleId, claim.figure.partOf));

  const wholes = all.filter((each) => !isShare(each)).toSorted((a, b) => gravity(a) - gravity(b) || placed(a, b));
  const shares = all.filter(isShare).toSorted(placed);
  const ordered: OrderedClaim[] = [];
  const put = (each: OrderedClaim) => {
    if (ordered.includes(each)) return;
    ordered.push(each);
    for (const share of shares) {
      const whole = share.claim.figure.partOf;
      const belongs = share.claim.articleId === each.claim.articleId && whole === each.claim.index;
      if (belongs && share.claim.figure.claimant?.text === each.claim.figure.claimant?.text) put(share);
    }
  };
  for (const whole of wholes) {
    put(whole);
    for (const rival of wholes) if (rival.group === whole.group) put(rival);
  }
  for (const share of shares) put(share);
  return ordered;
}

export function keyOf(articleId: string, index: number): string {
  return `${articleId}#${index}`;
}
