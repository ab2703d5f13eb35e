import { type Command, InvalidArgumentError, Option } from 'commander';
import { measures } from '../../commands/run/measures.ts';
import type { Measure } from '../../model/figure.ts';
import type { Format } from './print-findings.ts';

const HOUR_MS = 3_600_000;
const MAX_LIMIT = 100_000;

interface Shared {
  readonly config: string;
  readonly since?: number;
  readonly limit: number;
  readonly format: Format;
}

interface FigureFlags extends Shared {
  readonly measure?: Measure;
  readonly side?: string;
  readonly place?: string;
  readonly claimant?: string;
  readonly conflictsOnly: boolean;
  readonly chart?: string;
}

interface QuoteFlags extends Shared {
  readonly speaker?: string;
  readonly about?: string;
  readonly source?: string;
}

/** `sitrep figures`, `quotes`, `why`, `evidence` and `corrections`: questions to what is stored. */
export function addFindingsCommands(program: Command, configOption: () => Option): void {
  const command = (name: string, description: string) =>
    program.command(name).description(description).addOption(configOption());
  const asked = (name: string, description: string) =>
    command(name, description)
      .option('--since <span>', 'published since: 24h, 30d or a date (2026-01-31)', since)
      .option('--limit <number>', 'at most so many, newest first', limit, 50)
      .addOption(new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'));

  asked('figures', 'stored figures by measure, side, place and claimant; as a table, data or a chart')
    .addOption(new Option('--measure <measure>', 'what happened, or what is measured').choices(measures))
    .option('--side <words>', 'whose people, weapons or territory')
    .option('--place <words>', 'where')
    .option('--claimant <words>', 'who says so')
    .option('--conflicts-only', 'only figures that another claimant disputes', false)
    .option('--chart <file.png>', 'draw them over time by claimant')
    .action(async ({ measure, side, place, claimant, chart, since: from, ...flags }: FigureFlags) => {
      const { printFigures } = await import('./print-findings.ts');
      await printFigures({
        ...flags,
        measure: measure ?? null,
        side: side ?? null,
        place: place ?? null,
        claimant: claimant ?? null,
        since: from ?? null,
        chart: chart ?? null,
      });
    });

  asked('quotes', 'stored quotes by speaker, words and source; verbatim')
    .option('--speaker <words>', 'name or role')
    .option('--about <words>', 'words in the quote')
    .option('--source <feed>', 'id or name of a feed')
    .action(async ({ speaker, about, source, since: from, ...flags }: QuoteFlags) => {
      const { printQuotes } = await import('./print-findings.ts');
      await printQuotes({
        ...flags,
        speaker: speaker ?? null,
        about: about ?? null,
        source: source ?? null,
        since: from ?? null,
      });
    });

  command('why', 'why an article was posted, or why not: every step with the numbers that decided')
    .argument('<url|id>', 'address or id of the article')
    .option('--json', 'print the steps as data', false)
    .action(async (article: string, { config, json }: { config: string; json: boolean }) =>
      (await import('./why.ts')).printWhy(config, article, json),
    );

  command(
    'evidence',
    'every figure and quote with its place in the text, the text’s fingerprint, fetch time and address',
  )
    .addOption(
      new Option('--since <span>', 'first seen since: 24h, 30d or a date (2026-01-31)')
        .argParser(since)
        .default(Date.now() - 30 * 24 * HOUR_MS, '30d'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['csv', 'json']).default('csv'))
    .action(async (flags: { config: string; since: number; format: 'csv' | 'json' }) =>
      (await import('./evidence.ts')).printEvidence(flags.config, flags.since, flags.format, Date.now()),
    );

  command('corrections', 'what readers reported as wrong')
    .option('--json', 'print it as data', false)
    .option(
      '--test-cases',
      'one line each that "sitrep extract" reads again, with what was found and what is wrong',
      false,
    )
    .action(async ({ config, json, testCases }: { config: string; json: boolean; testCases: boolean }) =>
      (await import('./corrections.ts')).printCorrections(config, testCases ? 'test-cases' : json ? 'json' : 'lines'),
    );
}

/** "24h", "30d" or a date, as epoch ms. */
function since(value: string): number {
  const [, count, unit] = /^(\d{1,5})([hd])$/u.exec(value.trim()) ?? [];
  if (count !== undefined && Number(count) > 0) return Date.now() - Number(count) * (unit === 'd' ? 24 : 1) * HOUR_MS;
  const at = /^\d{4}-\d{2}-\d{2}/u.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at))
    throw new InvalidArgumentError('hours or days such as 24h or 30d, or a date such as 2026-01-31');
  return at;
}

function limit(value: string): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number > 0 && number <= MAX_LIMIT))
    throw new InvalidArgumentError(`a whole number from 1 to ${MAX_LIMIT} is needed`);
  return number;
}
