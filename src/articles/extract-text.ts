import { collectBlocks } from './blocks.ts';
import type { DomDocument } from './dom.ts';
import { keptByReadability } from './select/kept-by-readability.ts';
import { restoreGaps } from './select/restore-gaps.ts';
import { trim } from './trim/trim.ts';

/** The article text of `document`, which is taken apart; empty when there is none. */
export function extractText(document: DomDocument, title: string, jsonLdBody: string | null): string {
  const blocks = collectBlocks(document.body);
  const kept = restoreGaps(blocks, keptByReadability(document, blocks));
  const chosen = blocks.filter((block) => kept.has(block));
  const text = trim(chosen, { title })
    .map((block) => block.text)
    .join('\n\n');
  return text !== '' ? text : (jsonLdBody ?? '');
}
