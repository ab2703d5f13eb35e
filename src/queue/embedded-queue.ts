import type { Database } from '../store/database.ts';
import { jobTable, type TakenJob } from './job-table.ts';
import type { Job, JobName, Queue } from './queue.ts';
import { KEEP_DONE_S, type RetryPolicy } from './retry-policy.ts';

/** How often a worker looks for jobs whose time has come; jobs enqueued by this process wake it at once. */
const POLL_MS = 500;
const FORGET_EVERY_MS = 3_600_000;

export interface EmbeddedQueueOptions {
  readonly retry: RetryPolicy;
  readonly now: () => number;
  /** Told of a queue that cannot reach its table; it goes on trying. */
  readonly onTrouble: (error: unknown) => void;
}

interface Worker {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * The queue of one machine: rows in the store's own file, so a job is enqueued in its data's transaction. Only the process
 * that holds the data folder's lock may call `work`: its first call takes over what a killed process left running.
 */
export function createEmbeddedQueue(database: Database, options: EmbeddedQueueOptions): Queue {
  const jobs = jobTable(database);
  const workers = new Map<JobName, Worker>();
  const { now, retry, onTrouble } = options;
  let forgottenAt = 0;

  const insert = async (list: readonly Job[]): Promise<number> => {
    const added = await jobs.insert(list, now());
    const names = new Set(list.map(({ name }) => name));
    if (added > 0) database.afterCommit(() => names.forEach((name) => void workers.get(name)?.wake()));
    return added;
  };

  const fail = async ({ job, attempt }: TakenJob, error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error);
    if (attempt > retry.retries) return jobs.giveUp(job, reason, now());
    const pauseS = Math.min(retry.maxDelayS, retry.delayS * 2 ** (attempt - 1));
    // Half of the pause is jitter, as in pg-boss.
    return jobs.postpone(job, now() + Math.round(pauseS * 1000 * (0.5 + Math.random() / 2)), reason, now());
  };

  const startWorker = (name: JobName, concurrency: number, handler: (job: Job) => Promise<void>): Worker => {
    const inFlight = new Set<Promise<void>>();
    let stopped = false;
    let looking: Promise<void> | null = null;
    let again = false;

    const run = async (taken: TakenJob): Promise<void> => {
      let failure: { readonly error: unknown } | null = null;
      try {
        await handler(taken.job);
      } catch (error) {
        failure = { error };
      }
      try {
        await (failure === null ? jobs.finish(taken.job, now()) : fail(taken, failure.error));
      } catch (error) {
        onTrouble(error);
      }
    };
    const look = async (): Promise<void> => {
      if (now() - forgottenAt > FORGET_EVERY_MS) {
        forgottenAt = now();
        await jobs.forget(now() - KEEP_DONE_S * 1000);
      }
      const room = concurrency - inFlight.size;
      if (stopped || room <= 0) return;
      for (const taken of await jobs.take(name, room, now())) {
        const running = run(taken).finally(() => {
          inFlight.delete(running);
          wake();
        });
        inFlight.add(running);
      }
    };
    const wake = (): void => {
      if (stopped) return;
      again = true;
      looking ??= (async () => {
        while (again && !stopped) {
          again = false;
          await look().catch(onTrouble);
        }
        looking = null;
      })();
    };
    const timer = setInterval(wake, POLL_MS);
    wake();
    return {
      wake,
      stop: async () => {
        stopped = true;
        clearInterval(timer);
        await looking;
        await Promise.all(inFlight);
      },
    };
  };

  return {
    enqueue: async (job) => (await insert([job])) === 1,
    enqueueAll: insert,
    work: async (name, concurrency, handler) => {
      if (workers.has(name)) throw new Error(`A worker for ${name} runs already; one per process is enough.`);
      await jobs.recover(name, retry.retries + 1, now());
      workers.set(name, startWorker(name, concurrency, handler));
    },
    dead: jobs.dead,
    depth: jobs.depth,
    stop: async () => {
      const stopping = [...workers.values()].map((worker) => worker.stop());
      workers.clear();
      await Promise.all(stopping);
    },
  };
}
