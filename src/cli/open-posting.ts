import { postDeliveries } from '../jobs/deliver/post-deliveries.ts';
import type { Runtime } from '../main.ts';
import type { PlatformName } from '../model/subscription.ts';
import { createConsolePlatform } from '../platforms/console/platform.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Queue } from '../queue/queue.ts';
import type { Chat } from './open-chat.ts';
import { writeOut } from './output.ts';
import { terminalLook } from './terminal.ts';

/** Posts deliveries to this terminal and to the chat platforms, as the jobs come, until the queue stops. */
export async function openPosting(runtime: Runtime, queue: Queue, chat: Chat): Promise<void> {
  const { store, collecting, composing, log } = runtime;
  const look = terminalLook(true);
  const printer = createConsolePlatform({ write: writeOut, columns: () => look.columns, colour: look.colour });
  await printer.start();
  const platforms = new Map<PlatformName, Platform>(
    [printer, ...chat.platforms].map((platform) => [platform.name, platform]),
  );
  await postDeliveries({
    store,
    queue,
    platforms,
    reach: async (name, replyTo, message) => {
      const platform = chat.platforms.find((each) => each.name === name);
      return platform !== undefined && (await platform.reply(replyTo, message, false));
    },
    declared: () => runtime.config.subscriptions,
    collecting,
    composing,
    now: Date.now,
    log,
  });
}
