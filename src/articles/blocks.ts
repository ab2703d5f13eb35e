import { childNodes, type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** An element that blocks stand in, remembered as it was before anything was taken apart. */
export interface Scope {
  readonly tag: string;
  /** `class`, `id`, `role` and the like, in one lower-case line of words. */
  readonly names: string;
  readonly parent: Scope | null;
  /** Characters of text under it. */
  length: number;
  /** Those of them that are link text. */
  linkLength: number;
}

/** One paragraph, heading, list item, table row or other run of text as a reader sees it. */
export interface Block {
  readonly text: string;
  /** Share of the characters that are link text, 0 to 1. */
  readonly linkShare: number;
  /** The innermost block element around it. */
  readonly scope: Scope;
  /** The text nodes it was read from. */
  readonly sources: readonly DomNode[];
}

const SILENT = new Set(
  `head script style template noscript iframe object embed svg math canvas audio video map select datalist textarea input
  meter progress button dialog`.split(/\s+/),
);

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
  table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Above this depth the rest of a branch is left out; real pages stay below 100. */
const MAX_DEPTH = 400;

const LINE = '\u0002';
const CELL = '\u0003';

/** The blocks under `root` in reading order; scripts, form controls and what is marked hidden are left out. */
export function collectBlocks(root: DomElement): Block[] {
  const blocks: Block[] = [];
  let run = '';
  let linked = 0;
  let sources: DomNode[] = [];

  const flush = (scope: Scope): void => {
    const paragraphs = splitRun(run);
    const solid = solidLength(run);
    const linkShare = solid === 0 ? 0 : Math.min(1, linked / solid);
    for (const text of paragraphs) blocks.push({ text, linkShare, scope, sources });
    for (let outer: Scope | null = paragraphs.length > 0 ? scope : null; outer !== null; outer = outer.parent) {
      outer.length += solid;
      outer.linkLength += linked;
    }
    run = '';
    linked = 0;
    sources = [];
  };

  const visit = (node: DomNode, scope: Scope, inLink: boolean, preformatted: boolean, depth: number): void => {
    if (isText(node)) {
      const raw = (node.textContent ?? '').replace(/[\u0001-\u0003]/g, '');
      const text = preformatted ? raw.replace(/\r\n?|\n/g, LINE) : raw.replace(/[ \t\n\f\r]+/g, ' ');
      run += text;
      if (text.trim() !== '') sources.push(node);
      if (inLink) linked += solidLength(text);
      return;
    }
    if (!isElement(node) || depth > MAX_DEPTH) return;
    const tag = node.localName;
    if (SILENT.has(tag) || isHidden(node)) return;
    if (tag === 'br') {
      run += LINE;
      return;
    }
    const block = BLOCK_TAGS.has(tag);
    if (block) flush(scope);
    const names = namesOf(node);
    const inner = block || names !== '' ? { tag, names, parent: scope, length: 0, linkLength: 0 } : scope;
    if (tag === 'td' || tag === 'th') run += CELL;
    const link = inLink || (tag === 'a' && node.hasAttribute('href'));
    for (const child of childNodes(node)) visit(child, inner, link, preformatted || tag === 'pre', depth + 1);
    if (block) flush(inner);
  };

  const top: Scope = { tag: root.localName, names: namesOf(root), parent: null, length: 0, linkLength: 0 };
  for (const child of childNodes(root)) visit(child, top, false, root.localName === 'pre', 0);
  flush(top);
  return blocks;
}

/** Whether the element says of itself that nobody sees it. */
function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const NAMING = ['class', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label'];

/** An id of more words than this is a heading made into an anchor, and says what is written there, not what it is. */
const MAX_ID_WORDS = 3;

/** A class list of more names than this is generated, by tag and category or one per line of style, and says nothing. */
const MAX_CLASS_NAMES = 9;

function namesOf(element: DomElement): string {
  const id = words(element.getAttribute('id') ?? '');
  const names = NAMING.map((name) => nameWords(name, element.getAttribute(name) ?? ''));
  return [...names, id.split(' ').length > MAX_ID_WORDS ? '' : id].filter((name) => name !== '').join(' ');
}

function nameWords(attribute: string, value: string): string {
  return attribute === 'class' && value.trim().split(/\s+/).length > MAX_CLASS_NAMES ? '' : words(value);
}

function words(name: string): string {
  if (name === '') return '';
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function solidLength(text: string): number {
  return text.length - (text.match(/[\s\u0002\u0003]/g)?.length ?? 0);
}

function splitRun(run: string): string[] {
  return run
    .replace(/[\u00ad\u200b\ufeff\u2060]/g, '')
    .split(/(?:[ \u0003]*\u0002){2,}/)
    .map((paragraph) =>
      paragraph
        .replace(/[ \u0003]*\u0002[ \u0003]*/g, '\n')
        .replace(/[ \u0003]*\u0003[ \u0003]*/g, '\t')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}
