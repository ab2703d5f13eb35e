/**
 * An item we could read. `text` is what every span points into: paragraphs separated by one blank line, quotation marks
 * and digits exactly as the publisher wrote them.
 */
export interface Article {
  /** Fingerprint of the item's identity (feed-independent where the URL is known); stable across versions. */
  readonly id: string;
  /** 1 for the first text seen, +1 for each edit of the text. */
  readonly version: number;
  readonly feedId: string;
  readonly url: string | null;
  readonly title: string;
  readonly byline: string | null;
  /** Epoch ms, UTC. */
  readonly publishedAt: number;
  /** `first-seen`: neither feed nor page gave a date. */
  readonly publishedFrom: 'feed' | 'page' | 'first-seen';
  readonly firstSeenAt: number;
  readonly fetchedAt: number;
  readonly language: string | null;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, hex. */
  readonly textFingerprint: string;
  /** Where the text came from. */
  readonly textFrom: 'feed' | 'page' | 'headline';
}
