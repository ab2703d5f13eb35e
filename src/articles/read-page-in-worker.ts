import { Worker } from 'node:worker_threads';
import type { PageTask } from './page-worker.ts';
import type { PageReading } from './read-page.ts';

export interface PageReaderOptions {
  /** Threads; they start when first needed. Default 1: a page takes some 40 ms. */
  readonly workers?: number;
  /** Time one page may take, once its thread runs, before the thread is killed and the page given up. Default 4,500. */
  readonly deadlineMs?: number;
  /** Heap of one thread, MB; a page that needs more is given up. Default 160, twice what 3 MB of HTML takes. */
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
  /** Stops the threads; what was waiting is answered as unreadable. */
  readonly close: () => Promise<void>;
}

/** Heap for what lives shortly; V8 would take 48 MB and more in each thread. */
const YOUNG_MB = 16;

/** Starting a thread and loading the DOM takes 0.3 s; ten times that and more on a busy machine. */
const START_LIMIT_MS = 30_000;

interface Job {
  readonly page: FetchedPage;
  readonly resolve: (reading: WorkerReading) => void;
}

const unreadable = (evidence: string): WorkerReading => ({
  ok: false,
  problem: { kind: 'unreadable', evidence },
  teaser: null,
});

/** Reads pages in threads of their own, so that no page, however large or hostile, holds up the bot. */
export function createPageReader({
  workers = 1,
  deadlineMs = 4_500,
  memoryMb = 160,
}: PageReaderOptions = {}): PageReader {
  const waiting: Job[] = [];
  const lanes = Array.from({ length: workers }, () => createLane(deadlineMs, memoryMb, () => next()));
  let closed = false;

  function next(): void {
    for (const lane of lanes) {
      if (lane.busy()) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      lane.run(job);
    }
  }

  return {
    read: (page) =>
      new Promise((resolve) => {
        if (closed) return resolve(unreadable('the reader is closed'));
        waiting.push({ page, resolve });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.resolve(unreadable('the reader was closed'));
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

interface Lane {
  readonly busy: () => boolean;
  readonly run: (job: Job) => void;
  readonly close: () => Promise<void>;
}

/** One thread after another: a thread that misses the deadline or dies is replaced at the next page. */
function createLane(deadlineMs: number, memoryMb: number, whenFree: () => void): Lane {
  let worker: Worker | null = null;
  let ready = false;
  let current: { readonly id: number; readonly job: Job; timer: NodeJS.Timeout } | null = null;
  let lastId = 0;

  function finish(reading: WorkerReading): void {
    if (current === null) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    worker?.unref();
    job.resolve(reading);
    whenFree();
  }

  function discard(reading: WorkerReading): void {
    const old = worker;
    worker = null;
    void old?.terminate();
    finish(reading);
  }

  const giveUpAfter = (limitMs: number): NodeJS.Timeout =>
    setTimeout(() => discard(unreadable(`not read within ${limitMs} ms`)), limitMs);

  function onReady(): void {
    ready = true;
    if (current === null) return;
    clearTimeout(current.timer);
    current.timer = giveUpAfter(deadlineMs);
  }

  function start(): Worker {
    ready = false;
    const started = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: 8 },
    });
    started.on('message', (answer: 'ready' | { readonly id: number; readonly reading: WorkerReading }) => {
      if (answer === 'ready') return onReady();
      if (answer.id === current?.id) finish(answer.reading);
    });
    started.on('error', (error) => {
      if (worker === started) discard(unreadable(`reading it failed: ${error.message}`));
    });
    started.on('exit', () => {
      if (worker === started) discard(unreadable('the reading thread ended'));
    });
    return started;
  }

  return {
    busy: () => current !== null,
    run: (job) => {
      worker ??= start();
      worker.ref();
      lastId += 1;
      const timer = giveUpAfter(ready ? deadlineMs : START_LIMIT_MS);
      current = { id: lastId, job, timer };
      const task: PageTask = { id: lastId, ...job.page };
      worker.postMessage(task);
    },
    close: async () => {
      const old = worker;
      worker = null;
      await old?.terminate();
      finish(unreadable('the reader was closed'));
    },
  };
}
