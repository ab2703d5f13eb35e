import { initialState } from '../../feeds/poll/initial-state.ts';
import { permanentTarget } from '../../feeds/poll/moved-feed.ts';
import { type PollDeps, pollFeed } from '../../feeds/poll/poll-feed.ts';
import type { Http } from '../../http/http.ts';
import type { HttpAnswer } from '../../http/http-answer.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Feed, FeedState } from '../../model/feed.ts';
import type { Item } from '../../model/item.ts';
import { feedAddress } from '../collect/feed-address.ts';
import { glanceAtItem } from '../collect/glance-at-item.ts';

/** What one poll of a feed brings, with nothing stored. */
export interface FeedTest {
  /** Address asked for. */
  readonly address: string;
  /** What came over the network; null when nothing was asked. */
  readonly fetched: {
    readonly status: number | null;
    /** Address that answered, after redirects. */
    readonly url: string;
    readonly redirects: number;
    /** All of them say that the move is for good. */
    readonly movedForGood: boolean;
    /** After decompression; of an error page only its start. */
    readonly bytes: number;
    readonly contentType: string | null;
    readonly tookMs: number;
  } | null;
  readonly encoding: string | null;
  readonly items: number;
  /** Items that read as war news by headline and summary. */
  readonly warItems: number;
  /** Headlines of the first of them, so that a person can judge. */
  readonly warHeadlines: readonly string[];
  /** Items in a language that has no pack yet, counted by language. */
  readonly unreadable: Readonly<Record<string, number>>;
  /** Items without a date of their own. */
  readonly undated: number;
  readonly newest: Pick<Item, 'title' | 'url' | 'publishedAt'> | null;
  readonly problems: readonly string[];
  /** Why nothing could be read; null when it could. */
  readonly reason: string | null;
  /** When the poller would come again after this poll, epoch ms; null when it would not: the feed is gone for good. */
  readonly nextAt: number | null;
}

export interface TestFeedSurroundings {
  readonly http: Http;
  readonly now: () => number;
  readonly conflicts: readonly Conflict[];
  readonly parser?: PollDeps['parser'];
}

/** Headlines shown of what reads as war news. */
const MAX_HEADLINES = 3;

/**
 * Polls a feed once the way the poller does, without its validators so that everything comes, and says what it would make
 * of it. `state`: what is remembered of it, or null.
 */
export async function testFeed(
  feed: Feed,
  state: FeedState | null,
  { http, now, conflicts, parser }: TestFeedSurroundings,
): Promise<FeedTest> {
  const known = state ?? initialState(feed.id, now());
  const address = feedAddress(feed, known, now());
  let fetched: FeedTest['fetched'] = null;
  const watched: Http = {
    ...http,
    get: async (url, options) => {
      const startedAt = performance.now();
      const answer = await http.get(url, options);
      // Counted now: the bytes move to the reading thread.
      fetched = summary(answer, performance.now() - startedAt);
      return answer;
    },
  };
  const unconditional = { ...known, etag: null, lastModified: null, bodyFingerprint: null };
  const poll = await pollFeed({ ...feed, url: address }, unconditional, {
    http: watched,
    now,
    ...(parser === undefined ? {} : { parser }),
  });
  const glances = poll.items.map((item) => glanceAtItem(item, feed.language, conflicts));
  const isWar = glances.map(({ readable, relevance }) => readable && relevance.war);
  const unreadable: Record<string, number> = {};
  for (const { readable, language } of glances) {
    if (!readable && language !== null) unreadable[language] = (unreadable[language] ?? 0) + 1;
  }
  return {
    address,
    fetched,
    encoding: poll.encoding,
    items: poll.items.length,
    warItems: isWar.filter(Boolean).length,
    warHeadlines: poll.items
      .filter((_, index) => isWar[index])
      .slice(0, MAX_HEADLINES)
      .map(({ title }) => title),
    unreadable,
    undated: poll.items.filter(({ publishedAt }) => publishedAt === null).length,
    newest: newestOf(poll.items),
    problems: poll.problems,
    reason: poll.state.reason,
    nextAt: poll.state.gone ? null : poll.state.nextAt,
  };
}

function summary(answer: HttpAnswer, tookMs: number): FeedTest['fetched'] {
  return {
    status: answer.status,
    url: answer.url,
    redirects: answer.redirects.length,
    movedForGood: permanentTarget(answer.redirects) === (answer.redirects.at(-1)?.to ?? ''),
    bytes: answer.body?.length ?? 0,
    contentType: answer.headers?.['content-type'] ?? null,
    tookMs: Math.round(tookMs),
  };
}

/** The item with the latest date, else the first: feeds put the newest first. */
function newestOf(items: readonly Item[]): FeedTest['newest'] {
  const newest = items.reduce<Item | null>(
    (best, item) => (best === null || (item.publishedAt ?? 0) > (best.publishedAt ?? 0) ? item : best),
    null,
  );
  return newest === null ? null : { title: newest.title, url: newest.url, publishedAt: newest.publishedAt };
}
