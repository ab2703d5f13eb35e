import type { types } from '@slack/bolt';
import type { SlackBlock, SlackMessage } from '../slack/message.ts';
import { anchor, escapeHtml } from './html.ts';

/** A Slack message as HTML, from the payload itself. */
export function slackHtml(message: SlackMessage): string {
  return message.blocks.map(blockHtml).join('');
}

function blockHtml(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return `<div class="header">${escapeHtml(block.text.text)}</div>`;
    case 'divider':
      return '<hr>';
    case 'context':
      return `<div class="context">${block.elements.map((element) => ('text' in element ? escapeHtml(element.text) : '')).join(' ')}</div>`;
    case 'rich_text':
      return `<div class="rich">${block.elements.map(partHtml).join('')}</div>`;
    case 'table':
      return `<div class="table"><table>${block.rows.map(rowHtml).join('')}</table></div>`;
    case 'actions':
      return `<div class="row">${block.elements.map((element) => (element.type === 'button' ? `<span class="button">${escapeHtml(element.text.text)}</span>` : '')).join('')}</div>`;
    default:
      return `<div class="context">(block of type ${escapeHtml(block.type)})</div>`;
  }
}

function rowHtml(row: types.TableBlock['rows'][number], index: number): string {
  const tag = index === 0 ? 'th' : 'td';
  return `<tr>${row.map((cell) => `<${tag}>${cell.type === 'rich_text' ? cell.elements.map(partHtml).join('') : escapeHtml(String(cell.type === 'raw_text' ? cell.text : cell.value))}</${tag}>`).join('')}</tr>`;
}

function partHtml(part: types.RichTextBlockElement): string {
  switch (part.type) {
    case 'rich_text_section':
      return `<p>${part.elements.map(elementHtml).join('')}</p>`;
    case 'rich_text_list':
      return `<ul>${part.elements.map((item) => `<li>${item.elements.map(elementHtml).join('')}</li>`).join('')}</ul>`;
    case 'rich_text_quote':
      return `<blockquote>${part.elements.map(elementHtml).join('')}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${part.elements.map(elementHtml).join('')}</pre>`;
  }
}

function elementHtml(element: types.RichTextElement): string {
  if (element.type !== 'text' && element.type !== 'link')
    return `<span class="mention">${escapeHtml(element.type)}</span>`;
  const text = escapeHtml(element.text ?? ('url' in element ? element.url : '')).replace(/\n/gu, '<br>');
  const bold = element.style?.bold === true ? `<strong>${text}</strong>` : text;
  const styled = element.style?.italic === true ? `<em>${bold}</em>` : bold;
  return element.type === 'link' ? anchor(element.url, styled) : styled;
}
