import type { Origin, Story } from '../../model/story.ts';
import { findOrigins, type Provenance } from '../origins/origins.ts';
import { makeCreditReader } from '../origins/read-credit.ts';
import { eventEvidence } from './event-evidence.ts';
import { fingerprintText } from './fingerprint-words.ts';
import { type Grouping, groupPoints } from './group-articles.ts';
import { linkPoints } from './link-articles.ts';
import { nameStories } from './name-stories.ts';
import { sketchText } from './near-copies.ts';
import type { Point } from './point-group.ts';
import { byTimeAndId, type StoryArticle, type StoryHead } from './story-article.ts';
import { makeFactWeigher } from './weigh-facts.ts';

/** Articles further apart than this are never compared: 14 days. */
export const STORY_WINDOW_MS: number = 14 * 86_400_000;

export interface ClusterOptions {
  /** Stories known from before; they keep their ids and the articles that have left the window. */
  readonly previous?: readonly Story[];
  readonly windowMs?: number;
}

/** What is remembered of an article: enough to group it, to say where it comes from, and to see that its text changed. */
interface ReadPoint extends Omit<Point, 'at'>, Pick<Provenance, 'credit' | 'sketch'> {
  readonly version: string;
  readonly conflict: string | null;
}

/** Groups the articles of a window that moves; keeps about 3 kB for each of them and none of their texts. */
export interface StoryClusterer {
  /** Ids of those whose text has to be read, or read again because it is another one. */
  readonly unread: (heads: readonly StoryHead[]) => readonly string[];
  /** `sources`: names of the feeds, which articles may cite. */
  readonly read: (articles: readonly StoryArticle[], sources: readonly string[]) => void;
  /** Stories of `heads`, which were all read; every other article is forgotten. */
  readonly group: (heads: readonly StoryHead[], options?: ClusterOptions) => readonly Story[];
}

/**
 * Stories of a set of articles, oldest first. Which articles are together depends on the set alone, never on the order
 * they come in; `previous` decides the ids. When in doubt two stories stay two and name each other in `possiblySameAs`.
 */
export function clusterStories(articles: readonly StoryArticle[], options: ClusterOptions = {}): readonly Story[] {
  const clusterer = makeStoryClusterer();
  clusterer.read(articles, [...new Set(articles.flatMap((article) => article.source ?? []))]);
  return clusterer.group(articles, options);
}

/** A `clusterStories` that reads each text once. */
export function makeStoryClusterer(): StoryClusterer {
  const weigh = makeFactWeigher();
  let points = new Map<string, ReadPoint>();
  let origins = new Map<string, { readonly relays: string; readonly found: readonly Origin[] }>();
  return {
    unread: (heads) => heads.flatMap(({ id, version }) => (points.get(id)?.version === version ? [] : [id])),
    read: (articles, sources) => {
      const readCredit = makeCreditReader(sources);
      for (const article of articles) {
        const { id, version, title, text, reading } = article;
        points.set(id, {
          version,
          vector: weigh(title, text),
          evidence: reading === null ? null : eventEvidence(reading, text),
          conflict: reading?.relevance.conflict ?? null,
          credit: readCredit(article),
          sketch: sketchText(text),
        });
      }
    },
    group: (heads, options = {}) => {
      const members = heads
        .flatMap((head) => {
          const point = points.get(head.id);
          return point === undefined ? [] : [{ ...head, point }];
        })
        .toSorted(byTimeAndId);
      points = new Map(members.map(({ id, point }) => [id, point]));
      const placed = members.map(({ at, dated, point }): Point => ({ ...point, at: dated ? at : null }));
      const grouping = groupPoints(placed, linkPoints(placed, options.windowMs ?? STORY_WINDOW_MS));
      const nextOrigins: typeof origins = new Map();
      const originsOf = (group: readonly Member[]): readonly Origin[] => {
        const key = group[0]?.id ?? '';
        const relays = fingerprintText(JSON.stringify(group.map(({ id, version, source }) => [id, version, source])));
        const known = origins.get(key);
        const found =
          known?.relays === relays
            ? known.found
            : findOrigins(group.map(({ id, source, point }) => ({ id, source, ...point })));
        nextOrigins.set(key, { relays, found });
        return found;
      };
      const stories = storiesOf(members, grouping, originsOf, options.previous ?? []);
      origins = nextOrigins;
      return stories;
    },
  };
}

interface Member extends StoryHead {
  readonly point: ReadPoint;
}

function storiesOf(
  ordered: readonly Member[],
  { groups, doubts }: Grouping,
  originsOf: (group: readonly Member[]) => readonly Origin[],
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
function conflictOf(members: readonly Member[]): string | null {
  const counts = new Map<string, number>();
  for (const { point } of members) {
    const { conflict } = point;
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
