import type { HttpFailure } from '../http/http-answer.ts';

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'login needed',
  402: 'payment needed',
  403: 'forbidden',
  404: 'not found',
  406: 'not acceptable',
  408: 'the server waited too long',
  410: 'gone: the publisher has closed this feed',
  418: 'refused',
  421: 'misdirected',
  429: 'too many requests',
  451: 'not available for legal reasons',
  500: 'server error',
  502: 'bad gateway',
  503: 'service unavailable',
  504: 'gateway timeout',
  520: 'server error behind Cloudflare',
  521: 'server down behind Cloudflare',
  522: 'server does not answer Cloudflare',
  525: 'TLS failure behind Cloudflare',
};

/**
 * Why an answer was no feed, in a few words: "403 challenge page", "429 too many requests", "no such host name".
 * `page` names the page that came with the refusal, or is null when it shows nothing particular.
 */
export function refusalReason({ kind, status, reason }: HttpFailure, page: string | null): string {
  if (kind !== 'http' || status === null) return reason;
  return `${status} ${page ?? STATUS_WORDS[status] ?? (status >= 500 ? 'server error' : 'refused')}`;
}
