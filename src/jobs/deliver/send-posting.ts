import type { FindOutcome, Platform, Posting, SendOutcome } from '../../platforms/platform.ts';

/** Sends within a time limit. A platform that throws or does not answer leaves it uncertain whether it posted. */
export function sendPosting(
  platform: Platform,
  channel: string,
  posting: Posting,
  timeoutMs: number,
): Promise<SendOutcome> {
  return within<SendOutcome>(timeoutMs, platform.send(channel, posting), (reason) => ({ kind: 'uncertain', reason }));
}

/** Asks what was posted, within a time limit. */
export function findPosting(
  platform: Platform,
  channel: string,
  deliveryId: string,
  timeoutMs: number,
): Promise<FindOutcome> {
  return within<FindOutcome>(timeoutMs, platform.find(channel, deliveryId), (reason) => ({ kind: 'unknown', reason }));
}

async function within<T>(timeoutMs: number, request: Promise<T>, unanswered: (reason: string) => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(unanswered(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([request, late]);
  } catch (error) {
    return unanswered(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}
