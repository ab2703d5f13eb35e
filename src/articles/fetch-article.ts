import type { Http, Permit } from '../http/http.ts';
import type { Robots } from '../http/robots.ts';
import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { Item } from '../model/item.ts';
import { composeArticle } from './compose-article.ts';
import { headlineOf } from './item-text.ts';
import type { PageArticle } from './read-page.ts';
import type { Reader, WorkerReading } from './reader.ts';

/** Bytes of a page on the wire and after decompression; reading stops at 3 million characters. */
const MAX_PAGE_BYTES = 5_000_000;
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

export interface ArticleSources {
  readonly http: Http;
  readonly robots: Robots;
  readonly reader: Reader;
  /** Fingerprint of an item's identity. */
  readonly identify: (item: Item) => string;
  readonly now: () => number;
}

/** Why a page was not read although its feed allows it; `evidence` is one sentence or phrase for the status line. */
export interface PageTrouble {
  readonly kind: 'robots' | 'http' | 'not-html' | Extract<WorkerReading, { ok: false }>['problem']['kind'];
  readonly evidence: string;
}

export interface FetchedArticle {
  readonly article: Article;
  /** Null when no page was needed, or it was read. */
  readonly trouble: PageTrouble | null;
}

/**
 * The article of one feed entry: from the feed when it is whole there or the feed's policy stops there, else from the
 * page, else (robots.txt, paywall, error, nothing readable) from what the feed holds, with the reason. Its language is what
 * page or feed declare.
 */
export async function fetchArticle(
  item: Item,
  feed: Feed,
  firstSeenAt: number,
  sources: ArticleSources,
): Promise<FetchedArticle> {
  const { reader } = sources;
  const bare = item.contentHtml === '' && item.summaryHtml === '';
  const entry = bare ? { ok: true as const, outcome: headlineOf(item) } : await reader.itemText(item, feed.text);
  const given = entry.ok ? entry.outcome : headlineOf(item);
  const compose = (text: string, textFrom: Article['textFrom'], page: PageArticle | null): Article => {
    const fetchedAt = sources.now();
    return composeArticle({ id: sources.identify(item), item, feed, text, textFrom, page, firstSeenAt, fetchedAt });
  };
  if (!entry.ok && feed.text !== 'page') {
    const trouble: PageTrouble = { kind: 'unreadable', evidence: `entry ${entry.reason}` };
    return { article: compose(given.text, given.textFrom, null), trouble };
  }
  if (given.whole || feed.text !== 'page' || item.url === null) {
    return { article: compose(given.text, given.textFrom, null), trouble: null };
  }
  const outcome = await fetchPage(item.url, sources);
  if ('trouble' in outcome) return { article: compose(given.text, given.textFrom, null), trouble: outcome.trouble };
  return { article: compose(outcome.page.text, 'page', outcome.page), trouble: null };
}

type PageOutcome = { readonly page: PageArticle } | { readonly trouble: PageTrouble };

async function fetchPage(url: string, { http, robots, reader }: ArticleSources): Promise<PageOutcome> {
  const permit = async (address: string): Promise<Permit> => {
    const { reason, crawlDelayMs } = await robots.check(address);
    return { refusal: reason, spacingMs: crawlDelayMs };
  };
  const answer = await http.get(url, { maxBytes: MAX_PAGE_BYTES, accept: ACCEPT, permit });
  const contentType = answer.headers?.['content-type'] ?? null;
  if (!answer.ok) {
    if (answer.kind === 'unpermitted') return { trouble: { kind: 'robots', evidence: answer.reason } };
    const shown = answer.body === null ? null : await reader.page({ bytes: answer.body, contentType, url: answer.url });
    if (shown !== null && !shown.ok && (shown.problem.kind === 'challenge' || shown.problem.kind === 'paywall')) {
      return { trouble: { kind: shown.problem.kind, evidence: `${answer.reason}: ${shown.problem.evidence}` } };
    }
    return { trouble: { kind: 'http', evidence: answer.reason } };
  }
  if (contentType !== null && !HTML.test(contentType)) return { trouble: { kind: 'not-html', evidence: contentType } };
  const reading = await reader.page({ bytes: answer.body, contentType, url: answer.url });
  return reading.ok ? { page: reading.article } : { trouble: reading.problem };
}
