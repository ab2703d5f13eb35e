import type { Command } from 'commander';

/** `docs/commands.md`: every command with its arguments and options, from the program itself. */
export function commandsPage(program: Command): string {
  const exits = `| code | when |
|---|---|
| 0 | done |
| 1 | a fault of the program; for \`doctor\`, something fails |
| 2 | wrong usage |
| 3 | the configuration is refused |
| 4 | input could not be read |
| 5 | a source could not be fetched |
| 6 | the data store cannot be used |
| 7 | no such id, subscription or feed |`;
  const commands = leaves(program, 'sitrep').toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return `# Commands

stdout is data, stderr is progress and logs. \`--json\`, where there is one, prints the same facts as data.

This page is made from the program itself; \`npm test\` fails when it falls behind (\`node src/cli.ts docs\` writes it anew).

${commands.map(({ name, command }) => page(name, command)).join('\n')}
## Exit codes

${exits}
`;
}

interface Named {
  readonly name: string;
  readonly command: Command;
}

function leaves(command: Command, name: string): readonly Named[] {
  if (command.commands.length === 0) return [{ name, command }];
  return command.commands.flatMap((inner) => leaves(inner, `${name} ${inner.name()}`));
}

function page(name: string, command: Command): string {
  const args = command.registeredArguments.map((argument) => ({
    term: argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    words: argument.description,
  }));
  const options = command.options
    .filter((option) => !option.hidden)
    .map((option) => ({
      term: option.flags,
      words: [
        option.description,
        ...(option.argChoices === undefined ? [] : [`one of ${option.argChoices.join(', ')}`]),
        ...shownDefault(option.defaultValue, option.defaultValueDescription),
      ].join('; '),
    }));
  const rows = [...args, ...options].map(({ term, words }) => `| \`${term}\` | ${words.replaceAll('|', '\\|')} |`);
  const usage = [name, ...args.map(({ term }) => term), ...(options.length === 0 ? [] : ['[options]'])].join(' ');
  const table = rows.length === 0 ? '' : `\n| | |\n|---|---|\n${rows.join('\n')}\n`;
  return `## ${name}\n\n${command.description()}.\n\n\`\`\`\n${usage}\n\`\`\`\n${table}`;
}

/** Paths of this machine are not documented: an option whose default is one says so in its description. */
function shownDefault(value: unknown, description: string | undefined): readonly string[] {
  if (description !== undefined) return [`default: ${description}`];
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return [];
  const text = String(value);
  const shipped = /\/(config\/[^/]+)$/u.exec(text)?.[1];
  return [`default: ${shipped === undefined ? text : `the one that comes with the program, ${shipped}`}`];
}
