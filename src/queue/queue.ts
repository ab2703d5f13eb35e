/** Work the program does in the background; the one list a new kind of job is added to. */
export const jobNames = [
  'collect-feed',
  'compose-edition',
  'post-alerts',
  'send-delivery',
  'answer-command',
  'watch-edits',
  'recheck-article',
  'prune',
] as const;

export type JobName = (typeof jobNames)[number];

export interface Job {
  readonly name: JobName;
  /** Same name and id, same work: enqueued twice, done once. */
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
  /** Not to be run before, epoch ms; at once when absent. */
  readonly runAt?: number;
}

/** A job that failed too often to be tried again. */
export interface DeadJob {
  readonly job: Job;
  readonly reason: string;
  readonly at: number;
}

/** The port: its contract is the suite in `tests/contracts/queue.ts`. */
export interface Queue {
  /** Enqueues a job; within a store transaction when called from one. False when the id is known already. */
  readonly enqueue: (job: Job) => Promise<boolean>;
  /** Many at once; gives how many were new. */
  readonly enqueueAll: (jobs: readonly Job[]) => Promise<number>;
  /** Runs `handler` for each job of that name, at most `concurrency` at once; a thrown error is retried with backoff. */
  readonly work: (name: JobName, concurrency: number, handler: (job: Job) => Promise<void>) => Promise<void>;
  /** Jobs given up after their last attempt, newest first. */
  readonly dead: (limit: number) => Promise<readonly DeadJob[]>;
  /** Jobs of a name that wait or run; some seconds old on pg-boss, which counts now and then. */
  readonly depth: (name: JobName) => Promise<number>;
  /** Takes no more work and resolves when what is in flight is done. */
  readonly stop: () => Promise<void>;
}
