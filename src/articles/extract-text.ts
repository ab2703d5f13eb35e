import type { DomDocument } from './dom.ts';
import { textOf } from './html-to-text.ts';
import { runReadability } from './readability.ts';

/** Least characters Readability should find before it retries with fewer filters; its own default. */
const CHAR_THRESHOLD = 500;

/** The article text of `document`, which is taken apart; empty when there is none. */
export function extractText(document: DomDocument, jsonLdBody: string | null): string {
  const result = runReadability(document, CHAR_THRESHOLD);
  const text = result === null ? '' : textOf(result.content);
  return text !== '' ? text : (jsonLdBody ?? '');
}
