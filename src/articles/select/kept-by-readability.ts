import { type Block, collectBlocks } from '../blocks.ts';
import { childNodes, type DomDocument, type DomElement, type DomNode, isElement, isText } from '../dom.ts';
import { runReadability } from '../readability.ts';

/** Characters below which Readability tries again with fewer filters; its own default. */
const CHAR_THRESHOLD = 500;

/** The blocks, collected from `document` beforehand, that Readability keeps. */
export function keptByReadability(document: DomDocument, blocks: readonly Block[]): ReadonlySet<Block> {
  const content = runReadability(document, CHAR_THRESHOLD);
  if (content === null) return new Set();
  const kept = textNodesOf(content);
  const found = blocks.filter((block) => isMostlyIn(block, kept));
  // A second try of Readability works on a fresh copy of the page, whose text nodes are others.
  return new Set(found.length > 0 ? found : sameTexts(content, blocks));
}

function textNodesOf(content: DomElement): ReadonlySet<DomNode> {
  const texts = new Set<DomNode>();
  const open: DomNode[] = [content];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) texts.add(node);
    else if (isElement(node)) open.push(...childNodes(node));
  }
  return texts;
}

function isMostlyIn(block: Block, kept: ReadonlySet<DomNode>): boolean {
  let inside = 0;
  let all = 0;
  for (const source of block.sources) {
    const length = (source.textContent ?? '').length;
    all += length;
    if (kept.has(source)) inside += length;
  }
  return inside * 2 > all;
}

function sameTexts(content: DomElement, blocks: readonly Block[]): readonly Block[] {
  const texts = new Set(collectBlocks(content).map((block) => block.text));
  return blocks.filter((block) => texts.has(block.text));
}
