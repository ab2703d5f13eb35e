import type { Quote } from '../../../model/quote.ts';
import type { Document } from '../../document.ts';
import type { Tracer } from '../../pack.ts';

/** Every quoted stretch of the document with its kind and speaker, in order of their place in the text. */
export function findQuotes(_document: Document, _trace: Tracer): readonly Quote[] {
  return [];
}
