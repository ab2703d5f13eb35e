import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exitCodes, SitrepError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './create-metrics.ts';

export interface HttpPlace {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

export interface HttpService {
  readonly port: number;
  /** Hands requests for these paths to `listener` until the returned function is called: Slack's receiver shares the port. */
  readonly mount: MountPaths;
  readonly close: () => Promise<void>;
}

export type MountPaths = (paths: readonly string[], listener: RequestListener) => () => void;

/** A store that has not answered by then is not ready. */
const ANSWER_WITHIN_MS = 3_000;

/**
 * Serves `/healthz` (the process answers), `/readyz` (so does its store; else 503) and `/metrics`, and what is mounted. Of
 * its own paths only GET and HEAD, and nothing of a request is echoed.
 *
 * @throws SitrepError (exit code 3) when the port cannot be listened on
 */
export async function serveHttp({ host, port }: HttpPlace, metrics: Metrics, log: Log): Promise<HttpService> {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/healthz') return send(response, 200, 'ok\n');
    if (path === '/readyz') {
      await within(metrics.ready());
      return send(response, 200, 'ready\n');
    }
    if (path === '/metrics') {
      const { type, body } = await within(metrics.page());
      return send(response, 200, body, type);
    }
    send(response, 404, 'there are /healthz, /readyz and /metrics\n');
  };
  const mounted = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const listener = mounted.get(path);
    if (listener !== undefined) return listener(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return send(response, 405, 'only GET\n');
    }
    answer(path, response).catch((error: unknown) => {
      log.error({ err: error, path }, 'health or metrics could not be read');
      send(response, 503, 'not ready\n');
    });
  });
  server.maxConnections = 64;
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      reject(
        new SitrepError(
          `settings.http: ${host}:${port} cannot be listened on (${why}); choose another port or host`,
          exitCodes.configuration,
          { cause: error },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  log.info({ host, port: bound }, 'health and metrics are served');
  return {
    port: bound,
    mount: (paths, listener) => {
      for (const path of paths) mounted.set(path, listener);
      return () => {
        for (const path of paths) mounted.delete(path);
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
