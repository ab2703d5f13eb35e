import type { Conflict } from '../model/conflict.ts';
import type { ClaimGroup, ReadArticle, Story } from '../model/story.ts';
import type { RankWeights } from '../model/subscription.ts';

/** What ranking looks at. */
export interface RankInput {
  readonly story: Story;
  readonly articles: readonly ReadArticle[];
  readonly groups: readonly ClaimGroup[];
}

export interface Rank {
  /** Higher comes first. */
  readonly score: number;
  /** What earned it, in words with the points, for `sitrep why`. */
  readonly reasons: readonly string[];
}

/** The points of a subscription that sets none of its own. */
export const usualWeights: RankWeights = {
  killed: 2,
  affected: 0.8,
  origin: 1,
  figure: 0.4,
  quote: 0.3,
  conflict: 1,
  opinion: -2,
};

const AFFECTED = new Set(['wounded', 'missing', 'displaced', 'captured', 'arrested', 'deserted', 'evacuated']);

/** How far up a story belongs. Deterministic: from the story's own facts, no clock. */
export function rankStory(
  { story, articles, groups }: RankInput,
  conflicts: readonly Conflict[],
  weights: RankWeights = usualWeights,
): Rank {
  const parts: { points: number; reason: string }[] = [];
  const add = (points: number, reason: string) => {
    if (points !== 0) parts.push({ points, reason });
  };
  const claims = groups.flatMap((group) => group.standing);
  const largest = (wanted: (measure: string) => boolean) =>
    Math.max(
      0,
      ...claims
        .filter(({ figure }) => figure.unit === 'count' && wanted(figure.measure))
        .map(({ figure }) => figure.low ?? figure.high ?? 0),
    );
  const killed = largest((measure) => measure === 'killed');
  if (killed > 0) add(weights.killed * (1 + Math.log10(killed)), `${killed} killed by the highest standing claim`);
  const affected = largest((measure) => AFFECTED.has(measure));
  if (affected > 0)
    add(weights.affected * (1 + Math.log10(affected)), `${affected} people affected by the highest standing claim`);
  const origins = story.origins.length;
  add(weights.origin * Math.min(5, origins), `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`);
  add(
    weights.figure * Math.min(5, claims.length),
    `${claims.length} key ${claims.length === 1 ? 'figure' : 'figures'}`,
  );
  const quotes = articles.flatMap((entry) => entry.reading.quotes.filter((quote) => quote.key)).length;
  add(weights.quote * Math.min(3, quotes), `${quotes} key ${quotes === 1 ? 'quote' : 'quotes'}`);
  const conflict = conflicts.find((each) => each.id === story.conflict);
  if (conflict !== undefined) add(weights.conflict, `conflict: ${conflict.name}`);
  if (articles.every((entry) => entry.reading.relevance.genre === 'opinion')) add(weights.opinion, 'opinion piece');
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  return {
    score: round(score),
    reasons: parts.map(({ points, reason }) => `${points > 0 ? '+' : ''}${round(points)} ${reason}`),
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
