import { createRequire } from 'node:module';
import type { Http } from './http.ts';
import { retryAfterMs } from './retry-after.ts';

/** The package's own types describe an ES module; what it holds is this one function. */
const readRobots: (
  address: string,
  text: string,
) => {
  isAllowed: (url: string, product: string) => boolean | undefined;
  getCrawlDelay: (product: string) => number | undefined;
} = createRequire(import.meta.url)('robots-parser');

/** What a site's robots.txt says about one page. */
export interface RobotsVerdict {
  readonly allowed: boolean;
  /** Why not, in words; null when it is. */
  readonly reason: string | null;
  /** Pause the site asks for between requests, ms; null when it names none. */
  readonly crawlDelayMs: number | null;
}

export interface RobotsOptions {
  readonly http: Http;
  /** The product name that robots.txt groups are matched against, without version. */
  readonly product: string;
  readonly now?: () => number;
}

export interface Robots {
  /** Asks the site's robots.txt, fetched at most once a day per origin. */
  readonly check: (url: string) => Promise<RobotsVerdict>;
}

/** RFC 9309 2.4: a cached copy should not be used for more than 24 hours. */
const KEEP_MS = 24 * 3600_000;
/** After an unreachable robots.txt (RFC 9309 2.3.1.4: assume complete disallow) it is asked again this soon, or when Retry-After says. */
const KEEP_UNREACHABLE_MS = 3600_000;
/** RFC 9309 2.5: at least 500 KiB must be read. */
const MAX_BYTES = 512 * 1024;
/** A larger Crawl-delay is taken as this: more would amount to a refusal the site did not write. */
const MAX_CRAWL_DELAY_MS = 60_000;
/** Origins remembered; the oldest go first. */
const MAX_ORIGINS = 2000;

interface Rules {
  readonly until: number;
  readonly judge: (url: string) => RobotsVerdict;
}

/** Obeys robots.txt (RFC 9309) for pages that nobody asked us to fetch by name. */
export function createRobots({ http, product, now = Date.now }: RobotsOptions): Robots {
  const known = new Map<string, Promise<Rules>>();

  const load = async (origin: string): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    const answer = await http.get(address, { maxBytes: MAX_BYTES, accept: 'text/plain, */*;q=0.1' });
    if (answer.ok) return { until: now() + KEEP_MS, judge: judgeBy(address, answer.body, product) };
    // RFC 9309 2.3.1.3: 4xx means there are no rules; a refusal of ours or a server error means unreachable.
    const noRules = answer.status !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    const unreachableMs = Math.min(retryAfterMs(answer.headers, now()) || KEEP_UNREACHABLE_MS, KEEP_UNREACHABLE_MS);
    return {
      until: now() + (noRules ? KEEP_MS : unreachableMs),
      judge: () => ({
        allowed: noRules,
        reason: noRules ? null : `robots.txt could not be read: ${answer.reason}`,
        crawlDelayMs: null,
      }),
    };
  };

  const rulesOf = async (origin: string): Promise<Rules> => {
    const kept = known.get(origin);
    if (kept !== undefined && (await kept).until > now()) return kept;
    if (known.get(origin) !== kept) return rulesOf(origin);
    const loading = load(origin);
    known.delete(origin);
    known.set(origin, loading);
    const oldest = known.keys().next().value;
    if (known.size > MAX_ORIGINS && oldest !== undefined) known.delete(oldest);
    return loading;
  };

  return {
    check: async (url) => {
      const parsed = URL.parse(url);
      if (parsed === null) return { allowed: false, reason: 'not a web address', crawlDelayMs: null };
      return (await rulesOf(parsed.origin)).judge(parsed.href);
    },
  };
}

function judgeBy(address: string, body: Uint8Array, product: string): (url: string) => RobotsVerdict {
  const rules = readRobots(address, new TextDecoder().decode(body));
  const seconds = rules.getCrawlDelay(product);
  const crawlDelayMs = seconds === undefined || !(seconds > 0) ? null : Math.min(seconds * 1000, MAX_CRAWL_DELAY_MS);
  return (url) => {
    const allowed = rules.isAllowed(url, product) ?? true;
    return { allowed, reason: allowed ? null : 'robots.txt disallows it', crawlDelayMs };
  };
}
