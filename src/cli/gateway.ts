import type { Secrets } from '../config/secrets.ts';
import type { Runtime } from '../main.ts';
import type { MountPaths } from '../metrics/serve-http.ts';
import { openQueue } from '../queue/open-queue.ts';
import { type Hold, holdPlace } from '../store/hold.ts';
import { type Chat, openChat } from './open-chat.ts';

/** What the gateway is opened over. */
export interface GatewayParts {
  readonly secrets: Secrets;
  readonly runtime: Runtime;
  /** Where Slack's receiver is served when it uses HTTP; null: nowhere. */
  readonly mount: MountPaths | null;
  /** The chat platforms this process posts over; on one machine they are the gateway too. */
  readonly chat: Chat;
}

/**
 * Hears and answers people while this process holds the gateway. On one machine that is from now on, and what cannot be
 * opened is thrown; of many replicas, all of which post, one holds it, with connections and a queue of its own that end when
 * the gateway is lost, and another takes over.
 *
 * @param onFailed told when the gateway was taken over and could not be opened
 */
export function holdGateway(parts: GatewayParts, onFailed: (error: unknown) => void): Promise<Hold> {
  const { secrets, runtime, mount, chat } = parts;
  const { store, log } = runtime;
  const alone = store.kind === 'sqlite';
  const onTrouble = (error: unknown) => log.warn({ err: error }, 'the gateway’s session with the database broke');
  let close = async (): Promise<void> => {};
  return holdPlace(store.database, 'gateway', {
    onTaken: async () => {
      if (alone) return chat.start();
      try {
        const queue = await openQueue(store, { onTrouble });
        const { platforms, start } = await openChat(secrets, runtime, queue, mount);
        close = async () => {
          await queue.stop();
          await Promise.all(platforms.map((platform) => platform.stop()));
        };
        await start();
        log.info('this replica holds the gateway: it hears and answers');
      } catch (error) {
        onFailed(error);
      }
    },
    onLost: async () => {
      const closing = close;
      close = async () => {};
      await closing();
      if (!alone) log.info('this replica no longer holds the gateway');
    },
    onTrouble,
  });
}
