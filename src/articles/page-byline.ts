import type { DomDocument } from './dom.ts';

const META = [
  'meta[name="author"]',
  'meta[property="author"]',
  'meta[name="parsely-author"]',
  'meta[name="sailthru.author"]',
  'meta[name="dc.creator"]',
  'meta[property="article:author"]',
];

const SHOWN = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '.byline .author',
  '.p-author',
  '.byline',
];

/** Who signed the article: JSON-LD, then meta tags, then what the page marks as its author; null when nobody is named. */
export function pageByline(document: DomDocument, jsonLdAuthor: string | null): string | null {
  const meta = META.map((selector) => document.querySelector(selector)?.getAttribute('content') ?? null);
  const shown = SHOWN.map((selector) => document.querySelector(selector)?.textContent ?? null);
  for (const candidate of [jsonLdAuthor, ...meta, ...shown]) {
    const name = candidate === null ? '' : clean(candidate);
    if (name !== '') return name;
  }
  return null;
}

function clean(value: string): string {
  const name = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|von|par|por|автор:?)\s+/i, '')
    .trim();
  const unusable = /^(?:https?:|www\.|@)/i.test(name) || name.length > 120 || !/\p{L}/u.test(name);
  return unusable ? '' : name;
}
