import type { APIEmbed, APIMessageComponent } from 'discord.js';
import type { Usage } from '../usage.ts';
import { discordLimits } from './limits.ts';
import type { DiscordBody } from './message.ts';
import { embedChars } from './render-embeds.ts';

type Limit = keyof typeof discordLimits;
type Note = (limit: Limit, used: number, where: string) => void;

const COMPONENTS_V2 = 1 << 15;

/** What a message takes of every limit that applies to it. */
export function measureDiscordBody(body: DiscordBody & { readonly content?: string }): readonly Usage[] {
  const usages: Usage[] = [];
  const note: Note = (limit, used, where) => usages.push({ limit, used, max: discordLimits[limit], where });
  if (body.content !== undefined) note('contentChars', body.content.length, 'content');
  if (body.embeds !== undefined) measureEmbeds(body.embeds, note);
  const all = everyComponent(body.components ?? []);
  if (all.length > 0) {
    const texts = all.flatMap((component) => (component.type === 10 ? [component.content] : []));
    note('components', all.length, 'message');
    note(
      'textTotalChars',
      texts.reduce((sum, text) => sum + text.length, 0),
      'message',
    );
    texts.forEach((text, index) => {
      note('textDisplayChars', text.length, `text display ${index + 1}`);
    });
    for (const component of all) measureControl(component, note);
  }
  return usages;
}

/**
 * What Discord refuses although its OpenAPI description allows it: an empty message, and Components V2 beside content or
 * embeds or without their flag. One sentence each; the two limits it misses are in {@link measureDiscordBody}.
 */
export function contradictions(body: DiscordBody & { readonly content?: string }): readonly string[] {
  const content = (body.content ?? '').trim() !== '';
  const embeds = (body.embeds ?? []).length > 0;
  const components = body.components ?? [];
  const flagged = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
  return [
    ...(content || embeds || components.length > 0 ? [] : ['the message is empty']),
    ...(flagged && (content || embeds) ? ['Components V2 stand beside content or embeds'] : []),
    ...(!flagged && components.some((component) => component.type !== 1) ? ['Components V2 without their flag'] : []),
  ];
}

/** Every component, nested ones included, in reading order. */
export function everyComponent(components: readonly APIMessageComponent[]): readonly APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...('components' in component ? everyComponent(component.components) : []),
    ...('accessory' in component ? everyComponent([component.accessory]) : []),
  ]);
}

function measureEmbeds(embeds: readonly APIEmbed[], note: Note): void {
  note('embeds', embeds.length, 'message');
  note(
    'embedTotalChars',
    embeds.reduce((sum, embed) => sum + embedChars(embed), 0),
    'message',
  );
  embeds.forEach((embed, index) => {
    const where = `embed ${index + 1}`;
    note('embedTitleChars', embed.title?.length ?? 0, where);
    note('embedDescriptionChars', embed.description?.length ?? 0, where);
    note('embedFooterChars', embed.footer?.text.length ?? 0, where);
    note('embedAuthorChars', embed.author?.name.length ?? 0, where);
    note('embedFields', embed.fields?.length ?? 0, where);
    for (const field of embed.fields ?? []) {
      note('embedFieldNameChars', field.name.length, where);
      note('embedFieldValueChars', field.value.length, where);
    }
  });
}

function measureControl(component: APIMessageComponent, note: Note): void {
  if (component.type === 1) note('buttonsPerRow', component.components.length, 'action row');
  if (component.type !== 2) return;
  if ('label' in component) note('buttonLabelChars', component.label?.length ?? 0, 'button');
  if ('custom_id' in component) note('customIdChars', component.custom_id.length, 'button');
  if ('url' in component) note('buttonUrlChars', component.url.length, 'button');
}
