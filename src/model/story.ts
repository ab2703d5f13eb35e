import type { Article } from './article.ts';
import type { Figure } from './figure.ts';
import type { Quote } from './quote.ts';
import type { Reading } from './reading.ts';

/** An article together with what the engine read from it. */
export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** Where the words of a story come from first: a wire service, or the outlet itself. Relays of one origin count once. */
export interface Origin {
  /** "AP", "Reuters", or the feed's name. */
  readonly name: string;
  /** Oldest first; the origin's own text, when it was read, and every relay of it. */
  readonly articleIds: readonly string[];
  /** Those of `articleIds` that pass on what this origin wrote first; absent in records from before relays were told apart. */
  readonly relayIds?: readonly string[];
}

/** Articles on one event. */
export interface Story {
  /** Stable: kept when articles join. */
  readonly id: string;
  /** Oldest first. */
  readonly articleIds: readonly string[];
  readonly conflict: string | null;
  /** Publication times of the oldest and newest article, epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly origins: readonly Origin[];
  /** Ids of stories that may be the same event, too uncertain to merge. */
  readonly possiblySameAs: readonly string[];
  /** Ids of stories that turned out to be this one; absent when there were none. */
  readonly absorbed?: readonly string[];
}

/** A figure, who says so, and where it stands. */
export interface Claim {
  readonly articleId: string;
  /** Index in the article's `figures`. */
  readonly index: number;
  readonly figure: Figure;
  /** Publication time of the article, epoch ms. */
  readonly at: number;
}

/**
 * Claims of one story about the same thing (measure, side, place and period agree).
 * `agree`: one value, or compatible ones. `updated`: later counts supersede earlier ones. `disputed`: claimants differ.
 */
export interface ClaimGroup {
  readonly relation: 'single' | 'agree' | 'updated' | 'disputed';
  /** Claims that stand now, strongest source first; differing claimants side by side. */
  readonly standing: readonly Claim[];
  /** Earlier claims that a standing one replaced, newest first. */
  readonly superseded: readonly Claim[];
  /** Claims that say the same as a standing one, elsewhere or again; absent when there are none. */
  readonly agreeing?: readonly Claim[];
}

/** A quote and the article it stands in. */
export interface StoryQuote {
  readonly articleId: string;
  /** Index in the article's `quotes`. */
  readonly index: number;
  readonly quote: Quote;
}
