/** Limits of the queue; times in milliseconds. */
export interface HostQueueOptions {
  /** Pause between the end of one request to a host and the start of the next. */
  readonly spacingMs: number;
  /** Hosts that may be busy at the same time. */
  readonly hostsAtOnce: number;
  readonly now?: () => number;
}

/** What one task may ask for. */
export interface HostTaskOptions {
  /** Longer pause after this request than the queue's own, such as a Crawl-delay. */
  readonly spacingMs?: number;
  /** Leaves the queue when aborted before its turn; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface HostQueue {
  /** Runs `task` when the host is free, its pause is over and fewer than `hostsAtOnce` hosts are busy; in order of asking. */
  readonly run: <T>(host: string, task: () => Promise<T>, options?: HostTaskOptions) => Promise<T>;
}

interface Host {
  readonly waiting: (() => Promise<number>)[];
  /** A task runs, stands in line for a place, or the pause is running. */
  taken: boolean;
  freeAt: number;
}

/** Remembered hosts from which on those whose pause is over are forgotten, each time their number has doubled. */
const MANY_HOSTS = 1000;

/** A queue that keeps one connection per host, a pause between requests to it, and a limit on hosts served at once. */
export function createHostQueue({ spacingMs, hostsAtOnce, now = Date.now }: HostQueueOptions): HostQueue {
  const hosts = new Map<string, Host>();
  const ready: Host[] = [];
  let busy = 0;
  let forgetAbove = MANY_HOSTS;

  const serve = (): void => {
    while (busy < hostsAtOnce) {
      const host = ready.shift();
      if (host === undefined) return;
      const task = host.waiting.shift();
      if (task === undefined) {
        host.taken = false;
        continue;
      }
      busy += 1;
      void task().then((pauseMs) => {
        busy -= 1;
        host.freeAt = now() + pauseMs;
        host.taken = false;
        arm(host);
        serve();
      });
    }
  };

  const arm = (host: Host): void => {
    if (host.taken || host.waiting.length === 0) return;
    host.taken = true;
    const pauseMs = host.freeAt - now();
    if (pauseMs <= 0) ready.push(host);
    else
      setTimeout(() => {
        ready.push(host);
        serve();
      }, pauseMs);
  };

  const forgetIdle = (): void => {
    if (hosts.size < forgetAbove) return;
    for (const [name, host] of hosts) {
      if (!host.taken && host.waiting.length === 0 && host.freeAt <= now()) hosts.delete(name);
    }
    forgetAbove = Math.max(MANY_HOSTS, hosts.size * 2);
  };

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    forgetIdle();
    const host: Host = { waiting: [], taken: false, freeAt: 0 };
    hosts.set(name, host);
    return host;
  };

  return {
    run: (name, task, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = options;
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const host = hostOf(name);
        const leave = (): void => {
          const place = host.waiting.indexOf(start);
          if (place >= 0) host.waiting.splice(place, 1);
          reject(signal?.reason);
        };
        const start = async (): Promise<number> => {
          signal?.removeEventListener('abort', leave);
          try {
            resolve(await task());
          } catch (error) {
            reject(error);
          }
          return Math.max(spacingMs, options.spacingMs ?? 0);
        };
        signal?.addEventListener('abort', leave, { once: true });
        host.waiting.push(start);
        arm(host);
        serve();
      }),
  };
}
