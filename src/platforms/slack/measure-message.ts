import type { Usage } from '../usage.ts';
import { slackLimits } from './limits.ts';
import type { SlackBlock, SlackMessage } from './message.ts';
import { countChars } from './pieces.ts';

type Limit = keyof typeof slackLimits;

/** What a message takes of every limit that applies to it. */
export function measureSlackMessage(message: SlackMessage): readonly Usage[] {
  const usages: Usage[] = [];
  const note = (limit: Limit, used: number, where: string) =>
    usages.push({ limit, used, max: slackLimits[limit], where });
  note('messageChars', countChars(message.blocks), 'message');
  note('textChars', message.text.length, 'text');
  note('blocksPerMessage', message.blocks.length, 'message');
  note('tablesPerMessage', message.blocks.filter((block) => block.type === 'table').length, 'message');
  message.blocks.forEach((block, index) => {
    measureBlock(block, (limit, used) => note(limit, used, `block ${index + 1} (${block.type})`));
  });
  return usages;
}

function measureBlock(block: SlackBlock, note: (limit: Limit, used: number) => void): void {
  if (block.block_id !== undefined) note('blockIdChars', block.block_id.length);
  switch (block.type) {
    case 'header':
      note('headerChars', block.text.text.length);
      break;
    case 'section':
      note('sectionChars', block.text?.text.length ?? 0);
      break;
    case 'context':
      note('contextElements', block.elements.length);
      for (const element of block.elements) if ('text' in element) note('contextChars', element.text.length);
      break;
    case 'table':
      note('tableRows', block.rows.length);
      note('tableChars', countChars(block.rows));
      for (const row of block.rows) note('tableCells', row.length);
      break;
    case 'actions':
      note('actionsElements', block.elements.length);
      for (const element of block.elements) {
        note('actionIdChars', element.action_id?.length ?? 0);
        if (element.type !== 'button') continue;
        note('buttonTextChars', element.text.text.length);
        note('buttonValueChars', element.value?.length ?? 0);
        note('buttonUrlChars', element.url?.length ?? 0);
      }
      break;
    default:
      break;
  }
}
