import type { Reader } from '../../articles/reader.ts';
import type { Conflict } from '../../model/conflict.ts';
import { createReadingThread, type RunOptions, type ThreadResult } from '../../reading-thread.ts';
import type { ReadingData, ReadingTask } from './reading-worker.ts';

export interface ReaderOptions {
  /** Asked for before each task; another array than before starts another thread. Default none. */
  readonly conflicts?: () => readonly Conflict[];
  /** Time one page or entry may take, once its thread runs, before the thread is killed and it is given up. Default 4,500. */
  readonly deadlineMs?: number;
  /** Heap of the thread, MB; what needs more is given up. Default 200: 3 MB of HTML take 80, the engine and its data 30. */
  readonly memoryMb?: number;
}

/** The engine takes 1.6 ms for 1,000 characters, and a page is read up to 3 million; six times that on a busy machine. */
const ARTICLE_LIMIT_MS = 30_000;

/**
 * Reads in a thread of its own, one after the other: a page takes some 50 ms, an article 5. The engine and the parsers of
 * HTML are loaded there alone, and go with the thread when nothing is to be read.
 */
export function createReader(options: ReaderOptions = {}): Reader {
  const { conflicts = none, deadlineMs = 4_500, memoryMb = 200 } = options;
  const data = following(conflicts);
  const file = new URL('./reading-worker.ts', import.meta.url);
  const thread = createReadingThread<ReadingTask, unknown>({ file, data, deadlineMs, memoryMb });
  // The thread answers each kind of task with its own kind of outcome.
  const run = <Outcome>(task: ReadingTask, runOptions?: RunOptions) =>
    thread.run(task, runOptions) as Promise<ThreadResult<Outcome>>;
  return {
    page: async (page) => {
      const result = await run<Awaited<ReturnType<Reader['page']>>>({ kind: 'page', page });
      if (result.ok) return result.outcome;
      return { ok: false, problem: { kind: 'unreadable', evidence: result.reason }, teaser: null };
    },
    itemText: (item, policy) => run({ kind: 'itemText', item, policy }),
    glance: (item, declared) => run({ kind: 'glance', item, declared }),
    article: ({ text, title, publishedAt }, declared) =>
      run({ kind: 'article', article: { text, title, publishedAt }, declared }, { deadlineMs: ARTICLE_LIMIT_MS }),
    close: thread.close,
  };
}

const NO_CONFLICTS: readonly Conflict[] = [];
const none = () => NO_CONFLICTS;

/** The thread's data, the same object for as long as the conflicts are. */
function following(conflicts: () => readonly Conflict[]): () => ReadingData {
  let data: ReadingData = { conflicts: conflicts() };
  return () => {
    const now = conflicts();
    if (now !== data.conflicts) data = { conflicts: now };
    return data;
  };
}
