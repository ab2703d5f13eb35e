import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Asker } from '../../commands/asker.ts';
import type { CommandDesk } from '../../commands/desk.ts';
import { parseActionId } from '../sheet/actions.ts';
import { plain } from '../sheet/sheet.ts';
import { filledForm, showForm } from './forms.ts';
import { discordLimits } from './limits.ts';
import { summariseLinks } from './registration.ts';
import { type DiscordReplyTo, type ReplyTools, replyOnDiscord } from './reply.ts';

/** Articles a shortcut summarises at most. */
const MAX_LINKS = 3;
const FACT_SELECT = 'sitrep.fact:';
const CORRECTION = 'sitrep.correction:';
/** A report is a sentence or two. */
const MAX_REPORT_CHARS = 1_000;

/** Answers whatever a person did; acknowledges before any work is done. */
export async function answerInteraction(interaction: Interaction, desk: CommandDesk, tools: ReplyTools): Promise<void> {
  if (interaction.isAutocomplete()) return autocomplete(interaction, desk);
  if (interaction.isChatInputCommand()) return command(interaction, desk, tools);
  if (interaction.isMessageContextMenuCommand()) return shortcut(interaction, desk, tools);
  if (interaction.isButton()) return button(interaction, desk, tools);
  if (interaction.isStringSelectMenu() && interaction.customId.startsWith(FACT_SELECT)) return form(interaction);
  if (interaction.isModalSubmit())
    return interaction.customId.startsWith(CORRECTION)
      ? correction(interaction, desk, tools)
      : fill(interaction, desk, tools);
}

type Asked =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

async function command(interaction: ChatInputCommandInteraction, desk: CommandDesk, tools: ReplyTools): Promise<void> {
  const sub = interaction.options.getSubcommand(false);
  const name = sub === null ? interaction.commandName : `${interaction.commandName} ${sub}`;
  const given = new Map<string, string>();
  for (const option of leaves(interaction.options.data)) given.set(option.name, String(option.value));
  const shared = given.get('share') === 'true';
  if (desk.asksBack(name, given)) return askBack(interaction, name, desk, tools);
  await acknowledge(interaction, shared, tools);
  const to = replyTo(interaction, shared, tools);
  const { answer } = await desk.askNamed(name, given, asker(interaction, to));
  await replyOnDiscord(answer, to, tools);
}

/** Answers with a form; with a sentence, when the asker may not change anything. */
async function askBack(
  interaction: ChatInputCommandInteraction,
  name: string,
  desk: CommandDesk,
  tools: ReplyTools,
): Promise<void> {
  const to = replyTo(interaction, false, tools);
  const { answer } = await desk.askNamed(name, new Map(), asker(interaction, to));
  if (answer.kind === 'form') return showForm(interaction, name, answer.form);
  await acknowledge(interaction, false, tools);
  await replyOnDiscord(answer, to, tools);
}

async function fill(interaction: ModalSubmitInteraction, desk: CommandDesk, tools: ReplyTools): Promise<void> {
  const filled = filledForm(interaction);
  if (filled === null) return;
  await acknowledge(interaction, false, tools);
  const to = replyTo(interaction, false, tools);
  const { answer } = await desk.askNamed(filled.name, filled.given, asker(interaction, to));
  await replyOnDiscord(answer, to, tools);
}

async function autocomplete(interaction: AutocompleteInteraction, desk: CommandDesk): Promise<void> {
  const sub = interaction.options.getSubcommand(false);
  const name = sub === null ? interaction.commandName : `${interaction.commandName} ${sub}`;
  const { name: option, value } = interaction.options.getFocused(true);
  const found = await desk.suggest(name, option, value);
  const cut = (text: string) => [...text].slice(0, discordLimits.choiceChars).join('') || '—';
  await interaction.respond(
    found
      .filter(({ value: choice }) => choice.length <= discordLimits.choiceChars)
      .slice(0, discordLimits.autocompleteChoices)
      .map(({ name: shown, value: choice }) => ({ name: cut(shown), value: choice })),
  );
}

