import { readFeedDate } from '../feeds/parse/feed-date.ts';
import type { DomDocument } from './dom.ts';

const SELECTORS: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[property="og:article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['[itemprop="datePublished"][content]', 'content'],
  ['meta[name="datePublished"]', 'content'],
  ['meta[name="article.published"]', 'content'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="sailthru.date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="publishdate"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="dcterms.created"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['article time[pubdate][datetime]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['main time[datetime]', 'datetime'],
  ['time[pubdate][datetime]', 'datetime'],
];

/** The page's own date of publication, epoch ms UTC: JSON-LD first, then meta tags, then `<time>`; null when none can be read. */
export function pageDate(document: DomDocument, jsonLdDate: string | null): number | null {
  const fromJsonLd = jsonLdDate === null ? null : readFeedDate(jsonLdDate);
  if (fromJsonLd !== null) return fromJsonLd;
  for (const [selector, attribute] of SELECTORS) {
    const value = document.querySelector(selector)?.getAttribute(attribute);
    const at = value == null ? null : readFeedDate(value);
    if (at !== null) return at;
  }
  return null;
}
