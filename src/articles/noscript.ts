import type { Block } from './blocks.ts';
import { collectBlocks } from './blocks.ts';
import { childNodes, type DomDocument } from './dom.ts';
import { lengthOf } from './trim/draft.ts';

/** Characters below which a page shows nothing by itself. */
const NOTHING = 200;
/** What a page asks of readers without scripts ("please enable JavaScript") is shorter than this; its text is longer. */
const WHOLE = 1_000;

/**
 * The blocks of a page as readers without scripts see it, which is how some forums and sites built by scripts give their
 * text to search engines. `blocks` are those of the page as it stands; they stay when they say something, or `noscript` says
 * no more than that scripts are needed. What is shown takes its place in the document.
 */
export function withNoscript(document: DomDocument, blocks: readonly Block[]): readonly Block[] {
  if (lengthOf(blocks) >= NOTHING) return blocks;
  const hidden = [...document.body.querySelectorAll('noscript')].filter(
    (element) => lengthOf(collectBlocks(element)) >= WHOLE,
  );
  if (hidden.length === 0) return blocks;
  for (const element of hidden) {
    const shown = document.createElement('div');
    for (const child of childNodes(element)) shown.appendChild(child);
    document.body.appendChild(shown);
    element.remove();
  }
  return collectBlocks(document.body);
}