async function shortcut(
  interaction: MessageContextMenuCommandInteraction,
  desk: CommandDesk,
  tools: ReplyTools,
): Promise<void> {
  await acknowledge(interaction, false, tools);
  const to = replyTo(interaction, false, tools);
  const links = interaction.commandName === summariseLinks ? linksOf(interaction.targetMessage.content) : [];
  if (links.length === 0) {
    await replyOnDiscord(
      { kind: 'sheet', sheet: [{ kind: 'text', runs: [plain('There is no link in that message.')] }], file: null },
      to,
      tools,
    );
  }
  for (const url of links.slice(0, MAX_LINKS)) {
    const { answer } = await desk.askNamed('digest article', new Map([['url', url]]), asker(interaction, to));
    await replyOnDiscord(answer, to, tools);
  }
}

async function button(interaction: ButtonInteraction, desk: CommandDesk, tools: ReplyTools): Promise<void> {
  const [, id = '', value = ''] = /^([^:]+):(.*)$/u.exec(interaction.customId) ?? [];
  const action = parseActionId(id);
  if (action === null || action === 'share') return;
  await acknowledge(interaction, false, tools);
  const to = replyTo(interaction, false, tools);
  const facts = action === 'wrong' ? await desk.factsToCorrect(value) : [];
  if (facts.length === 0) {
    const sheet = await desk.press(action === 'wrong' ? 'sources' : action, value, asker(interaction, to));
    await replyOnDiscord({ kind: 'sheet', sheet, file: null }, to, tools);
    return;
  }
  const options = facts.slice(0, discordLimits.commandChoices).map((fact) => ({ label: fact.label, value: fact.id }));
  const select = {
    type: 3 as const,
    custom_id: `${FACT_SELECT}${value}`,
    placeholder: 'Which fact is wrong?',
    options,
  };
  await interaction.editReply({ components: [{ type: 1, components: [select] }] });
}

async function form(interaction: StringSelectMenuInteraction): Promise<void> {
  const value = interaction.customId.slice(FACT_SELECT.length);
  const fact = interaction.values[0] ?? 'story';
  await interaction.showModal({
    custom_id: `${CORRECTION}${value}|${fact}`,
    title: 'What is wrong?',
    components: [
      {
        type: 1,
        components: [
          {
            type: 4,
            custom_id: 'wrong',
            label: 'What the article says instead',
            style: 2,
            required: true,
            max_length: MAX_REPORT_CHARS,
          },
        ],
      },
    ],
  });
}

async function correction(interaction: ModalSubmitInteraction, desk: CommandDesk, tools: ReplyTools): Promise<void> {
  await acknowledge(interaction, false, tools);
  const to = replyTo(interaction, false, tools);
  const [value = '', fact = 'story'] = interaction.customId.slice(CORRECTION.length).split('|');
  const sheet = await desk.correct(value, fact, interaction.fields.getTextInputValue('wrong'), asker(interaction, to));
  await replyOnDiscord({ kind: 'sheet', sheet, file: null }, to, tools);
}

/** An interaction that came too late to be acknowledged is answered all the same, by direct message. */
async function acknowledge(interaction: Asked, shared: boolean, { report }: ReplyTools): Promise<void> {
  try {
    await interaction.deferReply(shared ? {} : { flags: MessageFlags.Ephemeral });
  } catch (error) {
    report(error);
  }
}

function replyTo(interaction: Asked, shared: boolean, { now }: ReplyTools): DiscordReplyTo {
  return {
    application: interaction.applicationId,
    token: interaction.token,
    user: interaction.user.id,
    shared,
    askedAt: now(),
  };
}

function asker(interaction: Asked, to: DiscordReplyTo): Asker {
  return {
    platform: 'discord',
    userId: interaction.user.id,
    channel: interaction.channelId ?? '',
    // Outside a server, and in one the bot is no member of, there is none.
    isNeighbour: (channel) => interaction.guild?.channels.cache.has(channel) === true,
    isManager: async () => interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    replyTo: JSON.stringify(to),
  };
}

/** Options with a value, whatever they are nested in. */
function leaves(
  options: ChatInputCommandInteraction['options']['data'],
): readonly { readonly name: string; readonly value: unknown }[] {
  return options.flatMap((option) =>
    option.options === undefined
      ? option.value === undefined
        ? []
        : [{ name: option.name, value: option.value }]
      : leaves(option.options),
  );
}

function linksOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/https?:\/\/[^\s<>()]+/gu)].map((match) => match[0]))];
}
