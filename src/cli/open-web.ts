import type { Runtime } from '../main.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { HttpPlace, HttpService } from '../metrics/serve-http.ts';
import type { Queue } from '../queue/queue.ts';

/**
 * Opens the one port: health, metrics, and what is mounted beside them. Loaded only when a port is asked for: what counts
 * and serves takes 3 MB.
 *
 * @throws SitrepError when the port cannot be listened on
 */
export async function openWeb(
  place: HttpPlace,
  runtime: Runtime,
  queue: Queue,
): Promise<HttpService & { readonly metrics: Metrics }> {
  const [{ createMetrics }, { serveHttp }] = await Promise.all([
    import('../metrics/create-metrics.ts'),
    import('../metrics/serve-http.ts'),
  ]);
  const surroundings = {
    store: runtime.store,
    queue,
    get feeds() {
      return runtime.composing.feeds;
    },
    get declared() {
      return runtime.config.subscriptions;
    },
  };
  const metrics = createMetrics(surroundings, Date.now);
  return { ...(await serveHttp(place, metrics, runtime.log)), metrics };
}
