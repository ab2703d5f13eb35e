import { NO_HINTS } from '../../src/feeds/parse/poll-hints.ts';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import type { HttpSuccess } from '../../src/http/http-answer.ts';
import type { Feed, FeedState } from '../../src/model/feed.ts';
import type { Item, ParsedFeed } from '../../src/model/item.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Friday morning. */
export const NOW = Date.UTC(2025, 2, 7, 9);

export const FEED: Feed = {
  id: 'front',
  name: 'Front report',
  url: 'https://news.example/feed',
  language: 'en',
  kind: 'independent',
  text: 'feed',
  rights: null,
  enabled: true,
};

/** A feed that was read an hour ago and brings 24 items a day. */
export function knownState(change: Partial<FeedState> = {}): FeedState {
  const known = {
    lastPolledAt: NOW - HOUR,
    lastSuccessAt: NOW - HOUR,
    lastItemAt: NOW - HOUR,
    itemsLastPoll: 20,
    itemsPerDay: 24,
  };
  return { ...initialState('front', NOW), ...known, status: 200, encoding: 'utf-8', ...change };
}

export function success(change: Partial<HttpSuccess> = {}): HttpSuccess {
  return { ok: true, status: 200, url: FEED.url, redirects: [], headers: {}, body: new Uint8Array(), ...change };
}

export function item(change: Partial<Item> = {}): Item {
  return {
    guid: null,
    url: null,
    title: 'T',
    author: null,
    publishedAt: null,
    summaryHtml: '',
    contentHtml: '',
    ...change,
  };
}

export function parsed(items: readonly Item[], change: Partial<ParsedFeed> = {}): ParsedFeed {
  return { title: 'Front report', link: null, language: null, hints: NO_HINTS, items, problems: [], ...change };
}
