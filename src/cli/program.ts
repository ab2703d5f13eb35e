import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from '../errors.ts';
import { version } from '../version.ts';
import { addFeedsCommand } from './feeds/commands.ts';
import { addFindingsCommands } from './findings/commands.ts';
import { writeOut } from './output.ts';
import { shippedFile } from './shipped.ts';
import type { Role } from './start.ts';
import { addStoreCommands } from './store/commands.ts';

/** Where the configuration is looked for when no --config is given: what `sitrep init` wrote here, else that of a checkout. */
const defaultConfig = (): string => (existsSync('sitrep.yaml') ? 'sitrep.yaml' : 'config/sitrep.yaml');

const configOption = (): Option =>
  new Option('-c, --config <file>', 'configuration file').default(
    defaultConfig(),
    'sitrep.yaml here, else config/sitrep.yaml',
  );

/** Every command of `sitrep`, each loading only what it needs. stdout is data, stderr is progress and logs; exit codes are those of errors.ts. */
export function createProgram(): Command {
  const program = new Command('sitrep')
    .description('War-news digests for Slack and Discord, every figure and quote traced to its source.')
    .version(version)
    .showSuggestionAfterError()
    .exitOverride();

  program
    .command('try')
    .description('one article → its digest in the terminal; needs no configuration')
    .argument('<file|url|->', 'text or HTML file, web address, or - for standard input')
    .option('--json', 'print the digest document', false)
    .option('--conflicts <file>', 'conflict registry', shippedFile('conflicts.yaml'))
    .option('--allow-host <host>', 'private host that may be fetched from (repeatable)', collect, [])
    .action(async (input: string, options: { json: boolean; conflicts: string; allowHost: string[] }) => {
      const { loadConflicts } = await import('../config/load-config.ts');
      const { tryArticle } = await import('./try.ts');
      const conflicts = loadConflicts(options.conflicts);
      await tryArticle(input, { json: options.json, allowHosts: options.allowHost, conflicts, now: Date.now() });
    });

  program
    .command('extract')
    .description('NDJSON {"id","text","title"?,"published"?} in, one reading a line out')
    .option('--conflicts <file>', 'conflict registry', shippedFile('conflicts.yaml'))
    .action(async (options: { conflicts: string }) => {
      const { loadConflicts } = await import('../config/load-config.ts');
      const { extractLines } = await import('./extract.ts');
      const refused = await extractLines(process.stdin, loadConflicts(options.conflicts));
      if (refused > 0) process.exitCode = exitCodes.input;
    });

  program
    .command('stories')
    .description('NDJSON {"id","title"?,"text","published"?,"feed"?} in order of arrival in, {"id","story"} out')
    .action(async () => {
      const { storyLines } = await import('./stories.ts');
      if ((await storyLines(process.stdin)) > 0) process.exitCode = exitCodes.input;
    });

  program
    .command('changes')
    .description('NDJSON {"id","old","new"} in, the figures that changed out')
    .action(async () => {
      const { changeLines } = await import('./stories.ts');
      if ((await changeLines(process.stdin)) > 0) process.exitCode = exitCodes.input;
    });

  program
    .command('explain')
    .description('each figure and quote with the rule that found it and every step after, and why it is war news')
    .argument('<file|url|id|->', 'text or HTML file, web address, id of a stored article, or - for standard input')
    .option('--json', 'print the reading with its steps', false)
    .addOption(configOption())
    .option('--conflicts <file>', 'conflict registry', shippedFile('conflicts.yaml'))
    .option('--allow-host <host>', 'private host that may be fetched from (repeatable)', collect, [])
    .action(
      async (input: string, options: { json: boolean; config: string; conflicts: string; allowHost: string[] }) => {
        const { loadConflicts } = await import('../config/load-config.ts');
        const { findArticle } = await import('./find-article.ts');
        const { explainArticle } = await import('./explain.ts');
        const article = await findArticle(input, {
          now: Date.now(),
          allowHosts: options.allowHost,
          config: options.config,
        });
        await explainArticle(article, loadConflicts(options.conflicts), options.json);
      },
    );

  program
    .command('digest')
    .description('poll what is due, compose the digest of a subscription and post it to its channel now')
    .option('--now', 'the digest of this moment (the only kind so far)', true)
    .option('--dry-run', 'print it here; post nothing and remember nothing as told', false)
    .option('--subscription <id>', 'subscription; the first of the configuration when absent')
    .option('--since <hours>', 'hours looked back', hours, 24)
    .option('--json', 'print the digest document', false)
    .addOption(configOption())
    .action(
      async (options: { dryRun: boolean; subscription?: string; since: number; json: boolean; config: string }) => {
        const { config, dryRun, json, since, subscription } = options;
        const { digestNow } = await import('./digest.ts');
        await digestNow({ config, dryRun, json, sinceHours: since, subscription: subscription ?? null });
      },
    );

  program
    .command('backtest')
    .description('what would have been posted under the current rules, from what is stored; writes and posts nothing')
    .requiredOption('--from <date>', 'slots after it: a date (2026-01-31, from its beginning in UTC) or a time', date)
    .option('--to <date>', 'until: a date (its beginning in UTC) or a time; now when absent', date)
    .option('--subscription <id>', 'subscription; all when absent')
    .option('--json', 'print the digests and alerts as data, one line each', false)
    .addOption(configOption())
    .action(async (options: { from: number; to?: number; subscription?: string; json: boolean; config: string }) => {
      const { config, from, json, subscription, to } = options;
      const { backtest } = await import('./backtest/backtest.ts');
      await backtest({ config, from, to: to ?? Date.now(), json, subscription: subscription ?? null });
    });

  program
    .command('init')
    .description(
      'four questions, or flags: writes sitrep.yaml with starter feeds and all it needs; overwrites nothing unasked',
    )
    .option('--platform <name>', 'slack, discord or console (repeatable)', collect, [])
    .option('--channel <id>', 'channel id, one for each platform in their order (repeatable)', collect, [])
    .option('--at <time>', 'times ("08:00,18:00", "08:00 on weekdays") or cron text')
    .option('--timezone <zone>', 'IANA time zone; this machine’s when absent')
    .option('--discord-application <id>', 'Discord’s application id, for the install link')
    .option('--folder <folder>', 'where the files are written', '.')
    .option('-y, --yes', 'ask nothing: flags, else defaults', false)
    .action(async (options: InitCommandOptions) => {
      const { platform, channel, at, timezone, discordApplication, folder, yes } = options;
      const flags = { platforms: platform, channels: channel, at: at ?? null, timeZone: timezone ?? null };
      const { init } = await import('./init/init.ts');
      await init({ ...flags, folder, yes, discordApplication: discordApplication ?? null });
    });

  program
    .command('start')
    .description('poll, compose and post on schedule until stopped; without tokens digests are printed here')
    .addOption(configOption())
    .addOption(
      new Option(
        '--role <role>',
        'what this replica does, with PostgreSQL: collect and compose, post and answer, or all',
      )
        .choices(['all', 'worker', 'gateway'])
        .default('all'),
    )
    .action(async ({ config, role }: { config: string; role: Role }) =>
      (await import('./start.ts')).start(config, role),
    );

  program
    .command('demo')
    .description('the whole line on a made-up war, on this machine alone')
    .option('--out <folder>', 'where digest.json is written', '.')
    .action(async (options: { out: string }) => (await import('./demo.ts')).runDemo(options.out));

  program
    .command('check-config')
    .description('check the configuration and say what it holds')
    .addOption(configOption())
    .action(async (options: { config: string }) => {
      const { loadConfig } = await import('../config/load-config.ts');
      const config = loadConfig(options.config);
      const polled = config.feeds.filter((feed) => feed.enabled).length;
      await writeOut(
        `${options.config} is good: ${config.feeds.length} feeds (${polled} polled), ${config.subscriptions.length} subscriptions, ${config.conflicts.length} conflicts.\n`,
      );
    });

  program
    .command('status')
    .description(
      'silent feeds, last and next digest of each subscription, deliveries, queue, articles a day, database size',
    )
    .option('--json', 'print it as data', false)
    .addOption(configOption())
    .action(async ({ config, json }: { config: string; json: boolean }) =>
      (await import('./status.ts')).printStatus(config, json, Date.now()),
    );

  program
    .command('doctor')
    .description('look at everything that may be wrong, one line each with its fix; exit code 1 when something fails')
    .option('--json', 'print it as data', false)
    .addOption(configOption())
    .action(async ({ config, json }: { config: string; json: boolean }) =>
      (await import('./doctor/doctor.ts')).doctor(config, json),
    );

  program
    .command('config-schema')
    .description('print the JSON Schema of sitrep.yaml, for editors')
    .action(async () => {
      const { configSchemaText } = await import('./docs/config-schema-text.ts');
      await writeOut(configSchemaText());
    });

  program
    .command('docs', { hidden: true })
    .description('write what is made from the code: the schema, docs/configuration.md, docs/commands.md')
    .action(async () => (await import('./docs/write-docs.ts')).writeDocs(createProgram()));

  addFeedsCommand(program, configOption);
  addFindingsCommands(program, configOption);
  addStoreCommands(program, configOption);

  return program;
}

interface InitCommandOptions {
  readonly platform: readonly string[];
  readonly channel: readonly string[];
  readonly at?: string;
  readonly timezone?: string;
  readonly discordApplication?: string;
  readonly folder: string;
  readonly yes: boolean;
}

function collect(value: string, all: readonly string[]): readonly string[] {
  if (value.trim() === '') throw new InvalidArgumentError('a host name or address is needed');
  return [...all, value];
}

/** A date or time as ISO 8601, as epoch ms; without a zone UTC, which the process lives in. */
function date(value: string): number {
  const at = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\S{0,20})?$/u.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at))
    throw new InvalidArgumentError('a date such as 2026-01-31 or a time such as 2026-01-31T08:00 is needed');
  return at;
}

function hours(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 336)) throw new InvalidArgumentError('a number of hours from 1 to 336 is needed');
  return number;
}
