import { childNodes, type DomElement, type DomNode, isElement, isText, parseDocument } from './dom.ts';

const SILENT = new Set(
  'head script style template noscript iframe object embed svg math canvas audio video map select datalist textarea input meter progress'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
  table tbody tfoot thead tr ul`.split(/\s+/),
);

const CELLS = new Set(['td', 'th']);

/** Above this depth the rest of a branch is left out; real pages stay below 60. */
const MAX_DEPTH = 400;

/**
 * The visible text under `root`: blocks are separated by one blank line, `<br>` by a line break (two or more make a
 * new paragraph), cells of a table row by a tab. White space is folded the way HTML folds it (space, tab, line and
 * form feed); a no-break space stays what it is, so that "1 200" keeps its group, and only runs of blanks around it
 * are folded. Invisible characters without meaning (soft hyphen, zero-width space, byte order mark) are dropped;
 * joiners and direction marks stay. Quotation marks and digits are never touched.
 */
export function textOf(root: DomNode): string {
  const out: string[] = [];
  write(root, out, false, 0);
  return tidy(out.join(''));
}

/** `textOf` for a fragment or a whole page of HTML. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html.replace(/[ \t\n\f\r]+/g, ' '));
  return textOf(parseDocument(html).body);
}

const PARAGRAPH = '\u0001';
const LINE = '\u0002';
const CELL = '\u0003';

function write(node: DomNode, out: string[], preformatted: boolean, depth: number): void {
  if (isText(node)) {
    const text = (node.textContent ?? '').replace(/[\u0001-\u0003]/g, '');
    out.push(preformatted ? text.replace(/\r\n?|\n/g, LINE) : text.replace(/[ \t\n\f\r]+/g, ' '));
    return;
  }
  if (!isElement(node) || depth > MAX_DEPTH) return;
  const name = node.localName;
  if (SILENT.has(name) || isHidden(node)) return;
  if (name === 'br') {
    out.push(LINE);
    return;
  }
  const edge = BLOCKS.has(name) ? PARAGRAPH : CELLS.has(name) ? CELL : '';
  out.push(edge);
  for (const child of childNodes(node)) write(child, out, preformatted || name === 'pre', depth + 1);
  out.push(edge);
}

/** Whether the element says of itself that nobody sees it. */
export function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff\u2060]/g, '')
    .split(/[ \u0002\u0003]*\u0001[ \u0001\u0002\u0003]*|[ \u0003]*(?:\u0002[ \u0003]*){2,}/)
    .map(tidyParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function tidyParagraph(paragraph: string): string {
  return paragraph
    .replace(/[ \u0003]*\u0002[ \u0003]*/g, '\n')
    .replace(/ *\u0003[ \u0003]*/g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim();
}
