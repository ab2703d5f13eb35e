import type { FoundFeed } from '../../feeds/find/find-feeds.ts';
import { urlKey } from '../../feeds/identity/canonical-url.ts';
import { feedId } from '../../feeds/identity/feed-id.ts';
import type { Feed } from '../../model/feed.ts';
import type { AddedFeeds } from '../../store/contracts/added-feeds.ts';

/** Publisher names longer than this are cut; they stand in every line of a digest. */
const MAX_NAME_CHARS = 100;

/** What became of a feed that a command wants to be polled. */
export type AddFeedOutcome =
  | { readonly kind: 'added'; readonly feed: Feed }
  | { readonly kind: 'known'; readonly feed: Feed };

export interface AddFeedSurroundings {
  readonly addedFeeds: AddedFeeds;
  /** Those polled already, whoever declared them. */
  readonly feeds: readonly Feed[];
  readonly now: number;
}

/**
 * Stores a feed that was found and read, to be polled from the next minute, as `sitrep feeds add` would have written it.
 *
 * @param name publisher as digests show it; empty for the feed's own title
 * @param by "slack:U123"
 */
export async function addFeed(
  found: FoundFeed,
  name: string,
  by: string,
  { addedFeeds, feeds, now }: AddFeedSurroundings,
): Promise<AddFeedOutcome> {
  const { url } = found;
  const known = feeds.find((feed) => urlKey(feed.url) === urlKey(url));
  if (known !== undefined) return { kind: 'known', feed: known };
  const called = (name || found.feed.title || new URL(url).hostname).replace(/\s+/gu, ' ').slice(0, MAX_NAME_CHARS);
  const feed: Feed = {
    id: feedId(called, url, new Set(feeds.map(({ id }) => id))),
    name: called,
    url,
    language: /^([a-z]{2,3})(?:[-_]|$)/iu.exec(found.feed.language ?? '')?.[1]?.toLowerCase() ?? null,
    kind: 'independent',
    text: 'page',
    rights: 'Terms not checked.',
    enabled: true,
  };
  const kept = await addedFeeds.add({ feed, by, at: now });
  return { kind: kept ? 'added' : 'known', feed };
}
