import type { APIEmbed, APIMessageComponent } from 'discord.js';
import type { DiscordBody } from '../discord/message.ts';
import { type DiscordLine, type DiscordNode, parseDiscordMarkdown } from './discord-markdown.ts';
import { anchor, escapeHtml } from './html.ts';

/** A Discord message body as HTML, from the payload itself. */
export function discordHtml(body: DiscordBody): string {
  return [...(body.components ?? []).map(componentHtml), ...(body.embeds ?? []).map(embedHtml)].join('');
}

function componentHtml(component: APIMessageComponent): string {
  switch (component.type) {
    case 17:
      return `<div class="container" style="border-left-color:${color(component.accent_color)}">${component.components.map(componentHtml).join('')}</div>`;
    case 10:
      return `<div class="md">${markdownHtml(component.content)}</div>`;
    case 14:
      return '<hr>';
    case 1:
      return `<div class="row">${component.components.map(componentHtml).join('')}</div>`;
    case 2:
      return `<span class="button">${escapeHtml('label' in component ? (component.label ?? '') : '')}</span>`;
    default:
      return `<div class="md">(component of type ${component.type})</div>`;
  }
}

function embedHtml(embed: APIEmbed): string {
  const author = embed.author === undefined ? '' : `<div class="author">${escapeHtml(embed.author.name)}</div>`;
  return `<div class="container embed" style="border-left-color:${color(embed.color)}">${author}<div class="md">${markdownHtml(embed.description ?? '')}</div></div>`;
}

function markdownHtml(source: string): string {
  let html = '';
  let open: DiscordLine['kind'] | null = null;
  for (const line of parseDiscordMarkdown(source)) {
    if (open === 'bullet' && line.kind !== 'bullet') html += '</ul>';
    if (open === 'quote' && line.kind !== 'quote') html += '</blockquote>';
    if (line.kind === 'bullet' && open !== 'bullet') html += '<ul>';
    if (line.kind === 'quote' && open !== 'quote') html += '<blockquote>';
    open = line.kind;
    const inner = line.children.map(nodeHtml).join('');
    if (line.kind === 'bullet') html += `<li>${inner}</li>`;
    else if (line.kind === 'heading') html += `<h${line.level + 1}>${inner}</h${line.level + 1}>`;
    else html += `<p${line.kind === 'small' ? ' class="small"' : ''}>${inner}</p>`;
  }
  if (open === 'bullet') html += '</ul>';
  if (open === 'quote') html += '</blockquote>';
  return html;
}

function nodeHtml(node: DiscordNode): string {
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.text);
    case 'mention':
      return `<span class="mention">${escapeHtml(node.text)}</span>`;
    case 'link':
      return anchor(node.url, node.children.map(nodeHtml).join(''));
    case 'spoiler':
      return `<label class="spoiler"><input type="checkbox"><span>${node.children.map(nodeHtml).join('')}</span></label>`;
    default: {
      const tag = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' }[node.kind];
      return `<${tag}>${node.children.map(nodeHtml).join('')}</${tag}>`;
    }
  }
}

function color(value: number | null | undefined): string {
  return value === null || value === undefined ? 'transparent' : `#${value.toString(16).padStart(6, '0')}`;
}
