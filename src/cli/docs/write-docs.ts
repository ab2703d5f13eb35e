import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { commands } from '../../commands/catalogue.ts';
import { slackManifest } from '../../platforms/slack/manifest.ts';
import { writeOut } from '../output.ts';
import { commandsPage } from './commands-page.ts';
import { configSchemaText } from './config-schema-text.ts';
import { configurationPage } from './configuration-page.ts';
import { jsonText } from './json-text.ts';

/** The files that are made from the code, by their path in the checkout. */
export function madeFiles(program: Command): ReadonlyMap<string, string> {
  return new Map([
    ['config/sitrep.schema.json', configSchemaText()],
    ['config/slack-manifest.json', jsonText(slackManifest(commands))],
    ['docs/configuration.md', configurationPage()],
    ['docs/commands.md', commandsPage(program)],
  ]);
}

/** `sitrep docs`, for those who work on the program: writes them anew. */
export async function writeDocs(program: Command): Promise<void> {
  for (const [path, content] of madeFiles(program)) {
    writeFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), content);
    await writeOut(`written ${path}\n`);
  }
}
