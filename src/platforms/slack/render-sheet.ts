import { paginate } from '../paging.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { escapeSlack } from './escape.ts';
import { withFigureTable } from './figure-table.ts';
import { slackLimits } from './limits.ts';
import type { SlackBlock, SlackMessage } from './message.ts';
import { type SlackPiece, slackPieces } from './pieces.ts';
import { type RichTextPart, richTextBlock } from './rich-text.ts';

// One block is kept for rich text that a page begins with; all else that follows rich text joins its block.
const ROOM: readonly number[] = [slackLimits.messageChars, slackLimits.blocksPerMessage - 1];

/** Lines as one or more messages, each within Slack's limits, cut only between lines. */
export function renderSlackSheet(sheet: Sheet): readonly SlackMessage[] {
  const pieces = withFigureTable(sheet).flatMap((line) => ('part' in line ? [line] : slackPieces(line)));
  return paginate(pieces.map(joining), { first: ROOM, next: ROOM }).map(assemble);
}

/** Rich text after rich text takes no block of its own. */
function joining(piece: SlackPiece, index: number, all: readonly SlackPiece[]): SlackPiece {
  const joins = piece.part.kind === 'rich' && all[index - 1]?.part.kind === 'rich';
  return joins ? { ...piece, cost: [piece.cost[0] ?? 0, 0] } : piece;
}

function assemble(page: readonly SlackPiece[]): SlackMessage {
  const blocks: SlackBlock[] = [];
  let rich: RichTextPart[] = [];
  const close = () => {
    if (rich.length > 0) blocks.push(richTextBlock(rich));
    rich = [];
  };
  for (const { part } of page) {
    if (part.kind === 'rich') rich.push(part.element);
    else {
      close();
      blocks.push(part.block);
    }
  }
  close();
  // A line at the very top of a message parts nothing.
  if (blocks[0]?.type === 'divider') blocks.shift();
  return { text: spokenText(page) || WITHOUT_WORDS, blocks };
}

/** For a page of buttons alone: a message without text is refused, and says nothing to a screen reader. */
const WITHOUT_WORDS = 'More of this digest';

/** The page in plain words, whole lines only, up to the length Slack advises. */
function spokenText(page: readonly SlackPiece[]): string {
  const spoken = page.flatMap((piece) => piece.spoken);
  const kept: string[] = [];
  let chars = 0;
  for (const [index, words] of spoken.entries()) {
    const line = escapeSlack(words);
    const rest = `… ${spoken.length - index} more lines in the message`;
    const room = slackLimits.textChars - (index === spoken.length - 1 ? 0 : rest.length + 1);
    if (chars + line.length + 1 > room) return [...kept, rest].join('\n');
    kept.push(line);
    chars += line.length + 1;
  }
  return kept.join('\n');
}
