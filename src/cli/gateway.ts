import type { Secrets } from '../config/secrets.ts';
import { postDeliveries } from '../jobs/post-deliveries.ts';
import type { Runtime } from '../main.ts';
import type { MountPaths } from '../metrics/serve-http.ts';
import type { PlatformName } from '../model/subscription.ts';
import { createConsolePlatform } from '../platforms/console/console.ts';
import type { Platform } from '../platforms/platform.ts';
import { openQueue } from '../queue/open-queue.ts';
import type { Queue } from '../queue/queue.ts';
import { type Hold, holdPlace } from '../store/hold.ts';
import { openChat } from './open-chat.ts';
import { writeOut } from './output.ts';
import { terminalLook } from './terminal.ts';

/** The connection to the chat platforms, and all that is posted and answered over it. */
interface Gateway {
  readonly close: () => Promise<void>;
}

async function openGateway(
  secrets: Secrets,
  runtime: Runtime,
  queue: Queue,
  mount: MountPaths | null,
): Promise<Gateway> {
  const { store, collecting, composing, log } = runtime;
  const look = terminalLook(true);
  const printer = createConsolePlatform({ write: writeOut, columns: () => look.columns, colour: look.colour });
  const platforms = new Map<PlatformName, Platform>([[printer.name, printer]]);
  await printer.start();
  for (const chat of await openChat(secrets, runtime, queue, mount)) platforms.set(chat.name, chat);
  await postDeliveries({
    store,
    queue,
    platforms,
    declared: () => runtime.config.subscriptions,
    collecting,
    composing,
    now: Date.now,
    log,
  });
  return {
    close: async () => {
      await queue.stop();
      for (const platform of platforms.values()) await platform.stop();
    },
  };
}

/**
 * Posts and answers while this process holds the gateway. On one machine (`shared`: the program's own queue) that is from
 * now on, and what cannot be opened is thrown; of many replicas one holds it, with a queue of its own that stops when the
 * gateway is lost, and another takes over.
 *
 * @param mount where Slack's receiver is served when it uses HTTP; null: nowhere
 * @param onFailed told when the gateway was taken over and could not be opened
 */
export function holdGateway(
  secrets: Secrets,
  runtime: Runtime,
  shared: Queue,
  mount: MountPaths | null,
  onFailed: (error: unknown) => void,
): Promise<Hold> {
  const { store, log } = runtime;
  const alone = store.kind === 'sqlite';
  const onTrouble = (error: unknown) => log.warn({ err: error }, 'the gateway’s session with the database broke');
  let open: Gateway | null = null;
  return holdPlace(store.database, 'gateway', {
    onTaken: async () => {
      if (alone) {
        open = await openGateway(secrets, runtime, shared, mount);
        return;
      }
      try {
        open = await openGateway(secrets, runtime, await openQueue(store, { onTrouble }), mount);
        log.info('this replica holds the gateway: it posts and answers');
      } catch (error) {
        onFailed(error);
      }
    },
    onLost: async () => {
      const closing = open;
      open = null;
      await closing?.close();
      if (!alone) log.info('this replica no longer holds the gateway');
    },
    onTrouble,
  });
}
