import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { exitCodes, SitrepError } from '../errors.ts';
import { slotsOf } from '../jobs/schedule/slots.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Feed } from '../model/feed.ts';
import type { Subscription } from '../model/subscription.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Config } from './config.ts';
import { httpOfEnvironment } from './http-of-environment.ts';
import { type Problem, readYaml } from './read-yaml.ts';
import { configSchema, conflictSchema, feedListSchema, type subscriptionSchema } from './schema.ts';

const HOUR_MS = 3_600_000;

/**
 * Reads `sitrep.yaml` and the feed lists and conflict registry it names.
 *
 * @throws SitrepError (exit code 3) that lists every problem of every file at once
 */
export function loadConfig(path: string): Config {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new SitrepError(
      `${shown(file)}: no such configuration file; create one with "sitrep init" or name one with --config FILE`,
      exitCodes.configuration,
    );
  }
  const folder = dirname(file);
  const reading = readYaml(file, shown(file), configSchema);
  const problems: Problem[] = [...reading.problems];
  const input = reading.value;
  if (input === null) throw refuse(problems);

  const feeds: Feed[] = [];
  input.feeds.forEach((entry, index) => {
    if (typeof entry !== 'string') {
      feeds.push(entry);
      return;
    }
    const list = readYaml(resolve(folder, entry), shown(resolve(folder, entry)), feedListSchema);
    problems.push(...list.problems.map((problem) => pointAt(problem, reading.lineOf(['feeds', index]), shown(file))));
    feeds.push(...(list.value ?? []));
  });
  const conflicts = readConflicts(input.conflicts, folder, problems);
  const at = (path: readonly PropertyKey[], text: string) =>
    problems.push({ file: shown(file), line: reading.lineOf(path), text });

  repeated(feeds.map((feed) => feed.id)).forEach((id) => {
    at(['feeds'], `feeds: the id "${id}" is given twice; every feed needs its own`);
  });
  repeated(input.subscriptions.map((each) => each.id)).forEach((id) => {
    at(['subscriptions'], `subscriptions: the id "${id}" is given twice; every subscription needs its own`);
  });
  const conflictIds = conflicts.map((conflict) => conflict.id);
  const feedIds = feeds.map((feed) => feed.id);
  input.subscriptions.forEach((subscription, index) => {
    const check = (key: 'conflicts' | 'feeds', known: readonly string[]) =>
      subscription[key].forEach((id, position) => {
        if (known.includes(id)) return;
        const near = didYouMean(id, known);
        const hint = near === null ? `known: ${known.slice(0, 12).join(', ')}` : `did you mean "${near}"?`;
        at(
          ['subscriptions', index, key, position],
          `subscriptions[${index}].${key}[${position}]: no ${key.slice(0, -1)} has the id "${id}"; ${hint}`,
        );
      });
    if (problems.length === 0 || conflictIds.length > 0) check('conflicts', conflictIds);
    check('feeds', feedIds);
    const { at: schedule, timezone: timeZone, quietHours } = subscription;
    const slots = slotsOf({ schedule, timeZone, quietHours });
    if (!slots.ok) at(['subscriptions', index, 'at'], `subscriptions[${index}].at: ${slots.reason}`);
  });
  if (problems.length > 0) throw refuse(problems);

  const { settings } = input;
  return {
    file,
    dataFolder: resolve(folder, settings.data),
    feeds,
    subscriptions: input.subscriptions.map(toSubscription),
    conflicts,
    settings: {
      contact: settings.contact,
      allowHosts: settings.allowHosts,
      hostPauseMs: settings.hostPauseMs,
      firstPollMs: settings.firstPollHours * HOUR_MS,
      keepTextDays: settings.keepTextDays,
      keepEditionDays: settings.keepEditionDays,
      logLevel: settings.logLevel,
      http: httpOfEnvironment(process.env) ?? settings.http,
    },
  };
}

/**
 * Reads a conflict registry file on its own, for commands that need no configuration.
 *
 * @throws SitrepError (exit code 3) that lists every problem
 */
export function loadConflicts(path: string): readonly Conflict[] {
  const problems: Problem[] = [];
  const conflicts = readConflicts(path, '.', problems);
  if (problems.length > 0) throw refuse(problems);
  return conflicts;
}

function readConflicts(
  entry: string | z.infer<typeof conflictSchema>[],
  folder: string,
  problems: Problem[],
): readonly Conflict[] {
  let list: readonly z.infer<typeof conflictSchema>[];
  if (typeof entry === 'string') {
    const file = resolve(folder, entry);
    const reading = readYaml(file, shown(file), conflictSchema.array());
    problems.push(...reading.problems);
    list = reading.value ?? [];
  } else {
    list = entry;
  }
  const named = (name: z.infer<typeof conflictSchema>['actors'][number]) =>
    typeof name === 'string' ? { name, aliases: [] } : name;
  return list.map((each) => ({ ...each, actors: each.actors.map(named), places: each.places.map(named) }));
}

/** The subscription a validated entry of the file stands for. */
export function toSubscription(entry: z.infer<typeof subscriptionSchema>): Subscription {
  return {
    id: entry.id,
    title: entry.title,
    platform: entry.platform,
    channel: entry.channel,
    schedule: entry.at,
    timeZone: entry.timezone,
    filter: { conflicts: entry.conflicts, keywords: entry.keywords, feeds: entry.feeds },
    layout: entry.layout,
    catchUp: entry.catchUp,
    catchUpWindowMs: entry.catchUpHours * HOUR_MS,
    quietHours: entry.quietHours,
    whenEmpty: entry.whenEmpty,
    budget: { stories: entry.stories, figuresPerStory: entry.figuresPerStory, quotesPerStory: entry.quotesPerStory },
    perOutlet: entry.perOutlet,
    movedShare: entry.movedPercent / 100,
    ranking: entry.ranking,
    standing: entry.standing,
    breaking: entry.breaking,
    crosspost: entry.crosspost,
    paused: entry.paused,
    origin: 'file',
  };
}

function refuse(problems: readonly Problem[]): SitrepError {
  const lines = problems.map(({ file, line, text }) => `${file}${line === null ? '' : `:${line}`}: ${text}`);
  const head = problems.length === 1 ? '' : `${problems.length} problems in the configuration:\n`;
  return new SitrepError(head + lines.join('\n'), exitCodes.configuration);
}

/** A missing list file is a problem of the line that names it. */
function pointAt(problem: Problem, line: number | null, file: string): Problem {
  return problem.line === null ? { file, line, text: `feeds: the list ${problem.file} ${problem.text}` } : problem;
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
