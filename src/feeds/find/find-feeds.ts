import type { Http } from '../../http/http.ts';
import type { ParsedFeed } from '../../model/item.ts';
import { decodeText } from '../parse/decode-text.ts';
import { MAX_FEED_BYTES } from '../parse/feed-size.ts';
import { type FeedParser, sharedFeedParser } from '../parse/parse-feed-in-worker.ts';
import { refusalReason } from '../poll/refusal-reason.ts';
import { type FeedCandidate, findFeedCandidates } from './discover.ts';

/** A feed that was fetched and read. */
export interface FoundFeed {
  /** Address that answered with it. */
  readonly url: string;
  readonly feed: ParsedFeed;
  readonly encoding: string;
  /** How it was found; `given`: the address asked for is the feed. */
  readonly source: FeedCandidate['source'] | 'given';
}

export type FindFeedsResult =
  | { readonly ok: true; readonly feeds: readonly FoundFeed[] }
  | { readonly ok: false; readonly reason: string };

export interface FindFeedsDeps {
  readonly http: Http;
  readonly now: () => number;
  readonly parser?: FeedParser;
  readonly signal?: AbortSignal;
}

/** Candidates fetched for one site: a person is waiting, and the host is asked once a second. */
const MAX_TRIED = 12;
const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5';

/**
 * The feeds behind an address a person typed: the address itself, else what its page declares (all of it), else the
 * first of the links and usual places that turns out to be a feed. `https://` is added where no scheme is given.
 */
export async function findFeeds(address: string, deps: FindFeedsDeps): Promise<FindFeedsResult> {
  const start = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address.replace(/^\/+/, '')}`;
  const answer = await get(start, deps);
  if (!answer.ok) return { ok: false, reason: await refusalReason(answer, deps.parser ?? sharedFeedParser()) };
  const itself = await read(answer, 'given', deps);
  if (itself !== null) return { ok: true, feeds: [itself] };
  const { text } = decodeText(answer.body, answer.headers['content-type'] ?? null);
  const feeds: FoundFeed[] = [];
  for (const candidate of findFeedCandidates(text, answer.url).slice(0, MAX_TRIED)) {
    if (feeds.length > 0 && candidate.source !== 'declared') break;
    const tried = await get(candidate.url, deps);
    const found = tried.ok ? await read(tried, candidate.source, deps) : null;
    if (found !== null && !feeds.some(({ url }) => url === found.url)) feeds.push(found);
  }
  return feeds.length > 0
    ? { ok: true, feeds }
    : { ok: false, reason: 'no feed was found on this page or in the usual places' };
}

function get(url: string, { http, signal }: FindFeedsDeps) {
  return http.get(url, { maxBytes: MAX_FEED_BYTES, accept: ACCEPT, ...(signal === undefined ? {} : { signal }) });
}

async function read(
  { url, body, headers }: { url: string; body: Uint8Array; headers: Readonly<Record<string, string>> },
  source: FoundFeed['source'],
  { parser = sharedFeedParser(), now }: FindFeedsDeps,
): Promise<FoundFeed | null> {
  const parsed = await parser.parse(body, { contentType: headers['content-type'] ?? null, baseUrl: url, now: now() });
  return parsed.ok ? { url, feed: parsed.feed, encoding: parsed.encoding, source } : null;
}
