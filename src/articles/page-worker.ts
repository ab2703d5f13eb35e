import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadTask } from '../reading-thread.ts';
import { decodePage } from './decode-page.ts';
import { type PageReading, readPage } from './read-page.ts';
import type { FetchedPage } from './read-page-in-worker.ts';

parentPort?.on('message', ({ id, task }: ThreadTask<FetchedPage>) => {
  const outcome = readPage(decodePage(task.bytes, task.contentType), task.url);
  parentPort?.postMessage({ id, outcome } satisfies ThreadAnswer<PageReading>);
});

// Loading is over: from here on time counts against the page.
parentPort?.postMessage('ready');
