import type { Conflict } from '../model/conflict.ts';
import type { ClaimGroup, ReadArticle, Story } from '../model/story.ts';

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

/** Points; the one place to change what a digest puts first. */
export const rankWeights = {
  /** Each tenfold of people killed, by the largest standing claim: 1 → 1×, 10 → 2×, 100 → 3×. */
  killed: 2,
  /** The same for people hurt, missing, displaced, captured, arrested or deserted. */
  affected: 0.8,
  /** Each independent origin, up to five. */
  origin: 1,
  /** Each standing key figure, up to five. */
  figure: 0.4,
  /** Each key quote, up to three. */
  quote: 0.3,
  /** A story of a known conflict. */
  conflict: 1,
  /** Taken off an opinion piece. */
  opinion: -2,
} as const;

const AFFECTED = new Set(['wounded', 'missing', 'displaced', 'captured', 'arrested', 'deserted', 'evacuated']);

/** How far up a story belongs. Deterministic: from the story's own facts, no clock. */
export function rankStory({ story, articles, groups }: RankInput, conflicts: readonly Conflict[]): Rank {
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
  if (killed > 0) add(rankWeights.killed * (1 + Math.log10(killed)), `${killed} killed by the highest standing claim`);
  const affected = largest((measure) => AFFECTED.has(measure));
  if (affected > 0)
    add(rankWeights.affected * (1 + Math.log10(affected)), `${affected} people affected by the highest standing claim`);
  const origins = story.origins.length;
  add(rankWeights.origin * Math.min(5, origins), `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`);
  add(
    rankWeights.figure * Math.min(5, claims.length),
    `${claims.length} key ${claims.length === 1 ? 'figure' : 'figures'}`,
  );
  const quotes = articles.flatMap((entry) => entry.reading.quotes.filter((quote) => quote.key)).length;
  add(rankWeights.quote * Math.min(3, quotes), `${quotes} key ${quotes === 1 ? 'quote' : 'quotes'}`);
  const conflict = conflicts.find((each) => each.id === story.conflict);
  if (conflict !== undefined) add(rankWeights.conflict, `conflict: ${conflict.name}`);
  if (articles.every((entry) => entry.reading.relevance.genre === 'opinion')) add(rankWeights.opinion, 'opinion piece');
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  return {
    score: round(score),
    reasons: parts.map(({ points, reason }) => `${points > 0 ? '+' : ''}${round(points)} ${reason}`),
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
