import { everyComponent } from '../../src/platforms/discord/measure-message.ts';
import type { DiscordBody } from '../../src/platforms/discord/message.ts';
import { type DiscordNode, parseDiscordMarkdown, visibleText } from '../../src/platforms/preview/discord-markdown.ts';
import type { SlackMessage } from '../../src/platforms/slack/message.ts';

/** Every word a reader of a Slack message sees, in order. */
export function slackVisible(message: SlackMessage): string {
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(words).join('');
    if (typeof value !== 'object' || value === null) return '';
    return Object.entries(value)
      .filter(([key]) => key !== 'url')
      .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : words(inner)))
      .join('');
  };
  return words(message.blocks);
}

/** Every Markdown text of a Discord message, in order. */
export function discordMarkdown(body: DiscordBody): readonly string[] {
  return [
    ...everyComponent(body.components ?? []).flatMap((component) => (component.type === 10 ? [component.content] : [])),
    // An author's name is plain text on Discord.
    ...(body.embeds ?? []).map((embed) => embed.description ?? ''),
  ];
}

/** Every word a reader of a Discord message sees, in order. */
export function discordVisible(body: DiscordBody): string {
  return discordMarkdown(body)
    .flatMap((markdown) => parseDiscordMarkdown(markdown).map((line) => visibleText(line.children)))
    .join('\n');
}

/** Every piece of Markdown that does something, found anywhere in a Discord message. */
export function discordNodes(body: DiscordBody): readonly DiscordNode[] {
  const nested = (nodes: readonly DiscordNode[]): readonly DiscordNode[] =>
    nodes.flatMap((node) => ('children' in node ? [node, ...nested(node.children)] : [node]));
  return discordMarkdown(body).flatMap((markdown) =>
    parseDiscordMarkdown(markdown).flatMap((line) => nested(line.children)),
  );
}

/** Every link of a Slack message. */
export function slackLinks(message: SlackMessage): readonly string[] {
  const links = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(links);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'url' && typeof inner === 'string' ? [inner] : links(inner),
    );
  };
  return links(message.blocks);
}
