import { parentPort } from 'node:worker_threads';
import { nameWebPage } from './name-web-page.ts';
import { type ParseResult, parseFeed } from './parse-feed.ts';

/** Work for the thread: read a feed, or name the page that came instead of one. */
export interface FeedTask {
  readonly id: number;
  readonly kind: 'feed' | 'page';
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly baseUrl: string | null;
  readonly now: number | null;
}

export interface FeedTaskAnswer {
  readonly id: number;
  readonly result: ParseResult | string;
}

parentPort?.on('message', async ({ id, kind, ...input }: FeedTask) => {
  const result =
    kind === 'feed'
      ? await parseFeed(input.bytes, input)
      : await nameWebPage(input.bytes, input.contentType, input.baseUrl ?? 'http://unknown.invalid/');
  parentPort?.postMessage({ id, result } satisfies FeedTaskAnswer);
});
