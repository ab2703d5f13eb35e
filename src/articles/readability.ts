import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

/** Elements above which Readability refuses a page; the largest real news pages have about 15,000. */
const MAX_ELEMENTS = 60_000;

/**
 * The part of `document` that Mozilla's Readability keeps; the document is taken apart, its text nodes are moved, not
 * copied, as long as `charThreshold` is met at the first try. Null when it finds nothing or the page is too large.
 */
export function runReadability(document: DomDocument, charThreshold: number): DomElement | null {
  const options = {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (element: unknown) => element as DomElement,
  };
  try {
    return new Readability(document as never, options).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Aborting parsing document')) return null;
    throw error;
  }
}
