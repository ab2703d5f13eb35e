import type { Database } from './database.ts';

export interface HoldHandlers {
  /** This process is now the one; resolves when its work has begun. */
  readonly onTaken: () => Promise<void>;
  /** It is no longer: another may be, or soon. */
  readonly onLost: () => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

/** A place that one process at a time holds: the gateway to a chat platform. */
export interface Hold {
  readonly held: () => boolean;
  /** Stops the work and lets another take the place. */
  readonly release: () => Promise<void>;
}

/**
 * Tries to hold the place of this name, now and for as long as the process runs. On SQLite the data folder's lock has
 * decided already; on PostgreSQL it is an advisory lock of one session, free again the moment that session ends.
 */
export async function holdPlace(database: Database, name: string, handlers: HoldHandlers): Promise<Hold> {
  if (database.databaseUrl === null) {
    let held = true;
    await handlers.onTaken();
    return {
      held: () => held,
      release: async () => {
        if (held) await handlers.onLost();
        held = false;
      },
    };
  }
  const { holdAdvisoryLock } = await import('./postgres/advisory-lock.ts');
  return holdAdvisoryLock(database.databaseUrl, name, handlers);
}
