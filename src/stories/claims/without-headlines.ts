import { endsAsSentence } from '../../text/ends-as-sentence.ts';
import { valuesAgree } from './compare-values.ts';
import type { RoledClaim } from './gather-claims.ts';

/**
 * The claims without those of a headline that its own article tells in full: a headline drops the source and the bound
 * ("40 killed, rebels say" above "more than 40 people were killed, a spokesman said").
 *
 * @param textOf text of an article by id
 */
export function withoutHeadlines(
  claims: readonly RoledClaim[],
  textOf: (articleId: string) => string,
): readonly RoledClaim[] {
  const isHeadline = ({ articleId, figure }: RoledClaim): boolean => {
    const sentence = textOf(articleId).slice(figure.sentence.start, figure.sentence.end);
    return sentence !== '' && !endsAsSentence(sentence);
  };
  return claims.filter(
    (claim) =>
      !isHeadline(claim) ||
      !claims.some(
        (other) => other.articleId === claim.articleId && !isHeadline(other) && valuesAgree(other.figure, claim.figure),
      ),
  );
}
