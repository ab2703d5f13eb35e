import { absoluteUrl } from '../absolute-url.ts';

/** HTML Standard 13.1.2: elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const URL_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src', 'xlink:href']);

/** A start tag found inside a value, written as HTML: no prefix, no namespace declarations, links absolute. */
export function writeStartTag(
  local: string,
  attributes: ReadonlyMap<string, string>,
  base: string | null,
  selfClosing: boolean,
): string {
  let tag = `<${local}`;
  for (const [name, value] of attributes) {
    if (name.startsWith('xmlns') || name.startsWith('xml:') || !/^[\w:.-]+$/.test(name)) continue;
    const written = URL_ATTRIBUTES.has(name) && !value.startsWith('#') ? absoluteUrl(value, base) : value;
    tag += ` ${name}="${written.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
  }
  if (VOID.has(local)) return `${tag}>`;
  return selfClosing ? `${tag}></${local}>` : `${tag}>`;
}

/** The end tag for it; '' for elements that have none. */
export function writeEndTag(local: string): string {
  return VOID.has(local) ? '' : `</${local}>`;
}
