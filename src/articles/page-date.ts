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

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** The page's own date of publication, epoch ms UTC: JSON-LD first, then meta tags, then `<time>`; null when none can be read. */
export function pageDate(document: DomDocument, jsonLdDate: string | null): number | null {
  const fromJsonLd = jsonLdDate === null ? null : parsePageDate(jsonLdDate);
  if (fromJsonLd !== null) return fromJsonLd;
  for (const [selector, attribute] of SELECTORS) {
    const value = document.querySelector(selector)?.getAttribute(attribute);
    const at = value == null ? null : parsePageDate(value);
    if (at !== null) return at;
  }
  return null;
}

/** Epoch ms of an ISO 8601 or RFC 2822 date; without a zone it is UTC; impossible dates are null. */
export function parsePageDate(value: string): number | null {
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso === null) {
    if (!/^(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{4}/i.test(text)) return null;
    const at = Date.parse(/(?:Z|UTC|GMT|[+-]\d{4})$/i.test(text) ? text : `${text} UTC`);
    return Number.isNaN(at) ? null : at;
  }
  const [, year, month, day, hour, minute, second, zone] = iso;
  const parts = [year, Number(month) - 1, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const local = Date.UTC(...parts);
  const back = new Date(local);
  if (back.getUTCMonth() !== parts[1] || back.getUTCDate() !== parts[2] || parts[3] > 23 || parts[4] > 59) return null;
  return local - zoneMinutes(zone) * 60_000;
}

function zoneMinutes(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}
