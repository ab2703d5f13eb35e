import { read } from '../../../src/extract/read.ts';
import type { Quote } from '../../../src/model/quote.ts';

/** The quotes the engine reads from an English text. */
export function readQuotes(text: string): readonly Quote[] {
  return read({ text, language: 'en', conflicts: [] }).quotes;
}

/** The name each quote is given to, "-" for nobody. */
export function speakersOf(text: string): readonly string[] {
  return readQuotes(text).map((quote) => quote.speaker?.name ?? quote.speaker?.text ?? '-');
}
