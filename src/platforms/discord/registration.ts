import type { APIApplicationCommandOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command, CommandOption } from '../../commands/command.ts';

/** The message shortcut that reads the articles a message links to. */
export const summariseLinks = 'Summarise links';

/** InteractionContextType (application-commands.mdx). */
const GUILD = 0;
const BOT_DM = 1;
const PRIVATE = 2;

/** Every command as Discord registers it, from the one catalogue. Feeds and schedules belong to a server, the rest works anywhere. */
export function discordCommands(commands: readonly Command[]): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? ''))];
  const typed = names.map((name): RESTPostAPIApplicationCommandsJSONBody => {
    const members = commands.filter((command) => command.name.split(' ')[0] === name);
    const [only] = members;
    const serverOnly = members.some((command) => command.who === 'manager');
    const where = serverOnly
      ? { contexts: [GUILD], integration_types: [0] }
      : { contexts: [GUILD, BOT_DM, PRIVATE], integration_types: [0, 1] };
    if (members.length === 1 && only !== undefined && !only.name.includes(' ')) {
      return { type: 1, name, description: only.description, options: optionsOf(only), ...where };
    }
    const options = members.map(
      (command): APIApplicationCommandOption => ({
        type: 1,
        name: command.name.split(' ')[1] ?? '',
        description: command.description,
        options: optionsOf(command),
      }),
    );
    return { type: 1, name, description: groupWords[name] ?? `Commands about ${name}`, options, ...where };
  });
  return [...typed, { type: 3, name: summariseLinks, contexts: [GUILD, BOT_DM, PRIVATE], integration_types: [0, 1] }];
}

/** Whether what is registered already says the same; Discord adds fields of its own, which do not count. */
export function sameCommands(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: readonly unknown[],
): boolean {
  if (wanted.length !== registered.length) return false;
  return wanted.every((command) =>
    registered.some(
      (other) =>
        isRecord(other) && other.name === command.name && other.type === command.type && covers(other, command),
    ),
  );
}

const groupWords: Readonly<Record<string, string>> = {
  digest: 'Digests of the news, and why they hold what they hold',
  feeds: 'The feeds that are read',
  schedule: 'When this channel is told',
};

function optionsOf(command: Command) {
  // Discord wants required options first.
  return command.options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(optionOf);
}

function optionOf(option: CommandOption): Exclude<APIApplicationCommandOption, { type: 1 } | { type: 2 }> {
  const { name, description, required } = option;
  const base = { name, description, required };
  if (option.kind === 'flag') return { type: 5, ...base };
  if (option.kind === 'channel') return { type: 7, ...base, channel_types: [0, 5, 15] };
  if (option.kind === 'whole')
    return {
      type: 4,
      ...base,
      ...(option.range === null ? {} : { min_value: option.range[0], max_value: option.range[1] }),
    };
  if (option.choices !== null)
    return { type: 3, ...base, choices: option.choices.map((value) => ({ name: value, value })) };
  return option.suggests === null ? { type: 3, ...base } : { type: 3, ...base, autocomplete: true };
}

/** Everything `wanted` says is said by `given` too; absent and empty or false are the same. */
function covers(given: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(given)
      ? given.length === wanted.length && wanted.every((item, index) => covers(given[index], item))
      : wanted.length === 0;
  if (isRecord(wanted))
    return isRecord(given) && Object.entries(wanted).every(([key, value]) => covers(given[key], value));
  return given === wanted || (wanted === false && (given === undefined || given === null));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
