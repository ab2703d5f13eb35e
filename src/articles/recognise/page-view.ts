import { type DomDocument, parseDocument } from '../dom.ts';
import { textOf } from '../html-to-text.ts';

/** What the recognisers look at: a page as a visitor meets it, and what was read from it. */
export interface PageView {
  readonly source: string;
  /** Null when the address is none. */
  readonly host: string | null;
  /** `<title>`, white space folded. */
  readonly title: string;
  /** Visible words of the whole page, menus included. */
  readonly visible: string;
  readonly visibleWords: number;
  /** Article text as extracted, possibly empty. */
  readonly text: string;
  readonly textWords: number;
  /** JSON-LD `isAccessibleForFree`. */
  readonly free: boolean | null;
  readonly document: DomDocument;
}

export interface PageEvidence {
  readonly source: string;
  readonly url: string;
  readonly text: string;
  readonly free: boolean | null;
}

/** Parses the page afresh, because reading takes the document apart. */
export function viewPage({ source, url, text, free }: PageEvidence): PageView {
  const document = parseDocument(source);
  const visible = textOf(document.body);
  const title = (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    source,
    host: URL.parse(url)?.hostname ?? null,
    title,
    visible,
    visibleWords: countWords(visible),
    text,
    textWords: countWords(text),
    free,
    document,
  };
}

/** Words separated by white space; each Chinese, Japanese or Thai character stands for half a word. */
export function countWords(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu)?.length ?? 0;
  return spaced + Math.round(dense / 2);
}
