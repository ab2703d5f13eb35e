/** Work the program does in the background. */
export type JobName = 'collect-feed' | 'compose-edition' | 'send-delivery' | 'answer-command' | 'prune';

export interface Job {
  readonly name: JobName;
  /** Same id, same work: enqueued twice, done once. */
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
}

/** The port: three methods; its contract is the suite in `tests/contracts/queue`. */
export interface Queue {
  /** Enqueues a job; within a store transaction when called from one. False when the id is known already. */
  readonly enqueue: (job: Job) => Promise<boolean>;
  /** Runs `handler` for each job of that name, at most `concurrency` at once; a thrown error is retried with backoff. */
  readonly work: (name: JobName, concurrency: number, handler: (job: Job) => Promise<void>) => Promise<void>;
  /** Takes no more work and resolves when what is in flight is done. */
  readonly stop: () => Promise<void>;
}
