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
