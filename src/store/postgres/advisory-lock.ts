import pg from 'pg';
import type { Hold, HoldHandlers } from '../hold.ts';

/** Between attempts, and between looks whether the session still lives. Another takes over within three of them. */
const BEAT_MS = 5_000;
const QUERY_TIMEOUT_MS = 5_000;

/**
 * Holds a PostgreSQL advisory lock in a session of its own. When that session breaks, the work is stopped before the next
 * attempt; the server frees the lock of a vanished process by TCP keep-alive within 15 s.
 */
export function holdAdvisoryLock(databaseUrl: string, name: string, handlers: HoldHandlers): Hold {
  let client: pg.Client | null = null;
  let held = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const lose = async (): Promise<void> => {
    const ended = client;
    client = null;
    ended?.removeAllListeners('end');
    void ended?.end().catch(() => {});
    if (!held) return;
    held = false;
    await handlers.onLost();
  };

  const connect = async (): Promise<pg.Client> => {
    const session = new pg.Client({
      connectionString: databaseUrl,
      application_name: `sitrep ${name}`,
      connectionTimeoutMillis: QUERY_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    });
    session.on('error', handlers.onTrouble);
    await session.connect();
    session.on('end', () => {
      // Not the next beat but now: the lock is free for others already.
      if (client === session) void lose().catch(handlers.onTrouble);
    });
    await session.query('set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 2');
    return session;
  };

  const beat = async (): Promise<void> => {
    client ??= await connect();
    if (held) {
      await client.query('select 1');
      return;
    }
    const answer = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [`sitrep ${name}`],
    );
    if (answer.rows[0]?.taken !== true || stopped) return;
    held = true;
    await handlers.onTaken();
  };

  const again = async (): Promise<void> => {
    try {
      await beat();
    } catch (error) {
      handlers.onTrouble(error);
      await lose().catch(handlers.onTrouble);
    }
    if (!stopped) timer = setTimeout(() => (running = again()), BEAT_MS);
  };
  let running = again();

  return {
    held: () => held,
    release: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await lose();
    },
  };
}
