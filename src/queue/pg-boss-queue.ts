import { createHash } from 'node:crypto';
import { fromKysely, type JobResult, PgBoss } from 'pg-boss';
import type { Database } from '../store/database.ts';
import { type DeadJob, type Job, type JobName, jobNames, type Queue } from './queue.ts';
import { KEEP_DONE_S, type RetryPolicy } from './retry-policy.ts';

const DEAD = 'dead';
/** Connections beside the store's own. */
const MAX_CONNECTIONS = 6;
/** A job whose process died is given to another after this long; pg-boss allows no less. */
const HEARTBEAT_S = 10;
const SUPERVISE_S = 5;
/** Between looks for work; NOTIFY wakes the workers sooner, but not for jobs whose time has just come. */
const POLL_S = 1;
/** Longest a job may run. */
const EXPIRE_S = 900;
/** SIGTERM promises an end within 10 s. */
const STOP_TIMEOUT_MS = 9_000;

export interface PgBossQueueOptions {
  readonly databaseUrl: string;
  readonly retry: RetryPolicy;
  readonly onTrouble: (error: unknown) => void;
}

/** What is stored of a job: pg-boss wants a UUID for its own id. */
interface Stored {
  readonly id: string;
  readonly data: Job['data'];
}

/** The queue of many machines: pg-boss in the store's database, enqueued in the data's transaction. */
export async function createPgBossQueue(database: Database, options: PgBossQueueOptions): Promise<Queue> {
  const { retry } = options;
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    application_name: 'sitrep queue',
    max: MAX_CONNECTIONS,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
    useListenNotify: true,
  });
  boss.on('error', options.onTrouble);
  await boss.start();
  const settings = {
    retryLimit: retry.retries,
    retryDelay: retry.delayS,
    retryDelayMax: retry.maxDelayS,
    retryBackoff: true,
    expireInSeconds: EXPIRE_S,
    heartbeatSeconds: HEARTBEAT_S,
    deleteAfterSeconds: KEEP_DONE_S,
    deadLetter: DEAD,
    notify: true,
  };
  const known = new Map((await boss.getQueues([DEAD, ...jobNames])).map((each) => [each.name, each]));
  if (!known.has(DEAD)) await boss.createQueue(DEAD);
  for (const name of jobNames) {
    const there = known.get(name);
    if (there === undefined) await boss.createQueue(name, settings);
    else if (isUnlike(there, settings)) await boss.updateQueue(name, settings);
  }

  const insert = async (jobs: readonly Job[]): Promise<number> => {
    let added = 0;
    for (const name of new Set(jobs.map((job) => job.name))) {
      const ofName = new Map(jobs.filter((job) => job.name === name).map((job) => [job.id, job]));
      const rows = [...ofName.values()].map((job) => ({
        id: uuidOf(job),
        data: { id: job.id, data: job.data } satisfies Stored,
        ...(job.runAt === undefined ? {} : { startAfter: new Date(job.runAt).toISOString() }),
      }));
      const ids = await boss.insert(name, rows, { db: fromKysely(database.query()), returnId: true });
      added += ids?.length ?? 0;
    }
    return added;
  };

  return {
    enqueue: async (job) => (await insert([job])) === 1,
    enqueueAll: insert,
    work: async (name, concurrency, handler) => {
      // Two fetchers, so that one slow job holds up half; each fetches on while it finds as many as it asks for.
      const fetchers = concurrency < 4 ? 1 : 2;
      const polling = {
        pollingIntervalSeconds: POLL_S,
        notifyPollingIntervalSeconds: POLL_S,
        localConcurrency: fetchers,
        batchSize: Math.floor(concurrency / fetchers),
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const;
      let fetcher = '';
      fetcher = await boss.work<Stored, JobResult[], typeof polling>(name, polling, (batch) => {
        // A batch of one is never a full one to pg-boss, which would wait out its interval after each job.
        if (polling.batchSize === 1) boss.notifyWorker(fetcher);
        return Promise.all(
          batch.map(async ({ id, data }): Promise<JobResult> => {
            try {
              await handler({ name, id: data.id, data: data.data });
              return { id, status: 'completed' };
            } catch (error) {
              const message = error instanceof Error ? error.message : String(error);
              return { id, status: 'failed', output: { message } };
            }
          }),
        );
      });
    },
    dead: async (limit) => {
      const jobs = await boss.findJobs<Stored>(DEAD);
      return jobs
        .map(
          (job): DeadJob => ({
            job: { name: job.sourceName as JobName, id: job.data.id, data: job.data.data },
            reason: reasonOf(job.sourceOutput),
            at: job.createdOn.getTime(),
          }),
        )
        .sort((a, b) => b.at - a.at)
        .slice(0, limit);
    },
    depth: async (name) => {
      const queue = await boss.getQueueStats(name);
      const now = queue.at(-1);
      return now === undefined ? 0 : now.queuedCount + now.activeCount;
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }),
  };
}

/** Whether a queue that an earlier version made is set otherwise; to set one costs a start three statements. */
const isUnlike = (queue: object, settings: object): boolean => {
  const set = new Map<string, unknown>(Object.entries(queue));
  return Object.entries(settings).some(([key, value]) => set.get(key) !== value);
};

/** The message of the error that a handler threw last. */
const reasonOf = (output: unknown): string =>
  typeof output === 'object' && output !== null && 'message' in output
    ? String(output.message)
    : JSON.stringify(output);

/** The same job has the same UUID on every replica (version 8 of RFC 9562: bits of our own making). */
function uuidOf(job: Job): string {
  const hex = createHash('sha256').update(`${job.name}\n${job.id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
