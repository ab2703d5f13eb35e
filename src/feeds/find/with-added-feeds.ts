import type { Feed } from '../../model/feed.ts';

/** The feeds of the configuration and those that commands have added; where both have an id, the configuration's. */
export function withAddedFeeds(declared: readonly Feed[], added: readonly { readonly feed: Feed }[]): readonly Feed[] {
  const ids = new Set(declared.map(({ id }) => id));
  return [...declared, ...added.map(({ feed }) => feed).filter(({ id }) => !ids.has(id))];
}
