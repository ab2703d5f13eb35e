import type { HttpFailure } from '../../http/http-answer.ts';
import type { FeedParser } from '../parse/parse-feed-in-worker.ts';

/** They say no more than the status does. */
const PLAIN_PAGES: ReadonlySet<string> = new Set(['web page', 'error page']);

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
 * Why an answer was no feed, in a few words: "403 challenge page", "429 too many requests", "no such host name". The page
 * that came with the refusal is looked at by `parser`.
 */
export async function refusalReason(answer: HttpFailure, parser: Pick<FeedParser, 'namePage'>): Promise<string> {
  const { kind, status, reason, body, headers, url } = answer;
  if (kind !== 'http' || status === null) return reason;
  const shows = body !== null && body.length > 0 && status !== 404 && status !== 410;
  const name = shows ? await parser.namePage(body, headers?.['content-type'] ?? null, url) : null;
  const page = name === null || PLAIN_PAGES.has(name) ? null : name;
  return `${status} ${page ?? STATUS_WORDS[status] ?? (status >= 500 ? 'server error' : 'refused')}`;
}
