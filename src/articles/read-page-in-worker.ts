import { createReadingThread } from '../reading-thread.ts';
import type { PageReading } from './read-page.ts';

export interface PageReaderOptions {
  /** Time one page may take, once its thread runs, before the thread is killed and the page given up. Default 4,500. */
  readonly deadlineMs?: number;
  /** Heap of the thread, MB; a page that needs more is given up. Default 160, twice what 3 MB of HTML takes. */
  readonly memoryMb?: number;
}

/** A page as it came from the network. */
export interface FetchedPage {
  /** Copied to the thread, never moved: the caller's bytes stay whole. */
  readonly bytes: Uint8Array;
  /** The Content-Type header, or null. */
  readonly contentType: string | null;
  /** Address that answered, after redirects. */
  readonly url: string;
}

/** As `readPage`, or why reading itself did not end well. */
export type WorkerReading =
  | PageReading
  | {
      readonly ok: false;
      readonly problem: { readonly kind: 'unreadable'; readonly evidence: string };
      readonly teaser: null;
    };

export interface PageReader {
  /** Reads pages in the order of the calls. Never throws. */
  readonly read: (page: FetchedPage) => Promise<WorkerReading>;
  /** Stops the thread; what was waiting is answered as unreadable. */
  readonly close: () => Promise<void>;
}

/** Reads pages in a thread of its own, one after the other: a page takes some 40 ms. */
export function createPageReader({ deadlineMs = 4_500, memoryMb = 160 }: PageReaderOptions = {}): PageReader {
  const file = new URL('./page-worker.ts', import.meta.url);
  const thread = createReadingThread<FetchedPage, PageReading>({ file, deadlineMs, memoryMb });
  return {
    read: async (page) => {
      const result = await thread.run(page);
      if (result.ok) return result.outcome;
      return { ok: false, problem: { kind: 'unreadable', evidence: result.reason }, teaser: null };
    },
    close: thread.close,
  };
}
