import type { Redirect } from '../../http/http-answer.ts';
import type { FeedState } from '../../model/feed.ts';

/** What the state remembers of a permanent redirect. */
export type MovedState = Pick<FeedState, 'movedTo' | 'movedSince' | 'movedPolls'>;

/** A permanent redirect is believed after it held for this many polls in a row ... */
const BELIEVED_POLLS = 3;
/** ... over at least this long: captive portals and hijacked domains rarely last as long and still serve the feed. */
const BELIEVED_MS = 24 * 3600_000;

export const NOT_MOVED: MovedState = { movedTo: null, movedSince: null, movedPolls: 0 };

/** Where the unbroken run of 301 and 308 at the start of the way leads; null when the way starts otherwise. */
export function permanentTarget(redirects: readonly Redirect[]): string | null {
  let target: string | null = null;
  for (const { status, to } of redirects) {
    if (status !== 301 && status !== 308) break;
    target = to;
  }
  return target;
}

/** The memory of the redirect after a poll that brought the feed over `redirects`. */
export function rememberMove(state: MovedState, redirects: readonly Redirect[], now: number): MovedState {
  const target = permanentTarget(redirects);
  if (target === null) return NOT_MOVED;
  if (target !== state.movedTo) return { movedTo: target, movedSince: now, movedPolls: 1 };
  return { movedTo: target, movedSince: state.movedSince ?? now, movedPolls: state.movedPolls + 1 };
}

/** The address to store from now on, once the redirect has proved lasting; null before. */
export function believedMove({ movedTo, movedSince, movedPolls }: MovedState, now: number): string | null {
  if (movedTo === null || movedSince === null) return null;
  return movedPolls >= BELIEVED_POLLS && now - movedSince >= BELIEVED_MS ? movedTo : null;
}
