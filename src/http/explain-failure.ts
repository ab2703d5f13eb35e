import { errors } from 'undici';
import { BlockedAddressError } from './guarded-lookup.ts';
import type { HttpFailureKind } from './http-answer.ts';
import { BodyEncodingError, BodyTooLargeError } from './read-body.ts';

/** What went wrong with a request, for a program and for a person. */
export interface ExplainedFailure {
  readonly kind: HttpFailureKind;
  readonly reason: string;
}

/** Puts an error thrown while connecting, waiting or reading into words. */
export function explainFailure(error: unknown): ExplainedFailure {
  if (error instanceof BlockedAddressError) return { kind: 'blocked', reason: error.message };
  if (error instanceof BodyTooLargeError) return { kind: 'too-large', reason: error.message };
  if (error instanceof BodyEncodingError) return { kind: 'encoding', reason: error.message };
  if (error instanceof errors.ConnectTimeoutError)
    return { kind: 'timeout', reason: 'the host did not take the connection in time' };
  if (error instanceof errors.HeadersTimeoutError)
    return { kind: 'timeout', reason: 'the host took the request but did not answer in time' };
  if (error instanceof errors.BodyTimeoutError) return { kind: 'timeout', reason: 'the answer stopped half-way' };
  if (error instanceof errors.HeadersOverflowError)
    return { kind: 'too-large', reason: 'the answer has more headers than we read' };
  return explainCode(codeOf(error), error);
}

/** The host closed the connection: the fate of a kept one whose time was up. Trying again is right for a GET. */
export function isBrokenOff(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error));
}

function explainCode(code: string, error: unknown): ExplainedFailure {
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return { kind: 'dns', reason: 'no such host name' };
    case 'EAI_AGAIN':
    case 'ETIMEOUT':
      return { kind: 'dns', reason: 'the host name could not be looked up just now' };
    case 'ECONNREFUSED':
      return { kind: 'refused', reason: 'the host refuses the connection' };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return { kind: 'refused', reason: 'the host broke off the connection' };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return { kind: 'refused', reason: 'the host cannot be reached from here' };
    case 'ETIMEDOUT':
      return { kind: 'timeout', reason: 'the host did not take the connection in time' };
    default:
      break;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_TO|SELF_SIGNED|EPROTO|HOSTNAME_)/.test(code)) {
    return { kind: 'tls', reason: `no trustworthy TLS connection: ${message.slice(0, 120)}` };
  }
  if (code.startsWith('HPE_')) return { kind: 'refused', reason: 'the answer is not proper HTTP' };
  return { kind: 'refused', reason: `the request failed: ${message.slice(0, 160)}` };
}

/** Sockets tried one after the other fail together; the first one's code speaks for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}
