import { createHash } from 'node:crypto';
import type { Item } from '../../model/item.ts';
import { foldSpace } from '../parse/html-text.ts';
import { urlKey } from './canonical-url.ts';

const DAY_MS = 24 * 3600_000;
/** Identifiers that are unique in the whole world by their own rules (RFC 4151, RFC 8141). */
const GLOBAL_ID = /^(?:tag:|urn:)/i;

/**
 * What makes an item the same item at the next poll, and in another feed of the same publisher, as a fingerprint
 * (SHA-256, hex): its guid; else its address; else its title and day. A guid that is an address counts without what
 * churns in it; any other belongs to the host of the item's address.
 */
export function itemIdentity(item: Item): string {
  return createHash('sha256').update(identityOf(item), 'utf8').digest('hex');
}

function identityOf({ guid, url, title, publishedAt }: Item): string {
  const page = url === null ? null : urlKey(url);
  if (guid !== null) {
    const address = urlKey(guid);
    if (address !== null) return `url ${address}`;
    if (GLOBAL_ID.test(guid)) return `id ${guid}`;
    return `id ${page?.split('/', 1)[0] ?? ''} ${guid}`;
  }
  if (page !== null) return `url ${page}`;
  const day = publishedAt === null ? '' : Math.floor(publishedAt / DAY_MS);
  return `title ${foldSpace(title).toLowerCase()} ${day}`;
}
