import { Worker } from 'node:worker_threads';

/** What the file of a thread is sent. It answers with `ThreadAnswer`, and says `'ready'` once when it has loaded. */
export interface ThreadTask<Task> {
  readonly id: number;
  readonly task: Task;
}

export interface ThreadAnswer<Outcome> {
  readonly id: number;
  readonly outcome: Outcome;
}

/** What a thread is started with, by `thread-start.ts`. */
export interface ThreadStart {
  /** Address of the module it runs. */
  readonly file: string;
  readonly data: unknown;
}

/**
 * What became of a task; `reason` is one short sentence. `begun` false: no thread got to it (none could be started, or it
 * was closed), which says nothing of the task.
 */
export type ThreadResult<Outcome> =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly reason: string; readonly begun: boolean };

export interface ReadingThreadOptions {
  /** The module the thread runs, loaded by `thread-start.ts`. */
  readonly file: URL;
  /** What the thread starts with, in `workerData.data`; asked for before each task, and another object starts another thread. */
  readonly data?: () => unknown;
  /** Time one task may take, once the thread has loaded, before the thread is killed and the task given up. */
  readonly deadlineMs: number;
  /** Heap of the thread for what lives long, MB; a task that needs more is given up. */
  readonly memoryMb: number;
}

export interface RunOptions {
  /** Bytes handed over instead of copied: the caller's are gone. */
  readonly move?: ArrayBuffer | null;
  /** The thread ends after this task, with the memory it grew; the next task starts another. */
  readonly last?: boolean;
  /** Instead of the thread's own deadline. */
  readonly deadlineMs?: number;
}

/** One thread that does tasks in the order of the calls. */
export interface ReadingThread<Task, Outcome> {
  /** Never rejects. */
  readonly run: (task: Task, options?: RunOptions) => Promise<ThreadResult<Outcome>>;
  /** Ends the thread; what was waiting is answered as not done. */
  readonly close: () => Promise<void>;
}

/** Heap for what lives shortly; V8 would take 48 MB and more in each thread. */
const YOUNG_MB = 16;
const STACK_MB = 8;
/** Starting a thread and loading a DOM takes 0.3 s; ten times that and more on a busy machine. */
const START_LIMIT_MS = 30_000;

/** A thread nobody asks for so long is let go, with its 30 MB and more; a minute's polls come closer together. */
const IDLE_MS = 10_000;

const CLOSED = { ok: false, reason: 'the reader was closed', begun: false } as const;

interface Job<Task, Outcome> {
  readonly task: Task;
  readonly options: RunOptions;
  readonly done: (result: ThreadResult<Outcome>) => void;
}

/**
 * A thread for reading what strangers send, so that nothing, however large or hostile, holds up the bot. It starts with the
 * first task, does not keep the process alive when idle, ends when it stays so, and is replaced when it misses the
 * deadline or dies.
 */
export function createReadingThread<Task, Outcome>({
  file,
  data = () => null,
  deadlineMs,
  memoryMb,
}: ReadingThreadOptions): ReadingThread<Task, Outcome> {
  const waiting: Job<Task, Outcome>[] = [];
  let worker: Worker | null = null;
  let given: unknown = null;
  let idle: NodeJS.Timeout | undefined;
  let ready = false;
  let current: { readonly id: number; readonly job: Job<Task, Outcome>; timer: NodeJS.Timeout } | null = null;
  let lastId = 0;
  let closed = false;

  const letGo = (): Promise<number> | undefined => {
    const old = worker;
    worker = null;
    return old?.terminate();
  };

  const finish = (result: ThreadResult<Outcome>): void => {
    if (current === null) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    worker?.unref();
    if (job.options.last === true) void letGo();
    job.done(result);
    next();
  };

  const giveUp = (reason: string): void => {
    void letGo();
    finish({ ok: false, reason, begun: ready });
  };

  const within = (limitMs: number): NodeJS.Timeout =>
    setTimeout(() => giveUp(`not read within ${limitMs < 1000 ? `${limitMs} ms` : `${limitMs / 1000} s`}`), limitMs);

  const onReady = (): void => {
    ready = true;
    if (current === null) return;
    clearTimeout(current.timer);
    current.timer = within(current.job.options.deadlineMs ?? deadlineMs);
  };

  const start = (): Worker => {
    ready = false;
    given = data();
    const start: ThreadStart = { file: file.href, data: given };
    const started = new Worker(new URL('./thread-start.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: STACK_MB },
    });
    started.on('message', (answer: 'ready' | ThreadAnswer<Outcome>) => {
      if (worker !== started) return;
      if (answer === 'ready') onReady();
      else if (answer.id === current?.id) finish({ ok: true, outcome: answer.outcome });
    });
    started.on('error', (error) => {
      if (worker !== started) return;
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(memory ? 'reading it takes too much memory' : `reading it failed: ${error.message}`);
    });
    started.on('exit', () => {
      if (worker === started) giveUp('the reading thread ended');
    });
    return started;
  };

  const next = (): void => {
    if (current !== null) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (job === undefined) {
      idle = setTimeout(() => void letGo(), IDLE_MS).unref();
      return;
    }
    if (given !== data()) void letGo();
    worker ??= start();
    worker.ref();
    lastId += 1;
    current = { id: lastId, job, timer: within(ready ? (job.options.deadlineMs ?? deadlineMs) : START_LIMIT_MS) };
    const message: ThreadTask<Task> = { id: lastId, task: job.task };
    const { move } = job.options;
    worker.postMessage(message, move === undefined || move === null ? [] : [move]);
  };

  return {
    run: (task, options = {}) =>
      new Promise((done) => {
        if (closed) return done(CLOSED);
        waiting.push({ task, options, done });
        next();
      }),
    close: async () => {
      closed = true;
      clearTimeout(idle);
      for (const { done } of waiting.splice(0)) done(CLOSED);
      const ended = letGo();
      finish(CLOSED);
      await ended;
    },
  };
}
