import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadTask } from '../../reading-thread.ts';
import { nameWebPage } from './name-web-page.ts';
import { type ParseOptions, type ParseResult, parseFeed } from './parse-feed.ts';

/** Work for the thread: read a feed unless it is the one already known, or name the page that came instead of one. */
export type FeedTask = { readonly bytes: Uint8Array } & (
  | { readonly kind: 'feed'; readonly options: ParseOptions; readonly known: string | null }
  | { readonly kind: 'page'; readonly contentType: string | null; readonly url: string }
);

/** `unchanged`: the body has the known fingerprint. Otherwise what was read, and the body's fingerprint (SHA-256, hex). */
export type FeedReading =
  | { readonly unchanged: true }
  | { readonly unchanged: false; readonly fingerprint: string; readonly result: ParseResult };

// A string names a page.
parentPort?.on('message', async ({ id, task }: ThreadTask<FeedTask>) => {
  const outcome = task.kind === 'feed' ? await readUnlessKnown(task.bytes, task) : await namePage(task);
  parentPort?.postMessage({ id, outcome } satisfies ThreadAnswer<FeedReading | string>);
});

// Loading is over: from here on time counts against the feed.
parentPort?.postMessage('ready');

async function readUnlessKnown(
  bytes: Uint8Array,
  { options, known }: { options: ParseOptions; known: string | null },
): Promise<FeedReading> {
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  if (fingerprint === known) return { unchanged: true };
  return { unchanged: false, fingerprint, result: await parseFeed(bytes, options) };
}

function namePage({ bytes, contentType, url }: Extract<FeedTask, { kind: 'page' }>): Promise<string> {
  return nameWebPage(bytes, contentType, url);
}
