import { clusterStories } from './cluster-stories.ts';

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

/** Story of each document, in the order given; the order has no part in which story it is. A repeated id is a new version: its last text counts. */
export function storiesOfDocuments(
  documents: readonly StoryDocument[],
): readonly { readonly id: string; readonly story: string }[] {
  const latest = new Map(documents.map((document) => [document.id, document]));
  const stories = clusterStories(
    [...latest.values()].map((document) => ({
      id: document.id,
      title: document.title ?? '',
      text: document.text,
      at: document.publishedAt ?? 0,
      dated: document.publishedAt !== null,
      source: document.feed,
      byline: null,
      reading: null,
    })),
  );
  const storyOf = new Map(stories.flatMap((story) => story.articleIds.map((id): [string, string] => [id, story.id])));
  return documents.map(({ id }) => ({ id, story: storyOf.get(id) ?? id }));
}
