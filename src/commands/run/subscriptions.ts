import type { Subscription } from '../../model/subscription.ts';
import type { Asker } from '../asker.ts';
import type { CommandSurroundings } from '../surroundings.ts';

/** Subscriptions of the configuration file and those made in chat. */
export async function allSubscriptions({
  subscriptions,
  store,
}: CommandSurroundings): Promise<readonly Subscription[]> {
  return [...subscriptions, ...(await store.subscriptions.all())];
}

/** Those that post to the channel the question was asked in. */
export function ofChannel(subscriptions: readonly Subscription[], asker: Asker): readonly Subscription[] {
  return subscriptions.filter((each) => each.platform === asker.platform && each.channel === asker.channel);
}

/** The channel that is meant: one that was named is in the workspace of the asker, whatever workspace was named with it. */
export function channelMeant(named: string | null, { channel }: Asker): string {
  return named === null ? channel : `${workspaceOf(channel)}${named.slice(named.lastIndexOf('/') + 1)}`;
}

/** Those of the asker's platform and workspace or server: nobody hears of another newsroom's digests. */
export function ofWorkspace(subscriptions: readonly Subscription[], asker: Asker): readonly Subscription[] {
  return subscriptions.filter(({ platform, channel }) => platform === asker.platform && asker.isNeighbour(channel));
}

/** "T0123/" of "T0123/C0123"; empty where there is one workspace. */
const workspaceOf = (channel: string): string => channel.slice(0, channel.lastIndexOf('/') + 1);
