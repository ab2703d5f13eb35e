import type { HttpHeaders } from './http-answer.ts';
import { retryAfterMs } from './retry-after.ts';

/** A pause that a host asked for. */
export interface HostRest {
  /** Epoch ms. */
  readonly until: number;
  /** Status of the answer that asked for it. */
  readonly status: number;
}

/** Remembers which hosts want to be left alone: the wish of one answer holds for every address of its host. */
export interface HostRests {
  /** Takes note of an answer. */
  readonly heed: (host: string, status: number, headers: HttpHeaders) => void;
  /** The pause a host is in; null when it may be asked. */
  readonly of: (host: string) => HostRest | null;
}

/** Statuses by which hosts slow down pollers; some use 403 for it (FreshRSS issue 8928). */
const PAUSING: ReadonlySet<number> = new Set([403, 429, 503]);
/** 429 speaks of us and not of one page, so it counts without Retry-After too. */
const TOO_MANY = 429;
const UNNAMED_REST_MS = 15 * 60_000;
/** A wrong header must not silence a host for longer. */
const MAX_REST_MS = 24 * 3600_000;

export function createHostRests(now: () => number): HostRests {
  const rests = new Map<string, HostRest>();
  return {
    heed: (host, status, headers) => {
      if (!PAUSING.has(status)) return;
      const namedMs = retryAfterMs(headers, now());
      const restMs = Math.min(namedMs === 0 && status === TOO_MANY ? UNNAMED_REST_MS : namedMs, MAX_REST_MS);
      if (restMs > 0) rests.set(host, { until: now() + restMs, status });
    },
    of: (host) => {
      const rest = rests.get(host) ?? null;
      if (rest === null || rest.until > now()) return rest;
      rests.delete(host);
      return null;
    },
  };
}
