import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Item, ParsedFeed } from '../../src/model/item.ts';

/** The feed in a text, as if it came from `https://news.example/feed`; fails when it is none. */
export async function readFeed(text: string, now: number | null = null): Promise<ParsedFeed> {
  const options = { contentType: 'text/xml; charset=utf-8', baseUrl: 'https://news.example/feed', now };
  const result = await parseFeed(new TextEncoder().encode(text), options);
  if (!result.ok) throw new Error(result.reason);
  return result.feed;
}

/** The first item of a feed. */
export async function readItem(text: string): Promise<Item> {
  const [item] = (await readFeed(text)).items;
  if (item === undefined) throw new Error('no item');
  return item;
}

/** The item of an RSS 2.0 feed with these elements in its only item. */
export function rssItem(inside: string, attributes = ''): Promise<Item> {
  return readItem(`<rss version="2.0" ${attributes}><channel><title>T</title><item>${inside}</item></channel></rss>`);
}

/** The item of an Atom feed with these elements in its only entry. */
export function atomItem(inside: string, attributes = ''): Promise<Item> {
  return readItem(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title><entry>${inside}</entry></feed>`,
  );
}
