import type { Origin, Story } from '../model/story.ts';
import { eventEvidence } from './event-evidence.ts';
import { type Grouping, groupPoints } from './group-articles.ts';
import { linkPoints } from './link-articles.ts';
import { nameStories } from './name-stories.ts';
import { findOrigins } from './origins.ts';
import { byTimeAndId, type StoryArticle } from './story-article.ts';
import { type FactVector, makeFactWeigher } from './weigh-facts.ts';

/** Articles further apart than this are never compared: 14 days. */
export const STORY_WINDOW_MS: number = 14 * 86_400_000;

export interface ClusterOptions {
  /** Stories known from before; they keep their ids and the articles that have left the window. */
  readonly previous?: readonly Story[];
  readonly windowMs?: number;
}

export type StoryClusterer = (articles: readonly StoryArticle[], options?: ClusterOptions) => readonly Story[];

/**
 * Stories of a set of articles, oldest first. Which articles are together depends on the set alone, never on the order
 * they come in; `previous` decides the ids. When in doubt two stories stay two and name each other in `possiblySameAs`.
 */
export function clusterStories(articles: readonly StoryArticle[], options: ClusterOptions = {}): readonly Story[] {
  return makeStoryClusterer()(articles, options);
}

/**
 * A `clusterStories` for a window that moves: gives the very same stories, and reads only articles that are new or
 * changed since the last call. Keeps about 2 kB for each article of the last call.
 */
export function makeStoryClusterer(): StoryClusterer {
  const weigh = makeFactWeigher();
  let vectors = new Map<string, { readonly article: StoryArticle; readonly vector: FactVector }>();
  let origins = new Map<string, { readonly group: readonly StoryArticle[]; readonly found: readonly Origin[] }>();
  return (articles, options = {}) => {
    const ordered = articles.toSorted(byTimeAndId);
    const nextVectors: typeof vectors = new Map();
    const nextOrigins: typeof origins = new Map();
    const points = ordered.map((article) => {
      const known = vectors.get(article.id);
      const vector =
        known !== undefined && isSameText(known.article, article) ? known.vector : weigh(article.title, article.text);
      nextVectors.set(article.id, { article, vector });
      return {
        vector,
        at: article.dated ? article.at : null,
        evidence: article.reading === null ? null : eventEvidence(article.reading, article.text),
      };
    });
    const grouping = groupPoints(points, linkPoints(points, options.windowMs ?? STORY_WINDOW_MS));
    const originsOf = (group: readonly StoryArticle[]): readonly Origin[] => {
      const key = group[0]?.id ?? '';
      const known = origins.get(key);
      const unchanged =
        known?.group.length === group.length && known.group.every((each, at) => isSameRelay(each, group[at]));
      const found = known !== undefined && unchanged ? known.found : findOrigins(group);
      nextOrigins.set(key, { group, found });
      return found;
    };
    const stories = storiesOf(ordered, grouping, originsOf, options.previous ?? []);
    vectors = nextVectors;
    origins = nextOrigins;
    return stories;
  };
}

const isSameText = (a: StoryArticle, b: StoryArticle): boolean => a.text === b.text && a.title === b.title;

const isSameRelay = (a: StoryArticle, b: StoryArticle | undefined): boolean =>
  b !== undefined && a.id === b.id && a.source === b.source && a.byline === b.byline && isSameText(a, b);

function storiesOf(
  ordered: readonly StoryArticle[],
  { groups, doubts }: Grouping,
  originsOf: (group: readonly StoryArticle[]) => readonly Origin[],
  previous: readonly Story[],
): readonly Story[] {
  const members = groups.map((group) => group.flatMap((index) => ordered[index] ?? []));
  const names = nameStories(
    members.map((group) => group.map((article) => article.id)),
    previous,
  );
  const neighbours = groups.map((): number[] => []);
  for (const { a, b } of doubts) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const here = new Set(ordered.map((article) => article.id));
  return members.map((group, index): Story => {
    const { id = '', formers = [] } = names[index] ?? {};
    const gone = formers.flatMap((story) => story.articleIds.filter((articleId) => !here.has(articleId)));
    const goneFrom = formers.filter((story) => story.articleIds.some((articleId) => !here.has(articleId)));
    const absorbed = absorbedBy(formers);
    return {
      id,
      articleIds: [...gone, ...group.map((article) => article.id)],
      conflict: conflictOf(group) ?? formers[0]?.conflict ?? null,
      firstAt: Math.min(group[0]?.at ?? 0, ...goneFrom.map((story) => story.firstAt)),
      lastAt: group.at(-1)?.at ?? 0,
      origins: withGone(originsOf(group), formers, new Set(gone)),
      possiblySameAs: (neighbours[index] ?? []).flatMap((other) => names[other]?.id ?? []).sort(),
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
