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
  const channel = channelName(to.team, to.channel);
  return {
    platform: 'slack',
    userId: to.user,
    channel,
    isNeighbour: (other) => workspaceOf(other) === workspaceOf(channel),
    isManager: () => isManager(to.team, to.user),
    replyTo: JSON.stringify(to),
  };
}

/** "T0123" of "T0123/C0123"; empty where there is one workspace. */
const workspaceOf = (channel: string): string => channel.slice(0, Math.max(0, channel.lastIndexOf('/')));
