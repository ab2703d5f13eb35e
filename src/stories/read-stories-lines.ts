import { STORY_WINDOW_MS } from './group/cluster-stories.ts';
import { groupPoints } from './group/group-articles.ts';
import { linkPoints } from './group/link-articles.ts';
import { nameStories } from './group/name-stories.ts';
import { byTimeAndId } from './group/story-article.ts';
import { type FactVector, makeFactWeigher } from './group/weigh-facts.ts';

/** One article as `sitrep stories` takes it. */
export interface StoryDocument {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** Epoch ms; null when not given. */
  readonly publishedAt: number | null;
  readonly feed: string | null;
}

/** A line of NDJSON as a document, or one sentence saying what is wrong with it. */
export function parseStoryDocument(line: string): StoryDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON; needed: {"id", "title"?, "text", "published"?, "feed"?}';
  }
  if (typeof value !== 'object' || value === null) return 'not a JSON object; needed: {"id", "text"}';
  const { id, title, text, published, feed } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" is missing; needed: a string';
  if (typeof text !== 'string') return '"text" is missing; needed: a string';
  return {
    id: String(id),
    title: typeof title === 'string' ? title : null,
    text,
    publishedAt: instantOf(published),
    feed: typeof feed === 'string' ? feed : null,
  };
}

/** Epoch ms from an ISO date, any date `Date.parse` knows, or epoch ms or seconds; null for anything else. */
function instantOf(value: unknown): number | null {
  const time =
    typeof value === 'number'
      ? value < 1e11
        ? value * 1000
        : value
      : typeof value === 'string'
        ? Date.parse(value)
        : Number.NaN;
  return Number.isFinite(time) ? time : null;
}

/** Which story each document is in. */
export interface StoryAnswer {
  readonly id: string;
  readonly story: string;
}

/** Takes documents one by one and keeps no text of them. */
export interface StoryReader {
  /** A repeated id is a new version: its last text counts. */
  readonly add: (document: StoryDocument) => void;
  /** In the order of arrival, a line for each document added; the order has no part in which story it is. */
  readonly answers: () => readonly StoryAnswer[];
}

/** A reader for one run; about 1.5 kB are kept for a document of 150 different words. */
export function makeStoryReader(): StoryReader {
  const weigh = makeFactWeigher();
  const arrived: string[] = [];
  const latest = new Map<string, { readonly at: number; readonly dated: boolean; readonly vector: FactVector }>();
  return {
    add: ({ id, title, text, publishedAt }) => {
      arrived.push(id);
      latest.set(id, { at: publishedAt ?? 0, dated: publishedAt !== null, vector: weigh(title ?? '', text) });
    },
    answers: () => {
      const ordered = [...latest].map(([id, read]) => ({ id, ...read })).sort(byTimeAndId);
      const points = ordered.map(({ at, dated, vector }) => ({ vector, at: dated ? at : null, evidence: null }));
      const { groups } = groupPoints(points, linkPoints(points, STORY_WINDOW_MS));
      const members = groups.map((group) => group.map((index) => ordered[index]?.id ?? ''));
      const storyOf = new Map<string, string>();
      nameStories(members, []).forEach((story, index) => {
        for (const id of members[index] ?? []) storyOf.set(id, story.id);
      });
      return arrived.map((id) => ({ id, story: storyOf.get(id) ?? id }));
    },
  };
}

/** Story of each document, in the order given. */
export function storiesOfDocuments(documents: readonly StoryDocument[]): readonly StoryAnswer[] {
  const reader = makeStoryReader();
  for (const document of documents) reader.add(document);
  return reader.answers();
}
