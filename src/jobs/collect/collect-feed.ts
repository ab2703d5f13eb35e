import { type ArticleSources, fetchArticle } from '../../articles/fetch-article.ts';
import { initialState } from '../../feeds/poll/initial-state.ts';
import { type PollDeps, pollFeed } from '../../feeds/poll/poll-feed.ts';
import type { Log } from '../../log.ts';
import type { Feed, FeedState } from '../../model/feed.ts';
import type { Item } from '../../model/item.ts';
import type { Relevance } from '../../model/reading.ts';
import type { Rejection } from '../../store/contracts/articles.ts';
import type { Store } from '../../store/store.ts';
import { feedAddress, keepMove, newMove } from './feed-address.ts';

export interface CollectSurroundings {
  readonly store: Store;
  readonly sources: ArticleSources;
  /** On a feed's first poll, items published longer ago than this, or undated, are marked as seen and not stored as articles. */
  readonly firstPollMs: number;
  readonly log: Log;
  readonly parser?: PollDeps['parser'];
  readonly signal?: AbortSignal;
}

/** What one poll brought, for the log and the demo's report. */
export interface CollectReport {
  readonly feed: Feed;
  readonly state: FeedState;
  readonly items: number;
  readonly stored: number;
  readonly rejections: readonly Rejection[];
  readonly problems: readonly string[];
}

/**
 * A headline and summary below this score are not worth fetching a page for: far under the threshold of 0.5, so that a
 * war article with a quiet headline still gets read.
 */
const PRESCREEN_SCORE = 0.05;
/** A summary shorter than this says too little to refuse a page by. */
const PRESCREEN_MIN_CHARS = 80;
const TOO_OLD = 'older than the first poll looks back';

/**
 * Polls one feed and takes every new item as far as it goes: article, language, relevance, figures and quotes, store. An
 * item that goes no further is stored as a rejection with its reason; one bad item stops nothing. The feed's state is
 * stored last, so that a poll cut short is made again.
 */
export async function collectFeed(feed: Feed, surroundings: CollectSurroundings): Promise<CollectReport> {
  const { store, sources, log, parser, signal } = surroundings;
  const before = (await store.feeds.get(feed.id)) ?? initialState(feed.id, sources.now());
  const address = feedAddress(feed, before, sources.now());
  const poll = await pollFeed({ ...feed, url: address }, before, {
    http: sources.http,
    now: sources.now,
    ...(parser === undefined ? {} : { parser }),
    ...(signal === undefined ? {} : { signal }),
  });
  const ids = poll.items.map(sources.identify);
  const known = await store.articles.known(ids);
  const rejections: Rejection[] = [];
  let stored = 0;
  for (const [index, item] of poll.items.entries()) {
    const id = ids[index] ?? '';
    if (known.has(id) || ids.indexOf(id) !== index) continue;
    if (signal?.aborted) break;
    const rejection = await collectItem(item, id, feed, poll.first, surroundings);
    // Nothing was read and nothing is wrong with the feed: this poll is made again.
    if (rejection === 'not-begun') throw new Error(`no thread could be started to read what ${feed.id} brought`);
    if (rejection === null) {
      stored++;
      continue;
    }
    rejections.push(rejection);
    await store.articles.reject(rejection);
    log.debug({ feed: feed.id, item: item.title, stage: rejection.stage, reason: rejection.reason }, 'item left out');
  }
  const state = keepMove(feed, address, before, poll);
  if (!signal?.aborted) await store.feeds.save(state);
  const movedTo = newMove(feed, address, before, poll);
  if (movedTo !== null) {
    log.warn(
      { feed: feed.id, from: feed.url, to: movedTo },
      'feed has moved for good and is polled at its new address; put it into the configuration',
    );
  }
  const { reason, status } = state;
  const line = {
    feed: feed.id,
    status,
    items: poll.items.length,
    stored,
    leftOut: rejections.length,
    nextAt: new Date(state.nextAt).toISOString(),
  };
  if (reason === null) log.info(line, 'feed polled');
  else log.warn({ ...line, reason }, 'feed brought nothing');
  return { feed, state, items: poll.items.length, stored, rejections, problems: poll.problems };
}

/** Null when the item became a stored article; else why it did not, or that nobody could read it yet. */
async function collectItem(
  item: Item,
  id: string,
  feed: Feed,
  first: boolean,
  { store, sources, firstPollMs, log }: CollectSurroundings,
): Promise<Rejection | 'not-begun' | null> {
  const now = sources.now();
  const refuse = (stage: Rejection['stage'], reason: string): Rejection => ({
    id,
    feedId: feed.id,
    url: item.url,
    title: item.title,
    stage,
    reason,
    at: now,
  });
  const unread = ({ reason, begun }: { readonly reason: string; readonly begun: boolean }): Rejection | 'not-begun' => {
    if (!begun) return 'not-begun';
    log.warn({ feed: feed.id, url: item.url, reason }, 'item could not be read');
    return refuse('read', reason);
  };
  try {
    if (first && item.publishedAt !== null && item.publishedAt < now - firstPollMs) {
      return refuse('first-poll', TOO_OLD);
    }
    const looked = await sources.reader.glance(item, feed.language);
    if (!looked.ok) return unread(looked);
    const glance = looked.outcome;
    if (!glance.readable) return refuse('language', noPack(glance.language));
    if (glance.preview.length >= PRESCREEN_MIN_CHARS && glance.relevance.score < PRESCREEN_SCORE)
      return refuse('relevance', notWar(glance.relevance));

    const { article, trouble } = await fetchArticle(item, feed, now, sources);
    if (first && article.publishedFrom === 'first-seen') return refuse('first-poll', 'undated, so it may be old news');
    if (first && article.publishedAt < now - firstPollMs) return refuse('first-poll', TOO_OLD);
    const read = await sources.reader.article(article, article.language);
    if (!read.ok) return unread(read);
    const { language, readAs, readable, reading } = read.outcome;
    if (!readable) return refuse('language', noPack(readAs));
    if (!reading.relevance.war) return refuse('relevance', notWar(reading.relevance));
    await store.articles.save({ article: { ...article, language }, reading });
    if (trouble !== null) {
      log.info({ feed: feed.id, url: item.url, ...trouble }, 'page not read; the article is what the feed holds');
    }
    return null;
  } catch (error) {
    log.error({ feed: feed.id, url: item.url, err: error }, 'item could not be read');
    return refuse('read', `a fault of the program: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function noPack(language: string | null): string {
  return language === null
    ? 'its language could not be told; the headline is kept'
    : `written in "${language}", which has no language pack yet; the headline is kept`;
}

function notWar({ score, genre, terms }: Relevance): string {
  const kind = genre === 'news' || genre === 'opinion' ? 'not war news' : `a ${genre}, not war news`;
  const against = terms.filter((term) => term.weight < 0).toSorted((a, b) => a.weight - b.weight)[0];
  return `${kind} (score ${score.toFixed(2)} of 0.50 needed${against === undefined ? '' : `; “${against.text}” speaks against it`})`;
}
