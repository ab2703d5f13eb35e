import { eventEvidence, shareEvidence } from './event-evidence.ts';
import { areNearCopies, sketchText } from './near-copies.ts';
import { groupOfPoint, likenessBetween, neededBetween } from './point-group.ts';
import type { StoryArticle } from './story-article.ts';
import { makeFactWeigher } from './weigh-facts.ts';

/** Why two articles stand in one story, or do not, taken by themselves. */
export interface PairLikeness {
  readonly otherId: string;
  /** About 1 when they could be two halves of one story. */
  readonly likeness: number;
  /** Likeness these two need, by what was read in them. */
  readonly needed: number;
  /** Most of the shorter text stands word for word in the other. */
  readonly nearCopy: boolean;
  /** Something read in one (a count, what happened where, words quoted) stands in the other; null when one was not read. */
  readonly sharedEvidence: boolean | null;
}

/** How `article` is like each of the others, most alike first. Groups may be joined by others between them. */
export function explainMerge(article: StoryArticle, others: readonly StoryArticle[]): readonly PairLikeness[] {
  const weigh = makeFactWeigher();
  const measured = (each: StoryArticle) => {
    const evidence = each.reading === null ? null : eventEvidence(each.reading, each.text);
    const point = { vector: weigh(each.title, each.text), at: each.dated ? each.at : null, evidence };
    return { group: groupOfPoint(point), sketch: sketchText(each.text), evidence };
  };
  const own = measured(article);
  return others
    .filter((other) => other.id !== article.id)
    .map((other): PairLikeness => {
      const theirs = measured(other);
      return {
        otherId: other.id,
        likeness: likenessBetween(own.group, theirs.group),
        needed: neededBetween(own.group, theirs.group),
        nearCopy: areNearCopies(own.sketch, theirs.sketch),
        sharedEvidence:
          own.evidence === null || theirs.evidence === null ? null : shareEvidence(own.evidence, theirs.evidence),
      };
    })
    .toSorted((a, b) => b.likeness - a.likeness || (a.otherId < b.otherId ? -1 : 1));
}
