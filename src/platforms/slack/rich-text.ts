import type { types } from '@slack/bolt';
import type { Run } from '../sheet/sheet.ts';
import type { SlackBlock } from './message.ts';

export type RichTextPart = types.RichTextBlockElement;

/** Runs as elements of a rich text section: Slack reads no formatting, mentions or emoji out of their text. */
export function richRuns(runs: readonly Run[]): types.RichTextElement[] {
  return runs.map((run) => {
    const style =
      run.style === 'strong' ? { style: { bold: true } } : run.style === 'emphasis' ? { style: { italic: true } } : {};
    return run.link === null
      ? { type: 'text', text: run.text, ...style }
      : { type: 'link', url: run.link, text: run.text, ...style };
  });
}

/** Neighbouring parts in one block: lines of text in one section, bullets of neighbouring lists in one list. */
export function richTextBlock(parts: readonly RichTextPart[]): SlackBlock {
  const elements: RichTextPart[] = [];
  for (const part of parts) {
    const last = elements.at(-1);
    if (part.type === 'rich_text_list' && last?.type === 'rich_text_list') {
      elements[elements.length - 1] = { ...last, elements: [...last.elements, ...part.elements] };
    } else if (part.type === 'rich_text_section' && last?.type === 'rich_text_section') {
      const joined: types.RichTextElement[] = [...last.elements, { type: 'text', text: '\n' }, ...part.elements];
      elements[elements.length - 1] = { ...last, elements: joined };
    } else elements.push(part);
  }
  return { type: 'rich_text', elements };
}
