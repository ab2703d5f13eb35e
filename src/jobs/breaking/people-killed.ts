import type { ClaimGroup, ReadArticle } from '../../model/story.ts';
import { roleOfFigure } from '../../stories/claims/figure-role.ts';

/** "since October", "over the past year", "so far", "in 2022": a total of long ago and now, no news of today. */
const RUNNING_TOTAL =
  /\b(?:since|to date|so far|years?|months?|weeks|decades?|centur\w+|throughout|during the (?:war|conflict|invasion)|(?:19|20)\d\d)\b/iu;

/**
 * How many people the story says were killed, by its highest standing claim: "at least 12 killed overnight" is 12. Of a claim
 * that gives only an upper end ("up to 30") nothing is certain; "40,000 killed since October", "up from nine" and "since
 * 2022, when bombs killed 120" tell of before; 0 when no claim says.
 */
export function peopleKilled(groups: readonly ClaimGroup[], articles: readonly ReadArticle[]): number {
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const counts = groups.flatMap(({ standing }) =>
    standing.flatMap(({ articleId, figure }) => {
      if (figure.measure !== 'killed' || figure.unit !== 'count' || figure.low === null) return [];
      if (figure.period !== null && RUNNING_TOTAL.test(figure.period.text)) return [];
      const role = roleOfFigure(figure, texts.get(articleId) ?? '');
      return role === 'former' || role === 'elsewhen' ? [] : [figure.low];
    }),
  );
  return Math.max(0, ...counts);
}
