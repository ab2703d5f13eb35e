import type { Digest } from '../../model/digest.ts';
import type { Layout } from '../../model/subscription.ts';
import { titleWords } from '../digest-words.ts';
import { measureDiscordBody } from '../discord/measure-message.ts';
import type { DiscordMessage } from '../discord/message.ts';
import { renderDiscordDigest } from '../discord/render-digest.ts';
import { renderDiscordSheet } from '../discord/render-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { storyMore, storySources } from '../sheet/story-sheet.ts';
import { measureSlackMessage } from '../slack/measure-message.ts';
import type { SlackMessage } from '../slack/message.ts';
import { renderSlackDigest } from '../slack/render-digest.ts';
import { renderSlackSheet } from '../slack/render-sheet.ts';
import { tightest, type Usage } from '../usage.ts';
import { discordHtml } from './discord-html.ts';
import { escapeHtml } from './html.ts';
import { slackHtml } from './slack-html.ts';
import { previewStyle } from './style.ts';

/** A message as one client shows it, with what it takes of the limits. */
interface Shown {
  readonly html: string;
  readonly usages: readonly Usage[];
  readonly place: 'channel' | 'apart' | 'private';
}

/** Stands in for the delivery the buttons of a real message refer to. */
const PREVIEW_DELIVERY = 'preview';

/**
 * A page that shows the digest as Slack and Discord would, light and dark, made from the very payloads that would be sent,
 * with the limits they take beside them. Every byte is in the page: no network, no script.
 */
export function renderPreview(digest: Digest, layout: Layout = 'compact'): string {
  const slack = renderSlackDigest(digest, layout, PREVIEW_DELIVERY).map(shownOnSlack);
  const discord = renderDiscordDigest(digest, layout, PREVIEW_DELIVERY).map(shownOnDiscord);
  const behind =
    layout === 'compact'
      ? digest.stories.flatMap((story, index) => [
          ...(story.more.figures.length + story.more.quotes.length > 0
            ? [storyMore(story, index, digest.timeZone)]
            : []),
          storySources(story, digest.timeZone),
        ])
      : [];
  const title = titleWords(digest);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${previewStyle}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p class="lede">Drawn from the payloads that would be sent, layout ${layout}. Links open the source at the sentence.</p>
${clientSection('Slack', 'slack', [...slack, ...behindOnSlack(behind)])}
${clientSection('Discord', 'discord', [...discord, ...behindOnDiscord(behind)])}
</body></html>
`;
}

function shownOnSlack(message: SlackMessage, index: number): Shown {
  return { html: slackHtml(message), usages: measureSlackMessage(message), place: index === 0 ? 'channel' : 'apart' };
}

function shownOnDiscord({ body, place }: DiscordMessage): Shown {
  const name = place.kind === 'post' ? `<div class="name">Post: ${escapeHtml(place.name)}</div>` : '';
  return {
    html: `${name}${discordHtml(body)}`,
    usages: measureDiscordBody(body),
    place: place.kind === 'channel' ? 'channel' : 'apart',
  };
}

function behindOnSlack(sheets: readonly Sheet[]): readonly Shown[] {
  return sheets
    .flatMap(renderSlackSheet)
    .map((message) => ({ html: slackHtml(message), usages: measureSlackMessage(message), place: 'private' }));
}

function behindOnDiscord(sheets: readonly Sheet[]): readonly Shown[] {
  return sheets
    .flatMap(renderDiscordSheet)
    .map((body) => ({ html: discordHtml(body), usages: measureDiscordBody(body), place: 'private' }));
}

function clientSection(name: string, look: 'slack' | 'discord', shown: readonly Shown[]): string {
  const frame = (theme: 'light' | 'dark') => `<div class="client ${look} ${theme}">${frameHtml(shown)}</div>`;
  return `<section><h2>${name}</h2><div class="frames">${frame('light')}${frame('dark')}${limitsHtml(shown)}</div></section>`;
}

function frameHtml(shown: readonly Shown[]): string {
  const at = (place: Shown['place']) =>
    shown
      .filter((one) => one.place === place)
      .map(messageHtml)
      .join('');
  const apart = at('apart');
  const hidden = at('private');
  return [
    at('channel'),
    apart === '' ? '' : `<div class="replies"><div class="name">Thread</div>${apart}</div>`,
    hidden === '' ? '' : `<div class="only">Behind the buttons, shown to the person who presses</div>${hidden}`,
  ].join('');
}

function messageHtml(one: Shown): string {
  return `<div class="message"><div class="avatar">S</div><div class="body"><div class="who">Sitrep<span class="tag">APP</span></div>${one.html}</div></div>`;
}

function limitsHtml(shown: readonly Shown[]): string {
  const lists = shown.map((one, index) => {
    const rows = tightest(one.usages)
      .filter((usage) => usage.used > 0)
      .map((usage) => {
        const share = Math.min(100, Math.round((usage.used / usage.max) * 100));
        return `<dt>${escapeHtml(usage.limit)}</dt><dd>${usage.used.toLocaleString('en')} / ${usage.max.toLocaleString('en')}</dd><div class="bar"><i style="width:${share}%"></i></div>`;
      });
    return `<h4>Message ${index + 1}${one.place === 'private' ? ', behind a button' : ''}</h4><dl>${rows.join('')}</dl>`;
  });
  return `<aside class="limits"><h3>Limits used</h3>${lists.join('')}</aside>`;
}
