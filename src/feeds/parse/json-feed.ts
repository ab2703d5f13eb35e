import type { Item, ParsedFeed } from '../../model/item.ts';
import { absoluteLinks, absoluteUrl } from './absolute-url.ts';
import { readFeedDate } from './feed-date.ts';
import { escapeHtml, foldSpace, htmlToText } from './html-text.ts';
import { NO_HINTS } from './poll-hints.ts';

/** A JSON object, not yet trusted. */
type Fields = Readonly<Record<string, unknown>>;

/** Items beyond these are not read. */
const MAX_ITEMS = 2_000;
const MAX_CHARACTERS = 200_000;
const MAX_DEPTH = 100;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). A reason when the text is not JSON or holds no items; an item
 * that is no object becomes a problem and the others stay.
 */
export function readJsonFeed(
  json: string,
  baseUrl: string | null,
): { ok: true; feed: ParsedFeed } | { ok: false; reason: string } {
  if (isTooDeep(json)) return { ok: false, reason: 'the answer is JSON nested too deep for a feed' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { ok: false, reason: 'the answer starts like JSON but is not valid JSON' };
  }
  const feed = fieldsOf(parsed);
  const list = feed?.items;
  if (feed === null || !Array.isArray(list)) return { ok: false, reason: 'the answer is JSON, but not a JSON Feed' };
  const base = text(feed.feed_url) || baseUrl;
  const author = authorOf(feed);
  const problems: string[] = [];
  const items: Item[] = [];
  for (const [index, entry] of list.slice(0, MAX_ITEMS).entries()) {
    const fields = fieldsOf(entry);
    if (fields === null) problems.push(`item ${index + 1} is not an object`);
    else items.push(readItem(fields, base, author));
  }
  if (list.length > MAX_ITEMS) problems.push(`only the first ${MAX_ITEMS} of ${list.length} items were read`);
  return {
    ok: true,
    feed: {
      title: foldSpace(text(feed.title)),
      link: absoluteUrl(text(feed.home_page_url), base) || null,
      language: text(feed.language) || null,
      hints: NO_HINTS,
      items,
      problems,
    },
  };
}

/** Whether brackets nest deeper than a feed's ever do; told before parsing, which takes memory for each level. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function readItem(fields: Fields, base: string | null, feedAuthor: string): Item {
  const html = text(fields.content_html).slice(0, MAX_CHARACTERS);
  const plain = text(fields.content_text).slice(0, MAX_CHARACTERS);
  const contentHtml = html === '' ? paragraphs(plain) : absoluteLinks(html, base);
  return {
    guid: text(fields.id).trim() || null,
    url: absoluteUrl(text(fields.url), base) || absoluteUrl(text(fields.external_url), base) || null,
    title: foldSpace(text(fields.title)),
    author: authorOf(fields) || feedAuthor || null,
    publishedAt: readFeedDate(text(fields.date_published)) ?? readFeedDate(text(fields.date_modified)),
    summaryHtml: escapeHtml(text(fields.summary).slice(0, MAX_CHARACTERS)) || contentHtml,
    contentHtml,
  };
}

/** Version 1.1 has `authors`, 1.0 has `author`; the first one with a name. */
function authorOf(fields: Fields): string {
  const people = [...(Array.isArray(fields.authors) ? fields.authors : []), fields.author];
  for (const person of people) {
    const name = typeof person === 'string' ? person : text(fieldsOf(person)?.name);
    if (name.trim() !== '') return htmlToText(name.slice(0, 300));
  }
  return '';
}

function paragraphs(plain: string): string {
  const blocks = plain.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  if (blocks.length < 2) return escapeHtml(plain);
  return blocks.map((block) => `<p>${escapeHtml(block.trim())}</p>`).join('\n');
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** Strings and numbers as text ("id": 42 is seen); everything else is absent. */
function text(value: unknown): string {
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
