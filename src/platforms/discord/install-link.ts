import { PermissionFlagsBits } from 'discord.js';

/**
 * What the bot may do in a server, each with what would not work without it. Charts come as answers to commands, which need
 * no permission in the channel, and no message has a link preview: neither Attach Files nor Embed Links is asked for.
 */
export const discordPermissions = {
  ViewChannel: 'seeing the channels it is to post to',
  SendMessages: 'posting digests, opening forum posts, publishing its own messages in announcement channels',
  CreatePublicThreads: 'the thread under a digest',
  SendMessagesInThreads: 'stories in that thread, and news of a story in its forum post',
  ReadMessageHistory: 'finding what was posted after a crash, so that nothing is posted twice',
} satisfies Readonly<Partial<Record<keyof typeof PermissionFlagsBits, string>>>;

/** Where a server's manager adds the bot, with the least it needs. */
export function installLink(applicationId: string): string {
  const bits = Object.entries(PermissionFlagsBits).reduce(
    (sum, [name, bit]) => (name in discordPermissions ? sum | bit : sum),
    0n,
  );
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: bits.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
