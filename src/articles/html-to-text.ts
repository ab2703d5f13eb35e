import { collectBlocks } from './blocks.ts';
import { type DomElement, parseDocument } from './dom.ts';

/**
 * The visible text under `root`: blocks are separated by one blank line, `<br>` is a line break (two or more make a new
 * paragraph), cells of a table row are separated by a tab. White space is folded as HTML folds it (space, tab, line and
 * form feed). A no-break space stays what it is, so that "1 200" keeps its group. Invisible characters without meaning
 * (soft hyphen, zero-width space, byte order mark) are dropped; joiners and direction marks stay. Quotation marks and
 * digits are never touched.
 */
export function textOf(root: DomElement): string {
  return collectBlocks(root)
    .map((block) => block.text)
    .join('\n\n');
}

/** `textOf` for a fragment or a whole page of HTML. */
export function htmlToText(html: string): string {
  return html.trim() === '' ? '' : textOf(parseDocument(html).body);
}
