import { exitCodes, SitrepError } from '../errors.ts';

/**
 * Where health and metrics are served whatever the configuration file says: SITREP_HTTP_PORT and SITREP_HTTP_HOST, which a
 * container image sets so that its health check works with any configuration. Null when they are not set.
 *
 * @throws SitrepError (exit code 3) for a port that is none
 */
export function httpOfEnvironment(
  environment: NodeJS.ProcessEnv,
): { readonly host: string; readonly port: number } | null {
  const { SITREP_HTTP_PORT: text = '', SITREP_HTTP_HOST: host = '' } = environment;
  if (text === '') return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SitrepError(`SITREP_HTTP_PORT is "${text}"; accepted: a port from 1 to 65535`, exitCodes.configuration);
  }
  return { host: host === '' ? '127.0.0.1' : host, port };
}
