import { createRequire } from 'node:module';
import { type Logger, pino } from 'pino';
import type { build } from 'pino-pretty';

export type Log = Logger;

/** Keys whose values never reach a log line, at any depth of two. */
const SECRET_KEYS = ['token', 'botToken', 'appToken', 'signingSecret', 'clientSecret', 'authorization', 'password'];

/**
 * Logs to stderr: stdout is for data. One JSON object a line; for people when stderr is a terminal.
 *
 * @param level `fatal` … `trace`, or `silent`
 * @param hide passes every finished line, whatever library wrote it: takes out what may stand in no log
 */
export function createLog(
  level: string,
  hide: (line: string) => string = (line) => line,
  stderr: NodeJS.WriteStream = process.stderr,
): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    hooks: { streamWrite: hide },
  };
  if (!stderr.isTTY) return pino(options, stderr);
  // Loaded for people only: a service whose log is a file needs none of it.
  const pretty: typeof build = createRequire(import.meta.url)('pino-pretty');
  return pino(
    options,
    pretty({ destination: stderr, colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss', sync: true }),
  );
}
