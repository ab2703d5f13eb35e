import Parser from 'rss-parser';
import type { Item } from '../../model/item.ts';
import { ELEMENTS } from './canonical-rss.ts';

/** The feed as the parser gives it back. */
export interface CanonicalFeed {
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly Item[];
}

type Custom = Partial<Record<'summary' | 'body' | 'author' | 'language', unknown>>;

const parser = new Parser<Custom, Custom>({ customFields: { item: [ELEMENTS.content, ELEMENTS.summary] } });

/** Reads RSS that `writeCanonicalRss` wrote; nothing else is ever given to the parser. */
export async function readCanonicalRss(xml: string): Promise<CanonicalFeed> {
  const feed = await parser.parseString(xml);
  return {
    title: text(feed.title),
    link: text(feed.link) || null,
    language: text(feed.language) || null,
    items: feed.items.map((item) => ({
      guid: text(item.guid) || null,
      url: text(item.link) || null,
      title: text(item.title),
      author: text(item.author) || null,
      publishedAt: instant(text(item.isoDate)),
      summaryHtml: text(item.summary),
      contentHtml: text(item.body),
    })),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function instant(iso: string): number | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : ms;
}
