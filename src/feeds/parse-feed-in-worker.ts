import { Worker } from 'node:worker_threads';
import type { FeedTask, FeedTaskAnswer } from './feed-worker.ts';
import type { ParseOptions, ParseResult } from './parse-feed.ts';

export interface FeedParserOptions {
  /** Time one body may take before its thread is killed and the body given up. Default 5,000. */
  readonly deadlineMs?: number;
  /** Heap of the thread, MB; a body that needs more is given up. Default 160: 10 MB of the worst feed takes 120. */
  readonly memoryMb?: number;
}

/** Reads feeds in a thread of its own, one after the other, so that no body holds up the bot. */
export interface FeedParser {
  /** As `parseFeed`; a body that takes too long or too much memory is a reason. */
  readonly parse: (bytes: Uint8Array, options: ParseOptions) => Promise<ParseResult>;
  /** As `nameWebPage`. */
  readonly namePage: (bytes: Uint8Array, contentType: string | null, url: string) => Promise<string>;
  /** Stops the thread; what was waiting is given up. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly task: Omit<FeedTask, 'id'>;
  readonly done: (result: ParseResult | string) => void;
}

/** After a body this large the thread is let go when idle, with the memory it grew. */
const LARGE_BYTES = 2_000_000;

/** A feed parser whose thread starts with the first feed and does not keep the process alive. */
export function createFeedParser({ deadlineMs = 5_000, memoryMb = 160 }: FeedParserOptions = {}): FeedParser {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: { readonly id: number; readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let lastId = 0;
  let closed = false;

  const finish = (result: ParseResult | string): void => {
    if (current === null) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = null;
    worker?.unref();
    if (job.task.bytes.length > LARGE_BYTES) letGo();
    job.done(result);
    next();
  };

  const letGo = (): void => {
    const old = worker;
    worker = null;
    void old?.terminate();
  };

  const giveUp = (reason: string): void => {
    letGo();
    finish({ ok: false, reason, encoding: null });
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./feed-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    });
    started.on('message', ({ id, result }: FeedTaskAnswer) => {
      if (id === current?.id) finish(result);
    });
    started.on('error', (error) => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (worker === started)
        giveUp(memory ? 'reading it takes too much memory' : `reading it failed: ${error.message}`);
    });
    started.on('exit', () => {
      if (worker === started) giveUp('the reading thread ended');
    });
    return started;
  };

  const next = (): void => {
    if (current !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    worker ??= start();
    worker.ref();
    lastId += 1;
    const timer = setTimeout(() => giveUp(`not read within ${Math.round(deadlineMs / 1000)} s`), deadlineMs);
    current = { id: lastId, job, timer };
    worker.postMessage({ id: lastId, ...job.task } satisfies FeedTask);
  };

  const ask = (task: Omit<FeedTask, 'id'>): Promise<ParseResult | string> =>
    new Promise((done) => {
      if (closed) return done({ ok: false, reason: 'the reader is closed', encoding: null });
      waiting.push({ task, done });
      next();
    });

  return {
    parse: async (bytes, { contentType, baseUrl, now = null }) => {
      const result = await ask({ kind: 'feed', bytes, contentType, baseUrl, now });
      return typeof result === 'string' ? { ok: false, reason: result, encoding: null } : result;
    },
    namePage: async (bytes, contentType, url) => {
      const result = await ask({ kind: 'page', bytes, contentType, baseUrl: url, now: null });
      return typeof result === 'string' ? result : 'web page';
    },
    close: async () => {
      closed = true;
      const old = worker;
      worker = null;
      for (const { done } of waiting.splice(0)) done({ ok: false, reason: 'the reader was closed', encoding: null });
      finish({ ok: false, reason: 'the reader was closed', encoding: null });
      await old?.terminate();
    },
  };
}

let shared: FeedParser | null = null;

/** `parseFeed` in a thread that all callers of this process share, started by the first of them. */
export function parseFeedInWorker(bytes: Uint8Array, options: ParseOptions): Promise<ParseResult> {
  return sharedFeedParser().parse(bytes, options);
}

/** The parser behind `parseFeedInWorker`. */
export function sharedFeedParser(): FeedParser {
  shared ??= createFeedParser();
  return shared;
}
