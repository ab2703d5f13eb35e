import type { Reading } from '../model/reading.ts';

/** What the story line needs of an article; `reading` may be absent, likeness then works from the text alone. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Publication time, or when it was first seen, epoch ms. */
  readonly at: number;
  /** False: `at` says nothing about when the event was (no publication date is known). */
  readonly dated: boolean;
  /** Publisher's name; null when unknown. */
  readonly source: string | null;
  readonly byline: string | null;
  readonly reading: Reading | null;
}

/** Oldest first, ids breaking ties: the order everything in this folder works in, whatever order articles arrive in. */
export function byTimeAndId(a: StoryArticle, b: StoryArticle): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
