import type { DomDocument } from './dom.ts';

const SEPARATOR = /\s+[|\u2013\u2014»•·:-]\s+|\s*\|\s*/u;

/** The headline: JSON-LD, Open Graph, the one `h1`, then `<title>` without the site's name; empty when the page has none. */
export function pageTitle(document: DomDocument, jsonLdHeadline: string | null): string {
  const title = fold(document.querySelector('title')?.textContent ?? '');
  const open = fold(document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '');
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => fold(heading.textContent ?? ''))
    .filter((text) => text !== '');
  const site = fold(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '');
  const heading = headings.find((text) => text.length > 10 && (title.includes(text) || open.includes(text)));
  if (heading !== undefined) return heading;
  const named = fold(jsonLdHeadline ?? '') || open;
  if (named !== '') return withoutSite(named, site);
  return withoutSite(title, site) || (headings[0] ?? '');
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last === '') return title;
  const ends = site !== '' && last.toLowerCase() === site.toLowerCase();
  const short = site === '' && last.split(' ').length <= 4 && title.length - last.length > 25;
  return ends || short ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014»•·:-]+$/u, '') : title;
}
