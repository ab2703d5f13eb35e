import type { Figure } from '../../model/figure.ts';
import type { Claim, ReadArticle } from '../../model/story.ts';
import { ACROSS_ARTICLES, areOfOtherOrders, valuesAgree, WITHIN_ARTICLE } from './compare-values.ts';
import { type FigureRole, roleOfFigure } from './figure-role.ts';
import { agreesInEverything, type Subject, sameSubject, subjectOf, wordsOfFigure } from './same-subject.ts';
import type { SameVoice } from './same-voice.ts';

/** A claim and what its figure is: the whole, a part of it, what came on top, or what was said before. */
export interface RoledClaim extends Claim {
  readonly role: FigureRole;
}

/** Claims about one thing, oldest first. */
export interface Gathering {
  readonly subject: Subject;
  readonly claims: RoledClaim[];
}

/** Measures whose word says so little of what is counted that two articles agree on the thing only by agreeing in everything. */
const LOOSE_MEASURES: ReadonlySet<string> = new Set(['other', 'people', 'troops', 'duration', 'distance']);

/** Oldest first, ids breaking ties. */
export const byTime = (a: Claim, b: Claim): number =>
  a.at - b.at || (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.index - b.index);

/** The figures of articles (any order) gathered by what they are about, groups by their oldest claim. */
export function gatherClaims(articles: readonly ReadArticle[], isSameVoice: SameVoice): readonly Gathering[] {
  const claims = articles
    .flatMap(({ article, reading }) =>
      reading.figures.flatMap((figure, index): readonly RoledClaim[] =>
        isConversion(figure, reading.figures)
          ? []
          : [
              {
                articleId: article.id,
                index,
                figure,
                at: article.publishedAt,
                role: roleOfFigure(figure, article.text),
              },
            ],
      ),
    )
    .toSorted(byTime);
  const gatherings: Gathering[] = [];
  const placeOf = new Map<string, Gathering>();
  for (const claim of claims) {
    const told = `${claim.articleId}#${claim.figure.sameAs ?? claim.index}`;
    const group = placeOf.get(told) ?? groupFor(gatherings, claim, isSameVoice);
    group.claims.push(claim);
    placeOf.set(told, group);
  }
  return gatherings;
}

/** "12.5 billion shekels ($3.6 billion)": the second is the first in another currency, and no claim beside it. */
function isConversion(figure: Figure, figures: readonly Figure[]): boolean {
  if (figure.sameAs === null || figure.unit !== 'money') return false;
  return figures[figure.sameAs]?.currency !== figure.currency;
}

function groupFor(gatherings: Gathering[], claim: RoledClaim, isSameVoice: SameVoice): Gathering {
  const subject = subjectOf(wordsOfFigure(claim.figure));
  let best: { readonly group: Gathering; readonly sureness: number } | null = null;
  for (const group of gatherings) {
    const sureness = sameSubject(group.subject, subject);
    if (sureness === null || !mayJoin(group, claim, subject, isSameVoice)) continue;
    const agreed = group.claims.some((each) => valuesAgree(each.figure, claim.figure)) ? 0.5 : 0;
    if (best === null || sureness + agreed > best.sureness) best = { group, sureness: sureness + agreed };
  }
  if (best !== null) return best.group;
  const group: Gathering = { subject, claims: [] };
  gatherings.push(group);
  return group;
}

function mayJoin(group: Gathering, claim: RoledClaim, subject: Subject, isSameVoice: SameVoice): boolean {
  const loose = LOOSE_MEASURES.has(subject.measure) && !agreesInEverything(group.subject, subject);
  return group.claims.every((each) =>
    each.articleId === claim.articleId ? mayStandBeside(each, claim, isSameVoice) : !loose && mayFollow(each, claim),
  );
}

/** One article speaks once of one thing in one voice: a second value is about something else, unless it is the former one. */
function mayStandBeside(each: RoledClaim, claim: RoledClaim, isSameVoice: SameVoice): boolean {
  if (!isWhole(each) || !isWhole(claim)) return false;
  if (each.role === 'former' || claim.role === 'former') return each.role !== claim.role;
  if (areOfOtherOrders(each.figure, claim.figure, WITHIN_ARTICLE)) return false;
  return !isSameVoice(each.figure.claimant?.text ?? null, claim.figure.claimant?.text ?? null);
}

/** Parts and what came on top are told again, never rivals: nobody says which part of the whole another one is. */
function mayFollow(each: RoledClaim, claim: RoledClaim): boolean {
  if (isWhole(each) && isWhole(claim)) return !areOfOtherOrders(each.figure, claim.figure, ACROSS_ARTICLES);
  return each.role === claim.role && valuesAgree(each.figure, claim.figure);
}

const isWhole = ({ role }: RoledClaim): boolean => role === 'whole' || role === 'former';
