import { eventEvidence, shareEvidence } from './event-evidence.ts';
import { product } from './fact-sum.ts';
import { likenessOfGroups, neededLikeness } from './likeness.ts';
import { areNearCopies, sketchText } from './near-copies.ts';
import type { StoryArticle } from './story-article.ts';
import { makeFactWeigher } from './weigh-facts.ts';

/** Why two articles stand in one story, or do not, taken by themselves. */
export interface PairLikeness {
  readonly otherId: string;
  /** About 1 when they could be two halves of one story. */
  readonly likeness: number;
  /** Likeness two single articles need. */
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
    const vector = weigh(each.title, each.text);
    const group = { size: 1, inner: 0, told: vector.keys.length, meanAt: each.dated ? each.at : null };
    return { vector, group, sketch: sketchText(each.text), evidence: evidenceOf(each) };
  };
  const own = measured(article);
  return others
    .filter((other) => other.id !== article.id)
    .map((other): PairLikeness => {
      const theirs = measured(other);
      return {
        otherId: other.id,
        likeness: likenessOfGroups(own.group, theirs.group, product(own.vector, theirs.vector)),
        needed: neededLikeness(own.group, theirs.group),
        nearCopy: areNearCopies(own.sketch, theirs.sketch),
        sharedEvidence:
          own.evidence === null || theirs.evidence === null ? null : shareEvidence(own.evidence, theirs.evidence),
      };
    })
    .toSorted((a, b) => b.likeness - a.likeness || (a.otherId < b.otherId ? -1 : 1));
}

const evidenceOf = ({ reading, text }: StoryArticle) => (reading === null ? null : eventEvidence(reading, text));
