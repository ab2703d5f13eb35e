import { parentPort } from 'node:worker_threads';
import { decodePage } from './decode-page.ts';
import { readPage } from './read-page.ts';

/** One page to read, as it came. */
export interface PageTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

parentPort?.on('message', (task: PageTask) => {
  const reading = readPage(decodePage(task.bytes, task.contentType), task.url);
  parentPort?.postMessage({ id: task.id, reading });
});

// Loading is over: from here on time counts against the page.
parentPort?.postMessage('ready');
