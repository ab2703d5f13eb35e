import { type DueFeed, FEEDS_UNDER_WAY } from './due-feeds.ts';

/**
 * Works through due feeds in their order, some at once; the next starts when one is done. Rejects only when `poll` does,
 * after those under way have ended; the other feeds are then left, as they are when `signal` is aborted.
 */
export async function pollFeeds(
  due: readonly DueFeed[],
  poll: (due: DueFeed) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = due.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    // A lane that ends early must not close the iterator the others share.
    for (let entry = queue.next(); entry.done !== true; entry = queue.next()) {
      if (failed || signal?.aborted) return;
      try {
        await poll(entry.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(FEEDS_UNDER_WAY, due.length) }, lane));
  const broken = lanes.find((outcome) => outcome.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}
