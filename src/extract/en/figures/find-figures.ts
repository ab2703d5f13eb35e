import type { Figure } from '../../../model/figure.ts';
import type { Quote } from '../../../model/quote.ts';
import type { Document } from '../../document.ts';
import type { Tracer } from '../../pack.ts';

/** Every figure of the document, in order of their place in the text. */
export function findFigures(_document: Document, _quotes: readonly Quote[], _trace: Tracer): readonly Figure[] {
  return [];
}
