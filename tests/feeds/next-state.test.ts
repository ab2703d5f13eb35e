import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_HINTS } from '../../src/feeds/parse/poll-hints.ts';
import { freshForMs } from '../../src/feeds/poll/cache-hints.ts';
import { initialState, isDue } from '../../src/feeds/poll/initial-state.ts';
import { itemsPerDayOf } from '../../src/feeds/poll/item-rate.ts';
import { believedMove } from '../../src/feeds/poll/moved-feed.ts';
import { afterFailure, afterFeed, afterUnchanged } from '../../src/feeds/poll/next-state.ts';
import { reasonOfSilence } from '../../src/feeds/poll/silence.ts';
import { retryAfterMs } from '../../src/http/retry-after.ts';
import type { FeedState } from '../../src/model/feed.ts';
import type { ParsedFeed } from '../../src/model/item.ts';
import { DAY, HOUR, item, knownState, NOW, parsed, success } from './states.ts';

const MINUTE = 60_000;
const moment = { now: NOW, seed: 'seed' };
const body = (feed: ParsedFeed) => ({ feed, encoding: 'utf-8', fingerprint: 'f'.repeat(64) });
const pauseOf = (state: FeedState): number => state.nextAt - NOW;
const hoursFrom = (first: number, count: number) => Array.from({ length: count }, (_, n) => (first + n) % 24);
const hourly = Array.from({ length: 24 }, (_, n) => item({ publishedAt: NOW - n * HOUR }));

