import type { Origin, Story } from '../model/story.ts';
import { groupPoints } from './group-articles.ts';
import { linkPoints } from './link-articles.ts';
import { nameStories } from './name-stories.ts';
import { findOrigins } from './origins.ts';
import { byTimeAndId, type StoryArticle } from './story-article.ts';
import { makeFactWeigher } from './weigh-facts.ts';

/** Articles further apart than this are never compared: 14 days. */
export const STORY_WINDOW_MS: number = 14 * 86_400_000;

export interface ClusterOptions {
  /** Stories known from before; they keep their ids and the articles that have left the window. */
  readonly previous?: readonly Story[];
  readonly windowMs?: number;
}

/**
 * Stories of a set of articles, oldest first. Which articles are together depends on the set alone, never on the order
 * they come in; `previous` decides the ids. When in doubt two stories stay two and name each other in `possiblySameAs`.
 */
export function clusterStories(articles: readonly StoryArticle[], options: ClusterOptions = {}): readonly Story[] {
  const ordered = articles.toSorted(byTimeAndId);
  const weigh = makeFactWeigher();
  const points = ordered.map((article) => ({
    vector: weigh(article.title, article.text),
    at: article.dated ? article.at : null,
  }));
  const { groups, doubts } = groupPoints(points, linkPoints(points, options.windowMs ?? STORY_WINDOW_MS));
  const members = groups.map((group) => group.flatMap((index) => ordered[index] ?? []));
  const names = nameStories(
    members.map((group) => group.map((article) => article.id)),
    options.previous ?? [],
  );
  const here = new Set(ordered.map((article) => article.id));
  return members.map((group, index): Story => {
    const { id = '', formers = [] } = names[index] ?? {};
    const gone = formers.flatMap((story) => story.articleIds.filter((articleId) => !here.has(articleId)));
    const goneFrom = formers.filter((story) => story.articleIds.some((articleId) => !here.has(articleId)));
    const absorbed = absorbedBy(formers);
    const neighbours = doubts.flatMap(({ a, b }) => (a === index ? [b] : b === index ? [a] : []));
    return {
      id,
      articleIds: [...gone, ...group.map((article) => article.id)],
      conflict: conflictOf(group) ?? formers[0]?.conflict ?? null,
      firstAt: Math.min(group[0]?.at ?? 0, ...goneFrom.map((story) => story.firstAt)),
      lastAt: group.at(-1)?.at ?? 0,
      origins: withGone(findOrigins(group), formers, new Set(gone)),
      possiblySameAs: neighbours.flatMap((other) => names[other]?.id ?? []).sort(),
      ...(absorbed.length > 0 ? { absorbed } : {}),
    };
  });
}

/** Ids that the oldest of `formers` swallowed, now or before. */
function absorbedBy(formers: readonly Story[]): readonly string[] {
  const swallowed = formers.flatMap((story, index) => [...(index > 0 ? [story.id] : []), ...(story.absorbed ?? [])]);
  return [...new Set(swallowed)].sort();
}

/** The conflict most of the articles are about; among equals the first by name. Null when none names one. */
function conflictOf(articles: readonly StoryArticle[]): string | null {
  const counts = new Map<string, number>();
  for (const { reading } of articles) {
    const conflict = reading?.relevance.conflict ?? null;
    if (conflict !== null) counts.set(conflict, (counts.get(conflict) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** Origins together with what earlier records say of articles that have left the window. */
function withGone(origins: readonly Origin[], formers: readonly Story[], gone: ReadonlySet<string>): readonly Origin[] {
  if (gone.size === 0) return origins;
  const merged = new Map<string, { articleIds: string[]; relayIds: string[] }>();
  const add = (origin: Origin, kept: (id: string) => boolean): void => {
    const articleIds = origin.articleIds.filter(kept);
    if (articleIds.length === 0) return;
    const known = merged.get(origin.name) ?? { articleIds: [], relayIds: [] };
    known.articleIds.push(...articleIds);
    known.relayIds.push(...(origin.relayIds ?? []).filter(kept));
    merged.set(origin.name, known);
  };
  for (const story of formers) for (const origin of story.origins) add(origin, (id) => gone.has(id));
  for (const origin of origins) add(origin, () => true);
  return [...merged].map(([name, ids]) => ({ name, ...ids }));
}
