import type { APIComponentInContainer } from 'discord.js';
import { paginate } from '../paging.ts';
import type { Sheet, SheetButton } from '../sheet/sheet.ts';
import { discordLimits } from './limits.ts';
import type { DiscordBody } from './message.ts';
import { type DiscordPiece, discordPieces } from './pieces.ts';

/** The stripe at the left of every message. */
const ACCENT_COLOR = 0xb4_53_09;

/** MessageFlags.IsComponentsV2; once set, content and embeds are refused. */
const COMPONENTS_V2 = 1 << 15;

// The container itself, and the text display a page starts with; each rule and button row accounts for the text after it.
const ROOM: readonly number[] = [discordLimits.textTotalChars, discordLimits.components - 3];

/** Lines as one or more Components V2 messages of one container each, within Discord's limits, cut only between lines. */
export function renderDiscordSheet(sheet: Sheet): readonly DiscordBody[] {
  const pieces = sheet.flatMap(discordPieces).map(countFollowingText);
  return paginate(pieces, { first: ROOM, next: ROOM }).map((page) => ({
    components: [{ type: 17, accent_color: ACCENT_COLOR, components: assemble(page) }],
    flags: COMPONENTS_V2,
    allowed_mentions: { parse: [] },
  }));
}

/** A row of buttons parts two text displays, so it brings one component more. */
function countFollowingText(piece: DiscordPiece): DiscordPiece {
  const [chars = 0, components = 0] = piece.cost;
  return piece.part.kind === 'buttons' ? { ...piece, cost: [chars, components + 1] } : piece;
}

function assemble(page: readonly DiscordPiece[]): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let text: string[] = [];
  const close = () => {
    if (text.length > 0) components.push({ type: 10, content: text.join('\n') });
    text = [];
  };
  for (const [index, { part }] of page.entries()) {
    if (part.kind === 'markdown') {
      text.push(part.text);
      continue;
    }
    close();
    if (part.kind === 'buttons') components.push({ type: 1, components: part.buttons.map(button) });
    // A line at the very top or bottom of a message parts nothing.
    else if (index > 0 && index < page.length - 1) components.push({ type: 14, divider: true, spacing: 1 });
  }
  close();
  return components;
}

function button(made: SheetButton) {
  return { type: 2, style: 2, label: made.label, custom_id: `${made.action}:${made.value}` } as const;
}
