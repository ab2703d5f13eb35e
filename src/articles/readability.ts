import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

/** Elements above which Readability refuses a page; the largest real news pages have about 15,000. */
const MAX_ELEMENTS = 60_000;

/** Readability meets nodes it does not expect (a root without parent, nothing in the body) and fails on them. */
const isOwnFailure = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.message.startsWith('Aborting parsing document'));

/**
 * The part of `document` that Mozilla's Readability keeps; the document is taken apart, its text nodes are moved, not
 * copied, as long as `charThreshold` is met at the first try. Null when it finds nothing, the page is too large, or its
 * markup is such that Readability fails.
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
    if (isOwnFailure(error)) return null;
    throw error;
  }
}
