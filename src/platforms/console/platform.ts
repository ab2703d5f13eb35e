import type { Platform } from '../platform.ts';
import { renderConsole } from './render-digest.ts';

export interface ConsoleOptions {
  /** Where digests go; resolves when the text has been handed over. */
  readonly write: (text: string) => Promise<void>;
  readonly columns: () => number;
  readonly colour: boolean;
}

/** Narrowest line that is still readable. */
const MIN_COLUMNS = 40;

/** The platform without account or network: prints digests. Its messages cannot be looked up again. */
export function createConsolePlatform(options: ConsoleOptions): Platform {
  return {
    name: 'console',
    capabilities: {
      threads: false,
      forums: false,
      buttons: false,
      edits: false,
      maxMessageChars: Number.POSITIVE_INFINITY,
    },
    start: async () => {},
    stop: async () => {},
    send: async (_channel, posting) => {
      const columns = Math.max(MIN_COLUMNS, options.columns());
      await options.write(renderConsole(posting.digest, { columns, colour: options.colour, evidence: true }));
      return { kind: 'sent', messageIds: [posting.deliveryId] };
    },
    edit: async () => ({ kind: 'permanent', reason: 'what a terminal printed cannot be edited' }),
    find: async () => ({ kind: 'unknown', reason: 'a terminal does not tell what it printed' }),
  };
}
