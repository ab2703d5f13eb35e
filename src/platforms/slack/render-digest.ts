import type { Digest } from '../../model/digest.ts';
import type { Layout } from '../../model/subscription.ts';
import { layOut } from '../sheet/digest-sheet.ts';
import type { SlackMessage } from './message.ts';
import { renderSlackSheet } from './render-sheet.ts';

/**
 * A digest as Slack messages: the first stands in the channel, the others follow in its thread. Slack has no forums, so
 * `forum` is threaded.
 *
 * @param deliveryId what the buttons refer to; null for an answer to a command, which has none
 */
export function renderSlackDigest(digest: Digest, layout: Layout, deliveryId: string | null): readonly SlackMessage[] {
  const sheets = layOut(digest, layout === 'forum' ? 'threaded' : layout, deliveryId);
  return [...renderSlackSheet(sheets.channel), ...sheets.stories.flatMap((story) => renderSlackSheet(story.sheet))];
}
