import { hideSecrets } from '../../config/hide-secrets.ts';
import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { createDeliverer } from '../../jobs/deliver/deliver.ts';
import { createLog } from '../../log.ts';
import type { Delivery, DeliveryState } from '../../model/delivery.ts';
import { openQueue } from '../../queue/open-queue.ts';
import { columns } from '../columns.ts';
import { oneLine } from '../one-line.ts';
import { writeNote, writeOut } from '../output.ts';
import { whenWords } from '../span-words.ts';
import { withStored } from '../stored.ts';

/** Rows shown at most; older changes are left out, and a note says so. */
const MAX_ROWS = 500;

/** `sitrep deliveries`: those in these states, newest change first; the program may run meanwhile. */
export async function listDeliveries(
  configFile: string,
  states: readonly DeliveryState[],
  json: boolean,
  now: number,
): Promise<void> {
  const config = loadConfig(configFile);
  const found = (await withStored(config, (store) => store.deliveries.list(states, MAX_ROWS + 1))) ?? [];
  const shown = found.slice(0, MAX_ROWS);
  if (json) {
    await writeOut(`${JSON.stringify(shown.map(withIsoTimes), null, 2)}\n`);
  } else if (shown.length === 0) {
    await writeOut(`No delivery is ${states.join(', ').replace(/, ([^,]+)$/u, ' or $1')}.\n`);
  } else {
    const head = ['id', 'subscription', 'channel', 'state', 'tries', 'changed', 'reason'];
    await writeOut(`${columns([head, ...shown.map((delivery) => rowOf(delivery, now))]).join('\n')}\n`);
  }
  if (found.length > shown.length) writeNote(`Only the newest ${MAX_ROWS} are shown.`);
}

/**
 * `sitrep deliveries retry`: starts a failed delivery anew; the program sends it when it runs.
 *
 * @throws SitrepError (exit code 7) when there is none of this id, or it has not failed
 */
export async function retryDelivery(configFile: string, id: string): Promise<void> {
  const config = loadConfig(configFile);
  const outcome = await withStored(config, async (store) => {
    const queue = await openQueue(store);
    try {
      const deliverer = createDeliverer({
        store,
        queue,
        platforms: new Map(),
        subscription: async () => null,
        now: Date.now,
        log: createLog(config.settings.logLevel, hideSecrets()),
        onPaused: async () => {},
      });
      const retried = await deliverer.retry(id);
      return { retried, state: (await store.deliveries.get(id))?.state ?? null };
    } finally {
      await queue.stop();
    }
  });
  if (outcome === null || outcome.state === null) {
    throw new SitrepError(`no delivery has the id "${id}"; "sitrep deliveries" lists them`, exitCodes.notFound);
  }
  if (!outcome.retried) {
    throw new SitrepError(`delivery ${id} is ${outcome.state}, only a failed one is retried`, exitCodes.notFound);
  }
  await writeOut(`${id} waits to be sent again; "sitrep start" sends it, at once when it runs already.\n`);
}

function rowOf(delivery: Delivery, now: number): readonly string[] {
  const { id, subscriptionId, platform, channel, state, attempts, updatedAt, lastError } = delivery;
  return [
    id,
    subscriptionId,
    `${platform} ${oneLine(channel, 40)}`,
    state,
    String(attempts),
    whenWords(updatedAt, now),
    oneLine(lastError ?? ''),
  ];
}

/** Times as ISO 8601, UTC. */
function withIsoTimes(delivery: Delivery): object {
  const { nextAt, updatedAt } = delivery;
  return { ...delivery, nextAt: new Date(nextAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() };
}
