import type { ReadArticle } from '../../model/story.ts';
import { isSameClaimant } from './same-claimant.ts';

/** Whether two claimants, or the absence of one, are one voice. What nobody is named for is a voice of its own. */
export type SameVoice = (a: string | null, b: string | null) => boolean;

/**
 * Tells voices apart with what the articles say of who holds which office: where one of them calls Ana Druc "the regional
 * governor", the name and the office are one voice in all of them.
 */
export function makeSameVoice(articles: readonly ReadArticle[]): SameVoice {
  const offices = articles.flatMap(({ reading }) =>
    reading.quotes.flatMap(({ speaker }) => {
      const { name = null, role = null } = speaker ?? {};
      return name === null || role === null || name === role.text ? [] : [{ name, office: role.text }];
    }),
  );
  const holds = (name: string, office: string): boolean =>
    offices.some((each) => isSameClaimant(each.name, name) && isSameClaimant(each.office, office));
  return (a, b) => (a === null || b === null ? a === b : isSameClaimant(a, b) || holds(a, b) || holds(b, a));
}
