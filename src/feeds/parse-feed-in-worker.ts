import { Worker } from 'node:worker_threads';
import type { FeedReading, FeedTask, FeedTaskAnswer } from './feed-worker.ts';
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
  /** As `parse`, unless the body has the known fingerprint. Moves the bytes to the thread: the caller's are gone. */
  readonly takeUnlessKnown: (bytes: Uint8Array, options: ParseOptions, known: string | null) => Promise<FeedReading>;
  /** As `nameWebPage`. */
  readonly namePage: (bytes: Uint8Array, contentType: string | null, url: string) => Promise<string>;
  /** Stops the thread; what was waiting is given up. */
  readonly close: () => Promise<void>;
}

/** A task without the number that `next` gives it. */
type Work = FeedTask extends infer Task ? (Task extends FeedTask ? Omit<Task, 'id'> : never) : never;

interface Job {
  readonly work: Work;
  readonly moves: boolean;
  readonly done: (outcome: FeedReading | string) => void;
}

/** After a body this large the thread is let go when idle, with the memory it grew. */
const LARGE_BYTES = 2_000_000;

/** A feed parser whose thread starts with the first feed and does not keep the process alive. */
export function createFeedParser({ deadlineMs = 5_000, memoryMb = 160 }: FeedParserOptions = {}): FeedParser {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: {
    readonly id: number;
    readonly job: Job;
    readonly isLarge: boolean;
    readonly timer: NodeJS.Timeout;
  } | null = null;
  let lastId = 0;
  let closed = false;

  const finish = (outcome: FeedReading | string): void => {
    if (current === null) return;
    const { job, isLarge, timer } = current;
    clearTimeout(timer);
    current = null;
    worker?.unref();
    if (isLarge) letGo();
    job.done(outcome);
    next();
  };

  const letGo = (): void => {
    const old = worker;
    worker = null;
    void old?.terminate();
  };

  const giveUp = (reason: string): void => {
    letGo();
    finish(unread(reason));
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./feed-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    });
    started.on('message', ({ id, outcome }: FeedTaskAnswer) => {
      if (id === current?.id) finish(outcome);
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
    const { bytes } = job.work;
    const timer = setTimeout(() => giveUp(`not read within ${Math.round(deadlineMs / 1000)} s`), deadlineMs);
    current = { id: lastId, job, isLarge: bytes.length > LARGE_BYTES, timer };
    // Small buffers share one allocation of the runtime's, which cannot be moved.
    const isOwn = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    const task: FeedTask = { ...job.work, id: lastId };
    worker.postMessage(task, job.moves && isOwn && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
  };

  const ask = (work: Work, moves: boolean): Promise<FeedReading | string> =>
    new Promise((done) => {
      if (closed) return done(unread('the reader is closed'));
      waiting.push({ work, moves, done });
      next();
    });

  const read = async (work: Work, moves: boolean): Promise<FeedReading> => {
    const outcome = await ask(work, moves);
    return typeof outcome === 'string' ? unread(outcome) : outcome;
  };

  return {
    parse: async (bytes, options) => {
      const reading = await read({ kind: 'feed', bytes, options, known: null }, false);
      return reading.unchanged ? { ok: false, reason: 'unchanged', encoding: null } : reading.result;
    },
    takeUnlessKnown: (bytes, options, known) => read({ kind: 'feed', bytes, options, known }, true),
    namePage: async (bytes, contentType, url) => {
      const outcome = await ask({ kind: 'page', bytes, contentType, url }, false);
      return typeof outcome === 'string' ? outcome : 'web page';
    },
    close: async () => {
      closed = true;
      const old = worker;
      worker = null;
      for (const { done } of waiting.splice(0)) done(unread('the reader was closed'));
      finish(unread('the reader was closed'));
      await old?.terminate();
    },
  };
}

function unread(reason: string): FeedReading {
  return { unchanged: false, fingerprint: '', result: { ok: false, reason, encoding: null } };
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
