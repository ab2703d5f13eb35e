import { decodeHTMLAttribute } from 'entities';

/** One start tag of a page. */
export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/g;

/** The start tags of these names in a page, in order. Linear in the length of the page, whatever it holds. */
export function findTags(html: string, names: readonly string[]): HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (const [, name = '', inside = ''] of html.matchAll(new RegExp(`<(${names.join('|')})(\\s[^<>]*)>`, 'gi'))) {
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of inside.slice(0, 4_000).matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? bare ?? '';
      if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decodeHTMLAttribute(value));
    }
    tags.push({ name: name.toLowerCase(), attributes });
  }
  return tags;
}
