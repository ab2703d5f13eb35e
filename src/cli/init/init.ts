import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { writeNote, writeOut } from '../output.ts';
import { shippedFile } from '../shipped.ts';
import { type Answers, answersFromFlags, type InitFlags, NO_CHANNEL } from './answers.ts';
import { ask } from './ask.ts';
import { configText } from './config-text.ts';
import { environmentText } from './environment-text.ts';
import { localZone } from './local-zone.ts';

export interface InitOptions extends InitFlags {
  readonly folder: string;
  /** Ask nothing: flags, else defaults. */
  readonly yes: boolean;
  /** Discord's application id, for the install link. */
  readonly discordApplication: string | null;
}

const STARTER_FILES: readonly string[] = [
  'conflicts.yaml',
  'feeds/ukraine.yaml',
  'feeds/global.yaml',
  'feeds/middle-east.yaml',
  'feeds/sudan-sahel.yaml',
  'sitrep.schema.json',
];

/**
 * `sitrep init`: writes a configuration and all it names into a folder. A file that is there and differs is kept, or on a
 * terminal asked about.
 *
 * @throws SitrepError (exit code 2) for a wrong flag
 */
export async function init(options: InitOptions): Promise<void> {
  const given = answersFromFlags(options, localZone());
  const onTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true && !options.yes;
  const answers = onTerminal ? await ask(options, given) : given;
  if (answers === null) return;
  const kept: string[] = [];
  for (const [name, content] of filesFor(answers)) {
    const path = join(options.folder, name);
    const outcome = await write(path, content, onTerminal);
    if (outcome === 'kept') kept.push(path);
    await writeOut(`${outcome.padEnd(9)} ${path}\n`);
  }
  if (kept.length > 0)
    writeNote('\nWhat was kept is yours: it differs from what would be written. Move it away to have it made anew.');
  const file = join(options.folder, 'sitrep.yaml');
  loadConfig(file);
  await writeOut(`\n${(await nextSteps(answers, file, options)).join('\n')}\n`);
}

/** Every file with its content, in the order written. */
function filesFor(answers: Answers): readonly (readonly [string, string])[] {
  const starters = STARTER_FILES.filter((name) => existsSync(shippedFile(name)));
  const slack =
    answers.targets.some(({ platform }) => platform === 'slack') && existsSync(shippedFile('slack-manifest.json'));
  return [
    ['sitrep.yaml', configText(answers)],
    ...[...starters, ...(slack ? ['slack-manifest.json'] : [])].map(
      (name) => [name, readFileSync(shippedFile(name), 'utf8')] as const,
    ),
    ['.env.example', environmentText],
  ];
}

async function write(path: string, content: string, mayAsk: boolean): Promise<'written' | 'unchanged' | 'kept'> {
  try {
    if (existsSync(path)) {
      if (readFileSync(path, 'utf8') === content) return 'unchanged';
      const overwrite =
        mayAsk && (await confirm({ message: `${path} is there and differs. Overwrite it?`, initialValue: false }));
      if (isCancel(overwrite) || !overwrite) return 'kept';
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return 'written';
  } catch (error) {
    throw new SitrepError(
      `${path} cannot be written (${(error as Error).message}); choose another --folder`,
      exitCodes.configuration,
    );
  }
}

async function nextSteps({ targets }: Answers, file: string, options: InitOptions): Promise<readonly string[]> {
  const chosen = targets.map(({ platform }) => platform);
  const steps: string[] = [];
  if (chosen.includes('slack')) {
    steps.push(
      `Slack: make the app from ${join(options.folder, 'slack-manifest.json')} at https://api.slack.com/apps, install it, /invite it into the channel.`,
    );
  }
  if (chosen.includes('discord')) {
    const { installLink } = await import('../../platforms/discord/install-link.ts');
    const id = options.discordApplication;
    steps.push(
      `Discord: add the bot with the least it needs: ${installLink(id ?? 'APPLICATION_ID')}`,
      ...(id === null
        ? ['         (put your application’s id, from the developer portal, in place of APPLICATION_ID)']
        : []),
    );
  }
  if (steps.length > 0)
    steps.push(`Tokens: cp ${join(options.folder, '.env.example')} .env && chmod 600 .env, and fill it in.`);
  if (targets.some(({ channel }) => channel === NO_CHANNEL))
    steps.push(`Channel: put its id in place of ${NO_CHANNEL} in ${file}.`);
  const flag = options.folder === '.' ? '' : ` --config ${file}`;
  // A newcomer who typed "npx sitrep" has no "sitrep" on the path.
  const sitrep = process.env.npm_command === 'exec' ? 'npx sitrep' : 'sitrep';
  return [
    'Next:',
    ...[
      ...steps,
      `Try it: ${sitrep} doctor${flag}; then: ${sitrep} digest --dry-run${flag} prints a digest and posts nothing; then: ${sitrep} start${flag}`,
    ].map((step) => (step.startsWith(' ') ? step : `- ${step}`)),
  ];
}
