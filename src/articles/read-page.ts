import { declaredLanguage } from './declared-language.ts';
import { parseDocument } from './dom.ts';
import { extractText } from './extract-text.ts';
import { readJsonLd } from './json-ld.ts';
import { pageAddress } from './page-address.ts';
import { pageByline } from './page-byline.ts';
import { pageDate } from './page-date.ts';
import { pageTitle } from './page-title.ts';
import { type PageProblem, recognisePage } from './recognise-page.ts';

/** UTF-16 units of HTML that are read; what lies beyond is cut off. Large news pages are around 1 MB. */
export const MAX_HTML_LENGTH = 3_000_000;

/** `<` that are read, two for each element with an end tag; the largest real news pages have about 30,000. */
const MAX_TAGS = 60_000;

/** What one page of the web says, in its own words. */
export interface PageArticle {
  readonly title: string;
  readonly byline: string | null;
  /** Epoch ms, UTC; null when the page gives no date. */
  readonly publishedAt: number | null;
  readonly canonicalUrl: string | null;
  /** ISO 639 code the page declares, or null. */
  readonly language: string | null;
  /** Paragraphs separated by one blank line; never empty. */
  readonly text: string;
}

export type PageReading =
  | { readonly ok: true; readonly article: PageArticle }
  | {
      readonly ok: false;
      readonly problem: PageProblem;
      /** What a paywalled page openly shows before it stops; null for every other problem. */
      readonly teaser: PageArticle | null;
    };

/** Reads the article of a page found at `url`, or names why the page is none. */
export function readPage(html: string, url: string): PageReading {
  const source = html.slice(0, readableLength(html));
  const document = parseDocument(source);
  const jsonLd = readJsonLd(document);
  const title = pageTitle(document, jsonLd?.headline ?? null);
  const publishedAt = pageDate(document, jsonLd?.publishedAt ?? null);
  const canonical = pageAddress(document, url);
  const language = declaredLanguage(document, jsonLd?.language ?? null);
  const byline = pageByline(document, jsonLd?.author ?? null);
  const text = extractText(document, title, jsonLd?.body ?? null);
  const problem = recognisePage({ source, url, text, free: jsonLd?.free ?? null });
  const article: PageArticle = { title, byline, publishedAt, canonicalUrl: canonical, language, text };
  if (problem === null) return { ok: true, article };
  return { ok: false, problem, teaser: problem.kind === 'paywall' && text !== '' ? article : null };
}

/** Where reading stops: what lies behind is the rest of a page no newsroom made. */
function readableLength(html: string): number {
  const end = Math.min(html.length, MAX_HTML_LENGTH);
  let at = -1;
  for (let tags = 0; tags < MAX_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0 || at >= end) return end;
  }
  return at;
}
