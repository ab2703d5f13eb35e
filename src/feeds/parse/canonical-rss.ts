import type { Draft } from './draft.ts';
import type { Slot } from './feed-fields.ts';

/**
 * The element each value has in canonical RSS, the form `readCanonicalRss` hands to the parser. Summary and content do not go into
 * `description` and `content:encoded`: there the parser would run a quadratic regular expression over them.
 */
export const ELEMENTS = {
  title: 'title',
  link: 'link',
  id: 'guid',
  date: 'pubDate',
  author: 'author',
  summary: 'summary',
  content: 'body',
  language: 'language',
} as const satisfies Partial<Record<Slot, string>>;

const ENTRY_SLOTS = ['title', 'link', 'id', 'date', 'author', 'summary', 'content'] as const;
const FEED_SLOTS = ['title', 'link', 'language'] as const;

/** Characters that XML 1.0 2.2 does not allow. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const MARKUP = /[<&>]/;

/** Writes tidied drafts as well-formed RSS 2.0: no namespaces, no attributes, markup in CDATA. */
export function writeCanonicalRss(feed: Draft, entries: readonly Draft[]): string {
  const pieces = ['<rss version="2.0"><channel>'];
  for (const slot of FEED_SLOTS) writeElement(pieces, ELEMENTS[slot], feed.value(slot));
  for (const entry of entries) {
    pieces.push('<item>');
    for (const slot of ENTRY_SLOTS) writeElement(pieces, ELEMENTS[slot], xmlValue(slot, entry.value(slot)));
    pieces.push('</item>');
  }
  pieces.push('</channel></rss>');
  return pieces.join('');
}

function xmlValue(slot: Slot, value: string): string {
  return slot === 'date' && value !== '' ? new Date(Number(value)).toISOString() : value;
}

function writeElement(pieces: string[], name: string, value: string): void {
  if (value === '') return;
  const allowed = value.toWellFormed().replace(FORBIDDEN, '');
  if (MARKUP.test(allowed))
    pieces.push('<', name, '><![CDATA[', allowed.replaceAll(']]>', ']]]]><![CDATA[>'), ']]></', name, '>');
  else pieces.push('<', name, '>', allowed, '</', name, '>');
}
