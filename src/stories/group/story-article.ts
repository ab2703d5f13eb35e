import type { Reading } from '../../model/reading.ts';

/** What is kept of an article while it stands in the window. */
export interface StoryHead {
  readonly id: string;
  /** Publication time, or when it was first seen, epoch ms. */
  readonly at: number;
  /** False: `at` says nothing about when the event was (no publication date is known). */
  readonly dated: boolean;
  /** Publisher's name; null when unknown. */
  readonly source: string | null;
  /** Another word for another text of the same id. */
  readonly version: string;
}

/** What the story line reads once of an article; `reading` may be absent, likeness then works from the text alone. */
export interface StoryArticle extends StoryHead {
  readonly title: string;
  readonly text: string;
  readonly byline: string | null;
  readonly reading: Reading | null;
}

/** Oldest first, ids breaking ties: the order everything in this folder works in, whatever order articles arrive in. */
export function byTimeAndId(a: Pick<StoryHead, 'at' | 'id'>, b: Pick<StoryHead, 'at' | 'id'>): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
