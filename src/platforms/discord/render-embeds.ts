import type { APIEmbed } from 'discord.js';
import type { Digest } from '../../model/digest.ts';
import { paginate } from '../paging.ts';
import { layOut } from '../sheet/digest-sheet.ts';
import { splitText } from '../split-text.ts';
import { discordLimits } from './limits.ts';
import type { DiscordBody } from './message.ts';
import { type DiscordPiece, discordPieces } from './pieces.ts';

const ACCENT_COLOR = 0xb4_53_09;

/**
 * A digest as embeds, for webhooks: they can carry no interactive components, so every finding is printed. One embed a
 * story, cut only between lines; as many messages as the limit over all embeds asks for.
 */
export function renderDiscordEmbeds(digest: Digest): readonly DiscordBody[] {
  const [title, ...sheet] = layOut(digest, 'compact', null).channel;
  const author = title?.kind === 'title' ? (splitText(title.text, discordLimits.embedAuthorChars)[0] ?? '') : '';
  const room = [discordLimits.embedDescriptionChars];
  const embeds = sections(sheet.flatMap(discordPieces))
    .flatMap((section) => paginate(section, { first: room, next: room }))
    .map((page, index): APIEmbed => {
      const description = page.map(({ part }) => (part.kind === 'markdown' ? part.text : '')).join('\n');
      return {
        color: ACCENT_COLOR,
        description,
        ...(index === 0 && author !== '' ? { author: { name: author } } : {}),
      };
    });
  const messageRoom = [discordLimits.embedTotalChars, discordLimits.embeds];
  const pieces = embeds.map((embed) => ({ embed, keepWithNext: false, cost: [embedChars(embed), 1] }));
  return paginate(pieces, { first: messageRoom, next: messageRoom }).map((page) => ({
    embeds: page.map(({ embed }) => embed),
    allowed_mentions: { parse: [] },
  }));
}

/** Characters Discord adds up over all embeds of a message. */
export function embedChars(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0);
  const { title, description, footer, author } = embed;
  return (
    (title?.length ?? 0) + (description?.length ?? 0) + (footer?.text.length ?? 0) + (author?.name.length ?? 0) + fields
  );
}

/** Runs of Markdown between the rules; buttons have no place here. */
function sections(pieces: readonly DiscordPiece[]): readonly (readonly DiscordPiece[])[] {
  const found: DiscordPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.part.kind === 'rule') found.push([]);
    else if (piece.part.kind === 'markdown') found.at(-1)?.push(piece);
  }
  return found.filter((section) => section.length > 0);
}
