import type { HttpFailure, HttpSuccess } from '../http/http-answer.ts';
import type { FeedState } from '../model/feed.ts';
import type { ParsedFeed } from '../model/item.ts';
import { freshForMs, retryAfterMs } from './cache-hints.ts';
import { blendRate, itemsPerDayOf } from './item-rate.ts';
import { NOT_MOVED, rememberMove } from './moved-feed.ts';
import { adaptiveIntervalMs, backOffMs, pauseMs } from './poll-interval.ts';
import { emptyReason } from './silence.ts';

/** What `afterX` needs besides the answer. */
export interface PollMoment {
  readonly now: number;
  /** Decides the jitter of the next pause; any text that differs from feed to feed and poll to poll. */
  readonly seed: string;
}

/** A publisher's hint for the pause is followed up to here; beyond it a wrong hint would hide a day of a war. */
const MAX_HINT_MS = 4 * 3600_000;

/** The state after the server said that nothing changed: 304, or the very bytes we already have. */
export function afterUnchanged(
  state: FeedState,
  { status, headers, redirects }: HttpSuccess,
  { now, seed }: PollMoment,
): FeedState {
  const reason = state.itemsLastPoll === 0 && state.lastSuccessAt !== null ? emptyReason(state.itemsPerDay) : null;
  const next: FeedState = {
    ...state,
    ...rememberMove(state, redirects, now),
    lastPolledAt: now,
    lastSuccessAt: now,
    status,
    // RFC 9111 4.3.4: a 304 may renew the validators.
    etag: validator(headers.etag) ?? state.etag,
    lastModified: validator(headers['last-modified']) ?? state.lastModified,
    failures: reason === null ? 0 : state.failures + 1,
    reason,
  };
  return { ...next, nextAt: now + pauseMs([adaptiveIntervalMs(next), freshForMs(headers, now)], seed) };
}

/** The state after a body that was read. `fingerprint` is the body's. */
export function afterFeed(
  state: FeedState,
  { status, headers, redirects }: HttpSuccess,
  { feed, encoding, fingerprint }: { feed: ParsedFeed; encoding: string; fingerprint: string },
  { now, seed }: PollMoment,
): FeedState {
  const { items } = feed;
  const itemsPerDay = blendRate(state.itemsPerDay, itemsPerDayOf(items, now));
  const reason = items.length === 0 ? emptyReason(itemsPerDay) : null;
  const next: FeedState = {
    ...state,
    ...rememberMove(state, redirects, now),
    lastPolledAt: now,
    lastSuccessAt: now,
    lastItemAt: newestAt(feed, now, state),
    status,
    encoding,
    etag: validator(headers.etag),
    lastModified: validator(headers['last-modified']),
    bodyFingerprint: fingerprint,
    failures: reason === null ? 0 : state.failures + 1,
    reason,
    gone: false,
    itemsLastPoll: items.length,
    itemsPerDay,
  };
  const hintMs = Math.min(feed.ttlMs ?? 0, MAX_HINT_MS);
  return { ...next, nextAt: now + pauseMs([adaptiveIntervalMs(next), freshForMs(headers, now), hintMs], seed) };
}

/** The state after an answer that was not the feed. `reason` is one short sentence for a person. */
export function afterFailure(
  state: FeedState,
  answer: Pick<HttpFailure, 'status' | 'headers'>,
  reason: string,
  { now, seed }: PollMoment,
): FeedState {
  const failures = state.failures + 1;
  const pausesMs = [backOffMs(answer.status, failures), adaptiveIntervalMs(state), retryAfterMs(answer.headers, now)];
  return {
    ...state,
    ...NOT_MOVED,
    lastPolledAt: now,
    status: answer.status,
    failures,
    reason,
    gone: answer.status === 410,
    nextAt: now + pauseMs(pausesMs, seed),
  };
}

/** A validator is sent back as it came, so one that could not be sent is not kept: RFC 9110 5.5, visible ASCII. */
function validator(value: string | undefined): string | null {
  return value !== undefined && /^[\x20-\x7e]{1,1000}$/.test(value) ? value : null;
}

/** When the newest item came: its date, else now if the feed differs from the last one read. */
function newestAt({ items }: ParsedFeed, now: number, { lastItemAt }: FeedState): number | null {
  if (items.length === 0) return lastItemAt;
  const newest = Math.max(...items.map(({ publishedAt }) => publishedAt ?? 0));
  if (newest > 0) return Math.max(Math.min(newest, now), lastItemAt ?? 0);
  return now;
}