describe('hints of an answer', () => {
  test.each([
    [{ 'cache-control': 'public, max-age=600' }, 600_000],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=600', age: '1000' }, 0],
    [{ 'cache-control': 'max-age=600', expires: 'Fri, 07 Mar 2025 12:00:00 GMT' }, 600_000],
    [{ 'cache-control': 's-maxage=600' }, 0],
    [{ expires: 'Fri, 07 Mar 2025 12:00:00 GMT' }, 3 * HOUR],
    [{ expires: 'Fri, 07 Mar 2025 12:00:00 GMT', date: 'Fri, 07 Mar 2025 11:00:00 GMT' }, HOUR],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
    [{}, 0],
  ])('%o is fresh for %d ms', (headers, ms) => {
    expect(freshForMs(headers, NOW)).toBe(ms);
  });

  test.each([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': 'Fri, 07 Mar 2025 10:00:00 GMT' }, HOUR],
    [{ 'retry-after': 'Fri, 07 Mar 2025 08:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [null, 0],
  ])('%o asks for %d ms', (headers, ms) => {
    expect(retryAfterMs(headers, NOW)).toBe(ms);
  });
});

describe('after a feed', () => {
  test('the state remembers what came, validators as they were', () => {
    const headers = { etag: 'W/"a-1"', 'last-modified': 'Fri, 07 Mar 2025 08:59:00 GMT' };
    expect(afterFeed(initialState('front', 0), success({ headers }), body(parsed(hourly)), moment)).toMatchObject({
      lastPolledAt: NOW,
      lastSuccessAt: NOW,
      lastItemAt: NOW,
      status: 200,
      encoding: 'utf-8',
      etag: 'W/"a-1"',
      lastModified: 'Fri, 07 Mar 2025 08:59:00 GMT',
      bodyFingerprint: 'f'.repeat(64),
      failures: 0,
      reason: null,
      itemsLastPoll: 24,
    });
  });

  test('validators are dropped when the server stops sending them, or sends what cannot be sent back', () => {
    const state = knownState({ etag: '"old"', lastModified: 'old' });
    expect(afterFeed(state, success({ headers: { etag: '"ä"' } }), body(parsed(hourly)), moment)).toMatchObject({
      etag: null,
      lastModified: null,
    });
  });

  test('the pause follows the pace: two polls an item, 10 minutes to 4 hours', () => {
    const pause = (count: number, spanMs: number): number => {
      const items = Array.from({ length: count }, (_, n) => item({ publishedAt: NOW - (n * spanMs) / (count - 1) }));
      return pauseOf(afterFeed(initialState('front', 0), success(), body(parsed(items)), moment)) / MINUTE;
    };
    expect(pause(49, 2 * DAY)).toBeGreaterThan(29);
    expect(pause(49, 2 * DAY)).toBeLessThan(33);
    expect(pause(400, DAY)).toBeGreaterThanOrEqual(10);
    expect(pause(400, DAY)).toBeLessThanOrEqual(11);
    expect(pause(10, 300 * DAY)).toBeGreaterThanOrEqual(240);
    expect(pause(10, 300 * DAY)).toBeLessThanOrEqual(264);
  });

  test('the longest hint counts, within limits', () => {
    const pause = (headers: Record<string, string>, pauseMs: number | null): number => {
      const hints = { ...NO_HINTS, pauseMs };
      return pauseOf(afterFeed(knownState(), success({ headers }), body(parsed(hourly, { hints })), moment)) / HOUR;
    };
    expect(pause({ 'cache-control': 'max-age=7200' }, null)).toBeCloseTo(2, 0);
    expect(pause({ 'cache-control': 'max-age=7200' }, 3 * HOUR)).toBeCloseTo(3, 0);
    expect(pause({}, 6 * HOUR)).toBeCloseTo(6, 0);
    expect(pause({}, 7 * DAY)).toBeGreaterThan(21);
    expect(pause({}, 7 * DAY)).toBeLessThanOrEqual(24);
    expect(pause({ 'cache-control': 'max-age=31536000' }, null)).toBeLessThanOrEqual(24);
  });

  test('the publisher’s hints hold for the 304 that follow, too', () => {
    const hints = { ...NO_HINTS, pauseMs: 6 * HOUR };
    const read = afterFeed(knownState(), success(), body(parsed(hourly, { hints })), moment);
    expect(pauseOf(afterUnchanged(read, success({ status: 304 }), moment)) / HOUR).toBeCloseTo(6, 0);
  });

  // NOW is a Friday, 9:00 UTC, and the feed would be asked again within the hour.
  test.each([
    ['the hours to come', { quietHours: [9, 10, 11], quietDays: [] }, 12, 13],
    ['hours past', { quietHours: [3, 4], quietDays: [] }, 9, 10],
    ['a night of twenty hours, kept for twelve', { quietHours: hoursFrom(9, 20), quietDays: [] }, 21, 22],
    ['the rest of the week, kept for half a day', { quietHours: [], quietDays: [5, 6, 0] }, 21, 22],
  ])('quiet times: %s', (_, quiet, from, to) => {
    const state = afterFeed(
      knownState(),
      success(),
      body(parsed(hourly, { hints: { ...NO_HINTS, ...quiet } })),
      moment,
    );
    const hour = new Date(state.nextAt).getUTCHours();
    expect(hour).toBeGreaterThanOrEqual(from);
    expect(hour).toBeLessThanOrEqual(to);
    expect(pauseOf(state)).toBeLessThan(DAY);
  });

  test('an empty feed is told, with what is usual', () => {
    const state = afterFeed(knownState({ itemsPerDay: 40 }), success(), body(parsed([])), moment);
    expect(state).toMatchObject({ reason: '0 items, usually 40 a day', failures: 1, itemsPerDay: 40 });
    expect(afterUnchanged(state, success({ status: 304 }), moment)).toMatchObject({
      reason: '0 items, usually 40 a day',
      failures: 2,
    });
  });
});

test('after 304: polled and good, changed validators taken over', () => {
  const state = knownState({ etag: '"a"', lastModified: 'x', failures: 3, reason: '503 service unavailable' });
  const headers = { 'last-modified': 'Fri, 07 Mar 2025 08:59:00 GMT' };
  expect(afterUnchanged(state, success({ status: 304, headers }), moment)).toMatchObject({
    lastSuccessAt: NOW,
    status: 304,
    etag: '"a"',
    lastModified: 'Fri, 07 Mar 2025 08:59:00 GMT',
    failures: 0,
    reason: null,
    itemsLastPoll: 20,
  });
});

describe('after a failure', () => {
  const failed = (status: number | null, failures: number, headers: Record<string, string> = {}): FeedState =>
    afterFailure(knownState({ failures }), { status, headers }, 'why', moment);

  test('refusals double the pause up to a day, and never end', () => {
    const pauses = [0, 1, 2, 3, 6, 50].map((failures) => pauseOf(failed(429, failures)) / MINUTE);
    const expected = [30, 30, 60, 120, 960, 1309];
    for (const [index, minutes] of expected.entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(minutes);
      expect(pauses[index]).toBeLessThanOrEqual(minutes * 1.1 + 1);
    }
    expect(failed(503, 50)).toMatchObject({ gone: false, failures: 51, reason: 'why' });
  });

  test('Retry-After is kept, up to a day', () => {
    expect(pauseOf(failed(429, 0, { 'retry-after': '7200' }))).toBeGreaterThanOrEqual(2 * HOUR);
    expect(pauseOf(failed(503, 0, { 'retry-after': '99999999' }))).toBeLessThanOrEqual(DAY);
  });

  test('404 slows down, 410 ends it until a person says so', () => {
    expect(pauseOf(failed(404, 0))).toBeGreaterThanOrEqual(6 * HOUR);
    const gone = failed(410, 0);
    expect(gone.gone).toBe(true);
    expect(isDue(gone, NOW + 30 * DAY)).toBe(false);
    expect(isDue(failed(404, 0), NOW + 30 * DAY)).toBe(true);
  });

  test('what was known stays: validators, last success', () => {
    const state = afterFailure(
      knownState({ etag: '"a"' }),
      { status: null, headers: null },
      'no such host name',
      moment,
    );
    expect(state).toMatchObject({ etag: '"a"', lastSuccessAt: NOW - HOUR, status: null, itemsLastPoll: 20 });
  });
});

test('every pause is between 5 minutes and a day; the same seed gives the same', () => {
  const statuses = fc.constantFrom(null, 403, 404, 410, 429, 500, 503);
  fc.assert(
    fc.property(
      statuses,
      fc.nat(100),
      fc.nat(1e9),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.string(),
      (status, failures, retry, itemsPerDay, seed) => {
        const answer = { status, headers: { 'retry-after': String(retry) } };
        const state = knownState({ failures, itemsPerDay });
        const next = afterFailure(state, answer, 'why', { now: NOW, seed });
        expect(pauseOf(next)).toBeGreaterThanOrEqual(5 * MINUTE);
        expect(pauseOf(next)).toBeLessThanOrEqual(DAY);
        expect(afterFailure(state, answer, 'why', { now: NOW, seed })).toEqual(next);
      },
    ),
  );
});

describe('a permanent redirect', () => {
  const redirects = [{ status: 301, to: 'https://new.example/feed' }];
  const poll = (state: FeedState, now: number, via = redirects): FeedState =>
    afterUnchanged(state, success({ status: 304, redirects: via }), { now, seed: 's' });

  test('is believed after three polls over a day', () => {
    let state = poll(knownState(), NOW);
    expect(believedMove(state, NOW)).toBeNull();
    state = poll(state, NOW + HOUR);
    state = poll(state, NOW + 2 * HOUR);
    expect(state.movedPolls).toBe(3);
    expect(believedMove(state, NOW + 2 * HOUR)).toBeNull();
    state = poll(state, NOW + DAY);
    expect(believedMove(state, NOW + DAY)).toBe('https://new.example/feed');
  });

  test('starts over when it leads elsewhere, ends, or the feed fails', () => {
    const state = poll(poll(knownState(), NOW), NOW + HOUR);
    expect(poll(state, NOW + DAY, [{ status: 301, to: 'https://other.example/' }])).toMatchObject({
      movedPolls: 1,
      movedSince: NOW + DAY,
    });
    expect(poll(state, NOW + DAY, [])).toMatchObject({ movedTo: null, movedPolls: 0 });
    expect(afterFailure(state, { status: 500, headers: null }, 'x', moment)).toMatchObject({ movedTo: null });
  });

  test('to another feed is never believed, however long it lasts', () => {
    const [ours, theirs] = [
      parsed([item({ guid: 'tag:ours,2025:1' })]),
      parsed([item({ guid: 'tag:theirs,2025:1' })], { title: 'Win big' }),
    ];
    let state = afterFeed(knownState(), success(), body(ours), moment);
    for (const days of [1, 2, 3, 4]) {
      const at = { now: NOW + days * DAY, seed: 's' };
      state = afterFeed(state, success({ redirects, headers: { etag: '"theirs"' } }), body(theirs), at);
      expect(state).toMatchObject({ movedTo: null, movedPolls: 0, etag: null, bodyFingerprint: null });
    }
    state = afterFeed(state, success({ redirects }), body(ours), { now: NOW + 5 * DAY, seed: 's' });
    expect(state).toMatchObject({ movedTo: 'https://new.example/feed', movedPolls: 1 });
  });

  test.each([
    ['an item', parsed([item({ guid: 'tag:ours,2025:1' })], { title: 'New name' })],
    ['the title', parsed([item({ guid: 'tag:ours,2025:2' })])],
  ])('is the same feed by %s', (_, later) => {
    const state = afterFeed(knownState(), success(), body(parsed([item({ guid: 'tag:ours,2025:1' })])), moment);
    expect(afterFeed(state, success({ redirects }), body(later), moment).movedPolls).toBe(1);
  });

  test('a temporary one is never stored, also not what comes after it', () => {
    const temporary = [{ status: 302, to: 'https://cdn.example/feed' }, ...redirects];
    expect(poll(knownState(), NOW, temporary).movedTo).toBeNull();
    expect(poll(knownState(), NOW, [...redirects, { status: 302, to: 'https://cdn.example/' }]).movedTo).toBe(
      'https://new.example/feed',
    );
  });
});

describe('items a day', () => {
  test('from the dates of the last week', () => {
    const days = Array.from({ length: 30 }, (_, n) => item({ publishedAt: NOW - n * DAY - HOUR }));
    expect(itemsPerDayOf(days, NOW)).toBeCloseTo(1, 5);
    expect(itemsPerDayOf(hourly, NOW)).toBeCloseTo(25, 0);
  });

  test('not from feeds without dates', () => {
    expect(itemsPerDayOf([item(), item(), item()], NOW)).toBeNull();
    expect(itemsPerDayOf([], NOW)).toBeNull();
  });
});

describe('reason of silence', () => {
  test.each([
    [knownState(), null],
    [knownState({ reason: '403 challenge page' }), '403 challenge page'],
    [knownState({ lastItemAt: NOW - 3 * DAY, itemsPerDay: 40 }), 'nothing new for 3 days, usually 40 a day'],
    [knownState({ lastItemAt: NOW - 13 * HOUR, itemsPerDay: 40 }), 'nothing new for 13 hours, usually 40 a day'],
    [knownState({ lastItemAt: NOW - 3 * DAY, itemsPerDay: 1 }), null],
    [knownState({ lastItemAt: NOW - 60 * DAY, itemsPerDay: 2 / 7 }), 'nothing new for 60 days, usually 2 a week'],
  ])('%#', (state, reason) => {
    expect(reasonOfSilence(state, NOW)).toBe(reason);
  });
});
