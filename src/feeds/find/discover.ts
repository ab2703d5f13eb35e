import { findTags, type HtmlTag } from '../parse/html-tags.ts';
import { foldSpace } from '../parse/html-text.ts';

/** An address that may hold a feed. */
export interface FeedCandidate {
  readonly url: string;
  /** What the page calls it; '' when it does not. */
  readonly title: string;
  /** `declared`: the page says it is its feed. `linked`: a link that looks like one. `usual`: a usual address. */
  readonly source: 'declared' | 'linked' | 'usual';
}

const FEED_TYPE =
  /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json$|^(?:application|text)\/xml$/i;
const FEED_PATH =
  /(?:\/(?:feed|feeds|rss|atom|rdf)(?:\/|$|\.(?:xml|php|aspx?|json)$)|\.(?:rss|atom|rdf)$|\/(?:index|rss2?|atom|feed)\.(?:xml|rdf|json)$)/i;
/** Feeds of comments and searches are never what somebody wants who adds a site. */
const SIDE_FEED = /comments?(?:\/|\b)|\boembed\b|wp-json/i;

/** Where feeds lie that no page names: WordPress and Ghost, Drupal, Hugo and Jekyll, Blogger, Arc. */
const USUAL_PATHS: readonly string[] = [
  '/feed/',
  '/rss/',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds/posts/default',
  '/arc/outboundfeeds/rss/',
];

/** Links looked at on one page. */
const MAX_LINKED = 20;

/**
 * Where the feed of a page may be, likeliest first: what its head declares (RSS Advisory Board, "RSS Autodiscovery"),
 * links that look like feeds, usual addresses of its site.
 */
export function findFeedCandidates(html: string, pageUrl: string): FeedCandidate[] {
  const tags = findTags(html, ['base', 'link', 'a']);
  const base = baseOf(tags, pageUrl);
  const found = new Map<string, FeedCandidate>();
  const add = (address: string, title: string, source: FeedCandidate['source']): void => {
    const url = URL.parse(
      address
        .trim()
        .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
        .replace(/^feed:/i, 'https:'),
      base,
    );
    if (url === null || !/^https?:$/.test(url.protocol) || SIDE_FEED.test(url.pathname)) return;
    url.hash = '';
    if (!found.has(url.href)) found.set(url.href, { url: url.href, title: foldSpace(title), source });
  };
  for (const { name, attributes } of tags) {
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const isFeed =
      rel.includes('feed') || (rel.includes('alternate') && FEED_TYPE.test(attributes.get('type')?.trim() ?? ''));
    const href = attributes.get('href');
    if (name === 'link' && isFeed && href !== undefined) add(href, attributes.get('title') ?? '', 'declared');
  }
  const linked = tags.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.get('href') ?? ''] : []));
  const likely = linked.filter((href) => FEED_PATH.test(href.split(/[?#]/, 1)[0] ?? ''));
  for (const href of likely.slice(0, MAX_LINKED)) add(href, '', 'linked');
  for (const path of USUAL_PATHS) add(new URL(path, pageUrl).href, '', 'usual');
  return [...found.values()];
}

function baseOf(tags: readonly HtmlTag[], pageUrl: string): string {
  const href = tags.find(({ name }) => name === 'base')?.attributes.get('href');
  return URL.parse(href ?? '', pageUrl)?.href ?? pageUrl;
}
