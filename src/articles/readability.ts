import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

/** Elements above which Readability refuses a page; the largest real news pages have about 15,000. */
const MAX_ELEMENTS = 60_000;

export interface ReadabilityResult {
  /** The part of the page it kept, classes and ids untouched. */
  readonly content: DomElement;
  readonly title: string | null;
  readonly byline: string | null;
}

/** Mozilla's Readability on `document`, which it takes apart; null when it finds nothing or the page is too large. */
export function runReadability(document: DomDocument, charThreshold: number): ReadabilityResult | null {
  const options = {
    charThreshold,
    keepClasses: true,
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (element: unknown) => element as DomElement,
  };
  try {
    const result = new Readability(document as never, options).parse();
    if (result?.content == null) return null;
    return { content: result.content, title: result.title ?? null, byline: result.byline ?? null };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Aborting parsing document')) return null;
    throw error;
  }
}
