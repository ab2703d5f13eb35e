import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** One database, and the transaction that the calling code runs in. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** Address of the PostgreSQL server, with its password; null for a file. */
  readonly databaseUrl: string | null;
  /** Where queries go: the transaction of the calling code, or else the database itself. */
  readonly query: () => Kysely<Schema>;
  /**
   * Runs `work` in one transaction: every store call and every `enqueue` made from it is kept or undone together.
   * Inside another transaction it is a part of that one.
   */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs `then` once the transaction of the calling code is committed; at once when there is none. */
  readonly afterCommit: (then: () => void) => void;
  readonly close: () => Promise<void>;
}

/** What a query needs of a database. */
export type Queries = Pick<Database, 'kind' | 'query'>;

interface Running {
  readonly transaction: Transaction<Schema>;
  readonly afterCommit: (() => void)[];
}

/** Wraps a Kysely instance; `explain` turns the engine's errors into words. */
export function createDatabase(
  databaseUrl: string | null,
  root: Kysely<Schema>,
  explain: (error: unknown) => unknown,
): Database {
  const running = new AsyncLocalStorage<Running>();
  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running.getStore() !== undefined) return work();
    const afterCommit: (() => void)[] = [];
    let result: T;
    try {
      result = await root.transaction().execute((trx) => running.run({ transaction: trx, afterCommit }, work));
    } catch (error) {
      throw explain(error);
    }
    for (const then of afterCommit) then();
    return result;
  };
  return {
    kind: databaseUrl === null ? 'sqlite' : 'postgres',
    databaseUrl,
    query: () => running.getStore()?.transaction ?? root,
    transaction,
    afterCommit: (then) => {
      const outer = running.getStore();
      if (outer === undefined) then();
      else outer.afterCommit.push(() => running.exit(then));
    },
    close: () => root.destroy(),
  };
}
