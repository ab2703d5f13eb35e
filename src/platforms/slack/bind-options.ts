import type { Asker } from '../../commands/asker.ts';
import type { CommandDesk } from '../../commands/desk.ts';
import type { ReplyTools, SlackReplyTo } from './reply.ts';

/** What every listener works with. */
export interface BindOptions {
  readonly desk: CommandDesk;
  readonly tools: ReplyTools;
  /** The slash command, with its stroke. */
  readonly command: string;
  readonly isManager: (team: string, user: string) => Promise<boolean>;
  /** A channel as subscriptions name it. */
  readonly channelName: (team: string, channel: string) => string;
}

/** The question's asker, as the desk wants it. */
export function askerOf(to: SlackReplyTo, { isManager, channelName }: BindOptions): Asker {
  return {
    platform: 'slack',
    userId: to.user,
    channel: channelName(to.team, to.channel),
    isManager: () => isManager(to.team, to.user),
    replyTo: JSON.stringify(to),
  };
}
