import type { HttpFailure, HttpSuccess } from '../../http/http-answer.ts';
import { retryAfterMs } from '../../http/retry-after.ts';
import type { FeedState } from '../../model/feed.ts';
import type { ParsedFeed } from '../../model/item.ts';
import { NO_HINTS } from '../parse/poll-hints.ts';
import { freshForMs } from './cache-hints.ts';
import { feedMarks, isSameFeed } from './feed-marks.ts';
import { blendRate, itemsPerDayOf } from './item-rate.ts';
import { NOT_MOVED, permanentTarget, rememberMove } from './moved-feed.ts';
import { adaptiveIntervalMs, backOffMs, MAX_INTERVAL_MS, pauseMs } from './poll-interval.ts';
import { afterQuietTimes } from './quiet-times.ts';
import { emptyReason } from './silence.ts';

/** What `afterX` needs besides the answer. */
export interface PollMoment {
  readonly now: number;
  /** Decides the jitter of the next pause; any text that differs from feed to feed and poll to poll. */
  readonly seed: string;
}

/** The state after the server said that nothing changed: 304, or the very bytes we already have. */
export function afterUnchanged(
  state: FeedState,
  { status, headers, redirects }: HttpSuccess,
  moment: PollMoment,
): FeedState {
  const { now } = moment;
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
  return { ...next, nextAt: nextPollAt(next, freshForMs(headers, now), moment) };
}

/** The state after a body that was read. `fingerprint` is the body's. A redirect to another feed than before is no move. */
export function afterFeed(
  state: FeedState,
  { status, headers, redirects }: HttpSuccess,
  { feed, encoding, fingerprint }: { feed: ParsedFeed; encoding: string; fingerprint: string },
  moment: PollMoment,
): FeedState {
  const { now } = moment;
  const { items, hints } = feed;
  const itemsPerDay = blendRate(state.itemsPerDay, itemsPerDayOf(items, now));
  const reason = items.length === 0 ? emptyReason(itemsPerDay) : null;
  const isOther = permanentTarget(redirects) !== null && state.marks !== undefined && !isSameFeed(state.marks, feed);
  const next: FeedState = {
    ...state,
    ...(isOther ? NOT_MOVED : rememberMove(state, redirects, now)),
    ...(isOther ? {} : { marks: feedMarks(feed) }),
    lastPolledAt: now,
    lastSuccessAt: now,
    lastItemAt: newestAt(feed, now, state),
    status,
    encoding,
    // Without these another feed is not taken for the known one when it answers "unchanged".
    etag: isOther ? null : validator(headers.etag),
    lastModified: isOther ? null : validator(headers['last-modified']),
    bodyFingerprint: isOther ? null : fingerprint,
    failures: reason === null ? 0 : state.failures + 1,
    reason,
    gone: false,
    itemsLastPoll: items.length,
    itemsPerDay,
    hints,
  };
  return { ...next, nextAt: nextPollAt(next, freshForMs(headers, now), moment) };
}

/** After a good poll: the longest of our own pause and the publisher's, outside of quiet times, within a day. */
function nextPollAt(state: FeedState, freshMs: number, { now, seed }: PollMoment): number {
  const { hints = NO_HINTS } = state;
  const at = now + pauseMs([adaptiveIntervalMs(state), freshMs, hints.pauseMs ?? 0], seed);
  return Math.min(afterQuietTimes(at, hints), now + MAX_INTERVAL_MS);
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

/** The state after its host wanted to be left alone and nothing was asked: no failure of the feed, only a later poll. */
export function afterRest(
  state: FeedState,
  { headers }: Pick<HttpFailure, 'headers'>,
  reason: string,
  { now, seed }: PollMoment,
): FeedState {
  return { ...state, reason: state.reason ?? reason, nextAt: now + pauseMs([retryAfterMs(headers, now)], seed) };
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
