import { exitCodes, SitrepError } from '../../errors.ts';
import { urlKey } from '../../feeds/identity/canonical-url.ts';
import type { Feed } from '../../model/feed.ts';
import { didYouMean } from '../../text/did-you-mean.ts';

/** The configured feed that an id, name or address stands for; null when there is none. */
export function findFeed(feeds: readonly Feed[], word: string): Feed | null {
  const key = urlKey(word);
  return (
    feeds.find((feed) => feed.id === word) ??
    feeds.find((feed) => feed.name.toLowerCase() === word.toLowerCase()) ??
    feeds.find((feed) => key !== null && urlKey(feed.url) === key) ??
    null
  );
}

/** What is said when there is no such feed. */
export function noSuchFeed(feeds: readonly Feed[], word: string): SitrepError {
  const near = didYouMean(
    word,
    feeds.map((feed) => feed.id),
  );
  const hint = near === null ? '"sitrep feeds list" names them all' : `did you mean "${near}"?`;
  return new SitrepError(`no feed has the id or address "${word}"; ${hint}`, exitCodes.notFound);
}
