import { createHash } from 'node:crypto';
import type { ParsedFeed } from '../../model/item.ts';
import { itemIdentity } from '../identity/identity.ts';
import { foldSpace } from '../parse/html-text.ts';

/** Items whose marks are kept: more than most feeds bring between two polls. */
const MAX_ITEMS = 20;
/** Characters kept of a fingerprint; two feeds share none by chance. */
const LENGTH = 12;

/** What a feed is known by from one poll to the next: marks of its title and of its newest items. */
export function feedMarks({ title, items }: ParsedFeed): readonly string[] {
  const named = foldSpace(title).toLowerCase();
  const titleMark = createHash('sha256').update(`title of the feed ${named}`, 'utf8').digest('hex');
  const marks = items.slice(0, MAX_ITEMS).map(itemIdentity);
  return (named === '' ? marks : [titleMark, ...marks]).map((mark) => mark.slice(0, LENGTH));
}

/** Whether a feed is the one that left `known` at an earlier poll: it has the title or an item of it. */
export function isSameFeed(known: readonly string[], feed: ParsedFeed): boolean {
  const marks = new Set(feedMarks(feed));
  return known.some((mark) => marks.has(mark));
}
