import type { types } from '@slack/bolt';

export type SlackBlock = types.KnownBlock;

/** What is handed to `chat.postMessage`, but for the channel. The first of a digest stands in the channel, the others in its thread. */
export interface SlackMessage {
  /** Read by screen readers and shown in notifications, so it holds the facts too. Escaped. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}
