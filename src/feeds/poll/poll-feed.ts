import type { Http } from '../../http/http.ts';
import type { HttpSuccess } from '../../http/http-answer.ts';
import type { Feed, FeedState } from '../../model/feed.ts';
import type { Item } from '../../model/item.ts';
import { MAX_FEED_BYTES } from '../parse/feed-size.ts';
import { type FeedParser, sharedFeedParser } from '../parse/parse-feed-in-worker.ts';
import { believedMove } from './moved-feed.ts';
import { afterFailure, afterFeed, afterRest, afterUnchanged, type PollMoment } from './next-state.ts';
import { refusalReason } from './refusal-reason.ts';

/** What one poll of one feed brought. */
export interface PollResult {
  /** To be stored, whatever came. */
  readonly state: FeedState;
  /** In the feed's order; empty when nothing changed or nothing could be read. */
  readonly items: readonly Item[];
  /** The server said so, or sent the bytes we already had. */
  readonly notModified: boolean;
  /** What was wrong with the feed, one sentence each; the last poll's failure is in `state.reason`. */
  readonly problems: readonly string[];
  readonly encoding: string | null;
  /** The feed had never been read before: its items are old news, except the newest. */
  readonly first: boolean;
  /** Address the feed has moved to for good, to be stored as its own; null when it has not. */
  readonly movedTo: string | null;
}

export interface PollDeps {
  readonly http: Http;
  readonly now: () => number;
  /** Default one that the whole process shares. */
  readonly parser?: FeedParser;
  readonly signal?: AbortSignal;
}

/** Feeds in the order we like them; hosts that answer 406 to anything narrower are met by the last. */
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1';

/**
 * Polls one feed: a conditional GET, reading what came, and the state that follows from it. Never throws; every failure
 * is in the state, with the time of the next try.
 */
export async function pollFeed(feed: Feed, state: FeedState, deps: PollDeps): Promise<PollResult> {
  const { http, now, parser = sharedFeedParser(), signal } = deps;
  const answer = await http.get(feed.url, {
    maxBytes: MAX_FEED_BYTES,
    accept: ACCEPT,
    headers: conditions(state),
    ...(signal === undefined ? {} : { signal }),
  });
  const moment: PollMoment = { now: now(), seed: `${feed.id} ${now()}` };
  if (!answer.ok && answer.kind === 'cancelled') return nothing(state);
  if (!answer.ok && answer.kind === 'resting') return nothing(afterRest(state, answer, answer.reason, moment));
  if (!answer.ok) return nothing(afterFailure(state, answer, await refusalReason(answer, parser), moment));
  if (answer.status === 304) return unchanged(afterUnchanged(state, answer, moment), moment);
  return readAnswer(state, answer, parser, moment);
}

async function readAnswer(
  state: FeedState,
  answer: HttpSuccess,
  parser: FeedParser,
  moment: PollMoment,
): Promise<PollResult> {
  const contentType = answer.headers['content-type'] ?? null;
  const options = { contentType, baseUrl: baseOf(answer), now: moment.now };
  const reading = await parser.takeUnlessKnown(answer.body, options, state.bodyFingerprint);
  if (reading.unchanged) return unchanged(afterUnchanged(state, answer, moment), moment);
  const { fingerprint, result } = reading;
  if (!result.ok) {
    // A body that is no feed says nothing about the last one: its validators stay.
    return { ...nothing(afterFailure(state, answer, result.reason, moment)), encoding: result.encoding };
  }
  const { feed, encoding } = result;
  const next = afterFeed(state, answer, { feed, encoding, fingerprint }, moment);
  return {
    state: next,
    items: feed.items,
    notModified: false,
    problems: feed.problems,
    encoding,
    first: state.lastSuccessAt === null,
    movedTo: believedMove(next, moment.now),
  };
}

/** RFC 9110 13.1.2 and 13.1.3: validators go back as they came, quotes and `W/` included; both, and none invented. */
function conditions({ etag, lastModified }: FeedState): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** RFC 9110 8.7: Content-Location is the base of a body, but only where it names the same site. */
function baseOf({ url, headers }: HttpSuccess): string {
  const named = URL.parse(headers['content-location'] ?? url, url);
  return named !== null && named.origin === new URL(url).origin ? named.href : url;
}

function nothing(state: FeedState): PollResult {
  return { state, items: [], notModified: false, problems: [], encoding: null, first: false, movedTo: null };
}

function unchanged(state: FeedState, { now }: PollMoment): PollResult {
  return { ...nothing(state), notModified: true, encoding: state.encoding, movedTo: believedMove(state, now) };
}
