import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

/** The part of a create-message body that rendering decides. `flags` carries IsComponentsV2 when there are components of that kind. */
export interface DiscordBody {
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly embeds?: readonly APIEmbed[];
  readonly flags?: number;
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/**
 * Where a message goes: the channel itself, a thread under the message in the channel, or a forum post that is found
 * again by `key` and appended to over days.
 */
export type DiscordPlace =
  | { readonly kind: 'channel' }
  | { readonly kind: 'thread'; readonly name: string }
  | { readonly kind: 'post'; readonly key: string; readonly name: string; readonly tag: string | null };

export interface DiscordMessage {
  readonly place: DiscordPlace;
  readonly body: DiscordBody;
}
