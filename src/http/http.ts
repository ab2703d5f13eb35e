import type { IncomingHttpHeaders } from 'node:http';
import { Agent } from 'undici';
import { readAllowedHosts } from './allowed-hosts.ts';
import { takeCredentials, withoutCredentials } from './credentials.ts';
import { explainFailure, isBrokenOff } from './explain-failure.ts';
import { createGuardedLookup, type ResolveName } from './guarded-lookup.ts';
import { createHostQueue } from './host-queue.ts';
import { createHostRests } from './host-rests.ts';
import type { HttpAnswer, HttpFailure, HttpHeaders, Redirect } from './http-answer.ts';
import { ACCEPT_ENCODING, BodyTooLargeError, readBody } from './read-body.ts';
import { blockedUrl } from './url-rules.ts';

/** How GETs are made. Times in milliseconds; the defaults are those of the reference poller Miniflux, or stricter. */
export interface HttpOptions {
  /** Name, version and contact address, as polite pollers give them. */
  readonly userAgent: string;
  /** Host names, addresses or ranges that may be reached although they are private. */
  readonly allowHosts: readonly string[];
  /** Default 5,000. */
  readonly connectTimeoutMs?: number;
  /** From request to the head of the answer. Default 10,000. */
  readonly headersTimeoutMs?: number;
  /** The whole GET with its redirects, not counting the wait for its turn. Default 20,000. */
  readonly totalTimeoutMs?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Pause between two requests to one host. Default 1,000; 0 only where the host is our own (demo, bench). */
  readonly spacingMs?: number;
  /** Default 8. */
  readonly hostsAtOnce?: number;
  readonly now?: () => number;
  /** Default the system's resolver. */
  readonly resolve?: ResolveName;
}

export interface GetOptions {
  /** Cap in bytes, on the wire and after decompression. */
  readonly maxBytes: number;
  /** The Accept header. */
  readonly accept: string;
  /** More headers, lower-case names. `authorization` and `cookie` are dropped when a redirect leaves the origin. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Asked before each request of the way, those after redirects included. */
  readonly permit?: (url: string) => Promise<Permit>;
}

/** Whether an address may be asked, as robots.txt says for pages. */
export interface Permit {
  /** Why not, in one sentence; null when it may. */
  readonly refusal: string | null;
  /** A longer pause to keep after the request, such as the host's Crawl-delay; null for the usual one. */
  readonly spacingMs: number | null;
}

export interface Http {
  /** One guarded GET. Never throws: whatever goes wrong is an answer with `ok: false`. */
  readonly get: (url: string, options: GetOptions) => Promise<HttpAnswer>;
  readonly close: () => Promise<void>;
}

/** Error pages are read this far, to tell what kind of refusal they are. */
const ERROR_PAGE_BYTES = 64 * 1024;
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** State of one GET while it goes from hop to hop. */
interface Journey {
  url: URL;
  headers: Record<string, string>;
  readonly redirects: Redirect[];
  leftMs: number;
  /** The one second try, for a kept connection that the host had just closed, was used. */
  retried: boolean;
}

/**
 * The one way out: GET over http and https with every address checked as it is connected to, redirects followed by hand
 * and checked again, deadlines, size caps, and one request at a time to a host.
 */
