import type { Item, ParsedFeed } from '../../model/item.ts';
import { writeCanonicalRss } from './canonical-rss.ts';
import { decodeText } from './decode-text.ts';
import type { Draft } from './draft.ts';
import { MAX_FEED_BYTES } from './feed-size.ts';
import { readJsonFeed } from './json-feed.ts';
import { nameWebPage } from './name-web-page.ts';
import { readPollHints } from './poll-hints.ts';
import { readCanonicalRss } from './read-canonical-rss.ts';
import { type TidyFeed, tidyFeed } from './tidy/tidy-feed.ts';

export interface ParseOptions {
  /** The Content-Type header, or null. */
  readonly contentType: string | null;
  /** The address the bytes came from, for relative URLs; null when unknown. */
  readonly baseUrl: string | null;
  /** Epoch ms. With it, dates that lie in the future by more than a quarter of an hour count as none. */
  readonly now?: number | null;
}

export type ParseResult =
  | { readonly ok: true; readonly feed: ParsedFeed; readonly encoding: string }
  | { readonly ok: false; readonly reason: string; readonly encoding: string | null };

/** Characters that only a wrong label or a careless editor leaves in text: the C1 range stands for windows-1252. */
const C1 = /[\u0080-\u009f]/g;
const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufeff]/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufeff]/g;

/**
 * Reads a feed of any kind: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed. Never throws; a body that is no
 * feed is a reason, and what is wrong with single entries is in `feed.problems`. Takes time in proportion to the size
 * of the body, but on the caller's thread: `createFeedParser` is for bytes from strangers.
 */
export async function parseFeed(
  bytes: Uint8Array,
  { contentType, baseUrl, now = null }: ParseOptions,
): Promise<ParseResult> {
  const kept = bytes.subarray(0, MAX_FEED_BYTES);
  if (kept.length === 0) return { ok: false, reason: 'the answer is empty', encoding: null };
  const { text, encoding } = decodeText(kept, contentType);
  const clean = STRAY.test(text) ? text.replace(C1, fromWindows1252).replace(CONTROLS, '') : text;
  const start = clean.slice(0, 1000).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = readJsonFeed(clean, baseUrl);
    return json.ok ? { ok: true, feed: withoutFuture(json.feed, now), encoding } : { ...json, encoding };
  }
  const tidy = tidyFeed(clean, baseUrl);
  if (tidy.root === null || tidy.root === 'html') {
    const page = isWebPage(tidy, clean)
      ? await nameWebPage(kept, contentType, baseUrl ?? 'http://unknown.invalid/')
      : null;
    const what = page === null ? 'not a feed' : `a ${page}, not a feed`;
    return { ok: false, reason: clean.trim() === '' ? 'the answer is empty' : `the answer is ${what}`, encoding };
  }
  const feed = await readTidy(tidy, baseUrl);
  const problems = [
    ...feed.problems,
    ...(bytes.length > kept.length ? ['the feed is too large: only its first 10 MB were read'] : []),
  ];
  return { ok: true, feed: withoutFuture({ ...feed, problems }, now), encoding };
}

async function readTidy({ root, feed, entries, cut }: TidyFeed, baseUrl: string | null): Promise<ParsedFeed> {
  const { title, link, language, items } = await readCanonicalRss(writeCanonicalRss(feed, entries));
  const author = feed.value('author') || null;
  return {
    title,
    link,
    language,
    hints: readPollHints(feed),
    items: items.map((item) => finishItem(item, author, root === 'atom' ? baseUrl : (baseUrl ?? link))),
    problems: [...problemsOf(entries), ...(cut ? [`only the first ${entries.length} entries were read`] : [])],
  };
}

/** Without any base the site's address is the best there is to resolve a relative link against. */
function finishItem(item: Item, author: string | null, base: string | null): Item {
  const url = item.url === null || base === null ? item.url : (URL.parse(item.url, base)?.href ?? item.url);
  return {
    ...item,
    author: item.author ?? author,
    summaryHtml: item.summaryHtml || item.contentHtml,
    url: item.url !== null && /^[a-z][a-z\d+.-]*:/i.test(item.url) ? item.url : url,
  };
}

function problemsOf(entries: readonly Draft[]): string[] {
  const empty = entries.filter(
    (entry) => !entry.value('title') && !entry.value('link') && !entry.value('summary') && !entry.value('content'),
  );
  if (empty.length === 0) return [];
  return [`${empty.length} of ${entries.length} entries have neither title, link nor text`];
}

function isWebPage({ root }: TidyFeed, text: string): boolean {
  return root === 'html' || /^\s*<!doctype\s+html|<(?:html|head|body)[\s>]/i.test(text.slice(0, 5000));
}

/** Clocks differ a little; a date further ahead is an event's, or a time zone gone wrong. */
const CLOCK_DIFFERENCE_MS = 15 * 60_000;

function withoutFuture(feed: ParsedFeed, now: number | null): ParsedFeed {
  if (now === null) return feed;
  const latest = now + CLOCK_DIFFERENCE_MS;
  const isFuture = ({ publishedAt }: Item): boolean => publishedAt !== null && publishedAt > latest;
  const count = feed.items.filter(isFuture).length;
  if (count === 0) return feed;
  return {
    ...feed,
    items: feed.items.map((item) => (isFuture(item) ? { ...item, publishedAt: null } : item)),
    problems: [
      ...feed.problems,
      `${count} of ${feed.items.length} entries are dated in the future; their dates were not used`,
    ],
  };
}

let windows1252: { decode: (bytes: Uint8Array) => string } | null = null;

function fromWindows1252(character: string): string {
  windows1252 ??= new TextDecoder('windows-1252');
  return windows1252.decode(Uint8Array.of(character.charCodeAt(0)));
}
