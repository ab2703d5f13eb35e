import type { Measure } from '../model/figure.ts';
import type { Claim, ClaimGroup, ReadArticle } from '../model/story.ts';
import { valuesAgree } from '../stories/claims/compare-values.ts';
import { roleOfFigure } from '../stories/claims/figure-role.ts';
import { subjectOf, wordsOfFigure } from '../stories/claims/same-subject.ts';

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

/** From here on the text's own order says more than what kind of count it is. */
const REST = 2;

/**
 * The order figures are printed in: the dead first, then others harmed. Among those a toll comes before the three who died
 * overnight or "another five", and what more articles tell comes before what one tells. A whole comes first, its shares by
 * the same source right after it, then what others say about the same thing; shares the article states on its own account
 * come last. Otherwise articles keep the order given, figures their place in the text.
 *
 * @param articles those of the story, leading article first
 */
export function orderClaims(groups: readonly ClaimGroup[], articles: readonly ReadArticle[]): readonly OrderedClaim[] {
  const all = groups.flatMap((group) => group.standing.map((claim) => ({ claim, group })));
  const places = new Map(articles.map(({ article }, place) => [article.id, place]));
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const place = ({ claim }: OrderedClaim) => places.get(claim.articleId) ?? articles.length;
  const placed = (a: OrderedClaim, b: OrderedClaim) =>
    place(a) - place(b) || a.claim.figure.start - b.claim.figure.start;
  const gravity = ({ claim }: OrderedClaim) => GRAVITY[claim.figure.measure] ?? REST;
  const small = (each: OrderedClaim) =>
    gravity(each) < REST && isSmall(each.claim, texts.get(each.claim.articleId) ?? '') ? 1 : 0;
  const listed = new Set(all.map(({ claim }) => keyOf(claim.articleId, claim.index)));
  const isShare = ({ claim }: OrderedClaim) =>
    claim.figure.partOf !== null && listed.has(keyOf(claim.articleId, claim.figure.partOf));

  const wholes = all
    .filter((each) => !isShare(each))
    .map((each) => ({ ...each, gravity: gravity(each), small: small(each), ...tellers(each) }))
    .toSorted(
      (a, b) =>
        a.gravity - b.gravity || a.small - b.small || b.ofGroup - a.ofGroup || b.ofClaim - a.ofClaim || placed(a, b),
    );
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

/** Some of a whole, or what came on top of it; "another 29 wounded" comes on top of the dead, and is whole for itself. */
function isSmall({ figure }: Claim, text: string): boolean {
  const role = roleOfFigure(figure, text);
  return role === 'increment' ? figure.measure === 'killed' : role !== 'whole';
}

/** The claims of a group that say what this one says, itself first. */
export function saidAlike({ claim, group }: OrderedClaim): readonly Claim[] {
  return [claim, ...(group.agreeing ?? []).filter(({ figure }) => valuesAgree(figure, claim.figure))];
}

/**
 * Articles that tell of the thing counted, and those that say of it what this claim says. The dead of a whole war stand in
 * every article about it: that many tell of them makes them no news of the day.
 */
function tellers(each: OrderedClaim): { readonly ofGroup: number; readonly ofClaim: number } {
  const { claim, group } = each;
  if (claim.figure.measure === 'killed' && subjectOf(wordsOfFigure(claim.figure)).period !== '')
    return { ofGroup: 1, ofClaim: 1 };
  const articlesOf = (claims: readonly Claim[]) => new Set(claims.map(({ articleId }) => articleId)).size;
  return {
    ofGroup: articlesOf([...group.standing, ...group.superseded, ...(group.agreeing ?? [])]),
    ofClaim: articlesOf(saidAlike(each)),
  };
}

export function keyOf(articleId: string, index: number): string {
  return `${articleId}#${index}`;
}