export function createHttp(options: HttpOptions): Http {
  const { connectTimeoutMs = 5_000, headersTimeoutMs = 10_000, totalTimeoutMs = 20_000, maxRedirects = 5 } = options;
  const allowed = readAllowedHosts(options.allowHosts);
  const { spacingMs = 1_000, now = Date.now } = options;
  const rests = createHostRests(now);
  const queue = createHostQueue({
    spacingMs,
    hostsAtOnce: options.hostsAtOnce ?? 8,
    now,
  });
  const agent = new Agent({
    connect: { lookup: createGuardedLookup(allowed, options.resolve), timeout: connectTimeoutMs },
    connections: 1,
    pipelining: 1,
    // Long enough for the next request in the host's line, no longer: thousands of feeds mean thousands of hosts.
    keepAliveTimeout: spacingMs + 500,
    keepAliveMaxTimeout: spacingMs + 500,
    allowH2: false,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: totalTimeoutMs,
  });

  const request = async (journey: Journey, { maxBytes, signal }: GetOptions): Promise<HttpAnswer | URL> => {
    const startedAt = performance.now();
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), journey.leftMs);
    const { url, redirects } = journey;
    try {
      const answer = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: journey.headers,
        signal: signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]),
      });
      const status = answer.statusCode;
      const headers = plainHeaders(answer.headers);
      rests.heed(url.host, status, headers);
      if (REDIRECT_STATUSES.has(status)) {
        answer.body.on('error', () => undefined).destroy();
        const step = readRedirect(headers.location, url, redirects.length >= maxRedirects);
        if (!(step instanceof URL)) return failure(journey, 'redirect', step.fault, status, headers);
        redirects.push({ status, to: step.href });
        return step;
      }
      const good = (status >= 200 && status < 300) || status === 304;
      if (good && Number(headers['content-length']) > maxBytes) {
        answer.body.on('error', () => undefined).destroy();
        throw new BodyTooLargeError(`the answer says it has ${headers['content-length']} bytes, more than we read`);
      }
      const encoding = headers['content-encoding'] ?? '';
      if (good) {
        const body = await readBody(answer.body, encoding, maxBytes);
        return { ok: true, status, url: url.href, redirects, headers, body };
      }
      const body = await readBody(answer.body, encoding, Math.min(maxBytes, ERROR_PAGE_BYTES)).catch(() => null);
      return { ...failure(journey, 'http', `the server answers ${status}`, status, headers), body };
    } catch (error) {
      if (signal?.aborted) return failure(journey, 'cancelled', 'the request was cancelled');
      if (clock.signal.aborted) {
        return failure(journey, 'timeout', `no whole answer within ${Math.round(totalTimeoutMs / 1000)} s`);
      }
      if (!journey.retried && isBrokenOff(error)) {
        journey.retried = true;
        return url;
      }
      const { kind, reason } = explainFailure(error);
      return failure(journey, kind, reason);
    } finally {
      clearTimeout(timer);
      journey.leftMs -= performance.now() - startedAt;
    }
  };

  /** The host's turn has come; those before in its line may have been told to leave it alone. */
  const turn = async (journey: Journey, getOptions: GetOptions): Promise<HttpAnswer | URL> =>
    rests.of(journey.url.host) === null ? request(journey, getOptions) : resting(journey);

  const resting = (journey: Journey): HttpFailure => {
    const { status = null, until = now() } = rests.of(journey.url.host) ?? {};
    const reason = `the host asked to be left alone until ${new Date(until).toISOString().slice(11, 16)} UTC (${status})`;
    return failure(journey, 'resting', reason, status, { 'retry-after': new Date(until).toUTCString() });
  };

  const travel = async (journey: Journey, getOptions: GetOptions): Promise<HttpAnswer> => {
    for (;;) {
      const fault = blockedUrl(journey.url, allowed);
      if (fault !== null) return failure(journey, 'blocked', fault);
      if (journey.leftMs <= 0) return failure(journey, 'timeout', 'too much time went into redirects');
      if (rests.of(journey.url.host) !== null) return resting(journey);
      const permit = await getOptions.permit?.(journey.url.href);
      if (typeof permit?.refusal === 'string') return failure(journey, 'unpermitted', permit.refusal);
      const outcome = await queue.run(journey.url.hostname, () => turn(journey, getOptions), {
        ...(getOptions.signal === undefined ? {} : { signal: getOptions.signal }),
        spacingMs: permit?.spacingMs ?? 0,
      });
      if (!(outcome instanceof URL)) return outcome;
      if (outcome.origin !== journey.url.origin) journey.headers = withoutCredentials(journey.headers);
      journey.url = outcome;
    }
  };

  return {
    get: async (address, getOptions) => {
      const url = URL.parse(address);
      const { accept, headers = {} } = getOptions;
      const journey: Journey = {
        url: url ?? new URL('http://invalid.invalid/'),
        headers: { 'user-agent': options.userAgent, accept, 'accept-encoding': ACCEPT_ENCODING, ...headers },
        redirects: [],
        leftMs: totalTimeoutMs,
        retried: false,
      };
      if (url === null) return { ...failure(journey, 'blocked', 'this is not a web address'), url: address };
      journey.headers = { ...takeCredentials(url), ...journey.headers };
      try {
        return await travel(journey, getOptions);
      } catch {
        return failure(journey, 'cancelled', 'the request was cancelled');
      }
    },
    close: () => agent.destroy(),
  };
}

function failure(
  { url, redirects }: Journey,
  kind: HttpFailure['kind'],
  reason: string,
  status: number | null = null,
  headers: HttpHeaders | null = null,
): HttpFailure {
  return { ok: false, kind, reason, status, url: url.href, redirects, headers, body: null };
}

/** Where a redirect leads, without credentials and fragment of its own, or why it is not followed. */
function readRedirect(location: string | undefined, from: URL, tooMany: boolean): URL | { fault: string } {
  if (location === undefined) return { fault: 'the server redirects without saying where to' };
  const to = URL.parse(location, from.href);
  if (to === null) return { fault: 'the server redirects to something that is not a web address' };
  if (tooMany) return { fault: 'the server redirects too many times' };
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    return { fault: `the server redirects from https to plain http (${to.host}), which is not followed` };
  }
  to.username = '';
  to.password = '';
  return to;
}

function plainHeaders(raw: IncomingHttpHeaders): HttpHeaders {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
