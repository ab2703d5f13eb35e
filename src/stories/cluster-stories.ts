import type { Origin, Story } from '../model/story.ts';
import { eventEvidence } from './event-evidence.ts';
import { fingerprintWord } from './fingerprint-words.ts';
import { type Grouping, groupPoints, type Point } from './group-articles.ts';
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

/** What is remembered of an article: enough to group it, and to see that its text is the same. */
interface KnownPoint extends Point {
  readonly print: string;
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
  let points = new Map<string, KnownPoint>();
  let origins = new Map<string, { readonly relays: string; readonly found: readonly Origin[] }>();
  return (articles, options = {}) => {
    const ordered = articles.toSorted(byTimeAndId);
    const nextPoints: typeof points = new Map();
    const nextOrigins: typeof origins = new Map();
    const current = ordered.map((article): KnownPoint => {
      const print = printOf(article);
      const known = points.get(article.id);
      const same = known?.print === print ? known : null;
      const point = {
        print,
        vector: same?.vector ?? weigh(article.title, article.text),
        at: article.dated ? article.at : null,
        evidence: article.reading === null ? null : (same?.evidence ?? eventEvidence(article.reading, article.text)),
      };
      nextPoints.set(article.id, point);
      return point;
    });
    const grouping = groupPoints(current, linkPoints(current, options.windowMs ?? STORY_WINDOW_MS));
    const originsOf = (group: readonly StoryArticle[]): readonly Origin[] => {
      const key = group[0]?.id ?? '';
      const relays = group
        .map(({ id, source, byline }) => JSON.stringify([id, nextPoints.get(id)?.print, source, byline]))
        .join('\n');
      const known = origins.get(key);
      const found = known?.relays === relays ? known.found : findOrigins(group);
      nextOrigins.set(key, { relays, found });
      return found;
    };
    const stories = storiesOf(ordered, grouping, originsOf, options.previous ?? []);
    points = nextPoints;
    origins = nextOrigins;
    return stories;
  };
}

/** Tells texts apart by 64 bits and their length, so that no text is kept. */
const printOf = ({ title, text }: StoryArticle): string =>
  `${fingerprintWord(`${title}\n${text}`)} ${fingerprintWord(`${text}\n${title}`)} ${text.length}`;

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
