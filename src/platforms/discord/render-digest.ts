import type { Digest } from '../../model/digest.ts';
import type { Layout } from '../../model/subscription.ts';
import { oneLine } from '../clean-text.ts';
import { titleWords } from '../digest-words.ts';
import { type DigestSheets, layOut } from '../sheet/digest-sheet.ts';
import { splitText } from '../split-text.ts';
import { discordLimits } from './limits.ts';
import type { DiscordBody, DiscordMessage, DiscordPlace } from './message.ts';
import { renderDiscordSheet } from './render-sheet.ts';

/**
 * A digest as Discord messages, in the order they are sent. `compact`: one message, what does not fit in its thread.
 * `threaded`: openings in the channel, each story in the thread. `forum`: an overview post and a post per story.
 *
 * @param deliveryId what the buttons refer to; null for an answer to a command, which has none
 */
export function renderDiscordDigest(
  digest: Digest,
  layout: Layout,
  deliveryId: string | null,
): readonly DiscordMessage[] {
  const sheets = layOut(digest, layout, deliveryId);
  return layout === 'forum' ? forumPosts(digest, sheets) : channelAndThread(digest, sheets);
}

function channelAndThread(digest: Digest, sheets: DigestSheets): readonly DiscordMessage[] {
  const thread: DiscordPlace = { kind: 'thread', name: threadName(titleWords(digest)) };
  const [first, ...overflow] = renderDiscordSheet(sheets.channel);
  const stories = sheets.stories.flatMap((story) => renderDiscordSheet(story.sheet));
  return [
    ...(first === undefined ? [] : [{ place: { kind: 'channel' }, body: first } satisfies DiscordMessage]),
    ...[...overflow, ...stories].map((body): DiscordMessage => ({ place: thread, body })),
  ];
}

function forumPosts(digest: Digest, sheets: DigestSheets): readonly DiscordMessage[] {
  const post = (
    key: string,
    name: string,
    tag: string | null,
    bodies: readonly DiscordBody[],
  ): readonly DiscordMessage[] =>
    bodies.map((body) => ({ place: { kind: 'post', key, name: threadName(name), tag }, body }));
  return [
    ...post(`overview:${digest.subscriptionId}`, digest.title, null, renderDiscordSheet(sheets.channel)),
    ...sheets.stories.flatMap((story) =>
      post(`story:${story.storyId}`, story.headline, story.conflict, renderDiscordSheet(story.sheet)),
    ),
  ];
}

/** A name of 1 to 100 characters; the whole headline stands in the post itself. */
function threadName(name: string): string {
  const [head = 'Digest', ...rest] = splitText(oneLine(name), discordLimits.threadNameChars - 1);
  return rest.length === 0 ? head : `${head}…`;
}
