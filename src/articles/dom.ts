import { parseHTML } from 'linkedom';

/** The part of the DOM this folder uses; linkedom's nodes have it, and so has every other DOM. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getElementsByTagName(name: string): Iterable<DomElement>;
  appendChild(node: DomNode): unknown;
  cloneNode(deep: boolean): DomElement;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Whether `node` is an element. */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** Whether `node` holds characters. */
export const isText = (node: DomNode): boolean => node.nodeType === TEXT || node.nodeType === CDATA;

/**
 * Parses a page or a fragment. linkedom builds no implied `html`, `head` or `body`; whatever stands outside them is
 * moved into the body here, in order, so that a page without those tags is read like any other.
 */
export function parseDocument(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const document = parseHTML(whole.slice(whole.search(/<html[\s>]/i))).document as unknown as DomDocument;
  const bodies = childElements(document.documentElement).filter((child) => child.localName === 'body');
  const { head } = document;
  const body = bodies[0] ?? document.createElement('body');
  const rest: DomNode[] = [];
  for (let node = document.documentElement.firstChild; node !== null; node = node.nextSibling) {
    if (node !== head && node !== body) rest.push(node);
  }
  const strays = rest.filter((node) => isElement(node) || (isText(node) && (node.textContent ?? '').trim() !== ''));
  if (bodies[0] === undefined || strays.length > 0) {
    for (const node of rest) if (isElement(node)) node.remove();
    document.documentElement.appendChild(body);
    for (const node of strays) {
      if (isElement(node) && node.localName === 'body') for (const child of childNodes(node)) body.appendChild(child);
      else body.appendChild(node);
    }
  }
  return document;
}

/** The element children of `parent`, in order. */
export function childElements(parent: DomElement): DomElement[] {
  const children: DomElement[] = [];
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) children.push(child);
  return children;
}

/** All children of `parent`, in order. */
export function childNodes(parent: DomElement): DomNode[] {
  const children: DomNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
