import type { PollHints } from './feed.ts';

/** One raw entry of a feed. HTML fields are HTML with absolute links; text fields are plain text. */
export interface Item {
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  /** Epoch ms, UTC; null when the feed gives none or an impossible one. */
  readonly publishedAt: number | null;
  /** The content where the entry has no summary of its own. */
  readonly summaryHtml: string;
  readonly contentHtml: string;
}

/** A feed's bytes, read. */
export interface ParsedFeed {
  readonly title: string;
  /** The site the feed belongs to, or null. */
  readonly link: string | null;
  readonly language: string | null;
  readonly hints: PollHints;
  readonly items: readonly Item[];
  /** Entries that could not be read, one sentence each; the others are in `items`. */
  readonly problems: readonly string[];
}
