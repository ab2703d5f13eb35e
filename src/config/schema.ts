import { z } from 'zod';
import { usualWeights } from '../digest/rank-stories.ts';

/*
 * The shape of the configuration, once: the checks, the defaults, the JSON Schema for editors and
 * docs/configuration.md all come from here. `.describe()` gives meaning, unit and range in the reader's words.
 */

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .describe('lower-case letters, digits and hyphens, at most 63, unique in its list');

const zone = z
  .string()
  .refine(isTimeZone, { error: 'is not a time zone; accepted: IANA names such as "Europe/Kyiv" or "UTC"' })
  .describe('IANA time zone, such as Europe/Kyiv');

export const feedSchema = z.strictObject({
  id,
  name: z.string().min(1).describe('publisher, as shown in the digest'),
  url: z
    .string()
    .refine(isHttpUrl, { error: 'is not an http or https address' })
    .describe('address of the RSS, Atom, RSS 1.0 or JSON feed'),
  language: z.string().min(2).max(3).nullable().default(null).describe('ISO 639 code the publisher writes in'),
  kind: z
    .enum(['independent', 'state', 'party'])
    .default('independent')
    .describe('who stands behind it; `state` and `party` are labelled in the digest'),
  text: z
    .enum(['page', 'feed', 'headline'])
    .default('page')
    .describe('what may be read and kept: the page behind the link, the feed’s own text, or the headline alone'),
  rights: z.string().nullable().default(null).describe('the publisher’s terms, in one line'),
  enabled: z.boolean().default(true).describe('false: kept in the list, not polled'),
});

/** A file of feeds that `feeds:` may include by its path. */
export const feedListSchema = z.array(feedSchema);

const breakingSchema = z.strictObject({
  perDay: z.int().min(1).max(24).default(3).describe('alerts a day at most'),
  minOrigins: z.int().min(1).max(50).default(3).describe('independent origins a story needs'),
  minKilled: z.int().min(0).default(10).describe('people killed, by any claim, a story needs'),
  criticalKilled: z.int().min(1).default(100).describe('people killed from which quiet hours do not hold an alert'),
});

const points = z.number().min(-10).max(10);

const rankingSchema = z.strictObject({
  killed: points
    .default(usualWeights.killed)
    .describe('points for each tenfold of people killed, by the largest claim: 1 dead once, 10 twice, 100 three times'),
  affected: points
    .default(usualWeights.affected)
    .describe('the same for people hurt, missing, displaced, captured, arrested, deserted or evacuated'),
  origin: points.default(usualWeights.origin).describe('points for each independent origin, up to five'),
  figure: points.default(usualWeights.figure).describe('points for each key figure that stands, up to five'),
  quote: points.default(usualWeights.quote).describe('points for each key quote, up to three'),
  conflict: points.default(usualWeights.conflict).describe('points for a story of a conflict of the registry'),
  opinion: points.default(usualWeights.opinion).describe('points for a story told by opinion pieces alone'),
});

export const subscriptionSchema = z.strictObject({
  id,
  title: z.string().min(1).max(100).default('War digest').describe('heading of the digest'),
  platform: z.enum(['console', 'slack', 'discord']).default('console').describe('where the channel is'),
  channel: z.string().min(1).default('stdout').describe('channel id on Slack or Discord; `stdout` on the console'),
  at: z
    .string()
    .min(1)
    .default('08:00')
    .describe('times ("08:00,18:00", "08:00 on weekdays", "09:30 on mon,thu") or cron text ("0 8 * * 1-5")'),
  timezone: zone.default('UTC'),
  conflicts: z.array(id).default([]).describe('ids from the conflict registry; empty: all'),
  keywords: z.string().nullable().default(null).describe('query with AND, OR, NOT, parentheses and "quoted phrases"'),
  feeds: z.array(id).default([]).describe('feed ids; empty: all'),
  layout: z.enum(['compact', 'threaded', 'forum']).default('compact').describe('one message, a thread, or forum posts'),
  catchUp: z
    .enum(['coalesce', 'skip', 'all'])
    .default('coalesce')
    .describe('missed slots after downtime: one late digest, none, or each'),
  catchUpHours: z.number().min(0).max(168).default(12).describe('hours a missed slot is still made up for'),
  quietHours: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null)
    .describe('local times without breaking alerts, such as "22:00-06:30"'),
  whenEmpty: z.enum(['say-so', 'skip']).default('say-so').describe('nothing new: post one line, or nothing'),
  stories: z.int().min(1).max(20).default(6).describe('stories in one digest at most'),
  figuresPerStory: z
    .int()
    .min(1)
    .max(20)
    .default(5)
    .describe('figures shown with a story at most; the rest behind a button'),
  quotesPerStory: z
    .int()
    .min(0)
    .max(10)
    .default(2)
    .describe('quotes shown with a story at most; the rest behind a button'),
  perOutlet: z.int().min(1).max(20).default(3).describe('stories at most that one outlet leads'),
  movedPercent: z
    .number()
    .min(0)
    .max(1_000)
    .default(0)
    .describe('a story comes back when a told value moved by at least this much of it; 0: by anything'),
  ranking: rankingSchema
    .prefault({})
    .describe('what puts a story first: points for what it holds, 0 for nothing, a minus to take off'),
  standing: z.boolean().default(false).describe('name stories told before in which nothing moved'),
  breaking: breakingSchema.nullable().default(null).describe('alerts between digests; null: off'),
  crosspost: z.boolean().default(false).describe('Discord announcement channels: publish to followers'),
  paused: z.boolean().default(false).describe('true: planned, not posted'),
});

const conflictNameSchema = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1).describe('as texts write it; a capital is looked for where it has one'),
    aliases: z.array(z.string().min(1)).default([]).describe('other names of the same'),
  }),
]);

export const conflictSchema = z.strictObject({
  id,
  name: z.string().min(1).describe('what readers see'),
  actors: z.array(conflictNameSchema).default([]).describe('states, armies, armed groups, leaders'),
  places: z.array(conflictNameSchema).default([]).describe('regions and towns the conflict is fought in'),
});

const httpSchema = z.strictObject({
  port: z.int().min(1).max(65535).describe('port that is listened on'),
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('address that is listened on; "0.0.0.0" lets other machines in: nothing here asks for a password'),
});

export const settingsSchema = z.strictObject({
  data: z.string().min(1).default('data').describe('folder of the embedded database, relative to this file’s folder'),
  contact: z
    .string()
    .nullable()
    .default(null)
    .describe('address or mail a publisher can reach you at; sent in the User-Agent'),
  allowHosts: z
    .array(z.string().min(1))
    .default([])
    .describe('hosts or addresses of your own network that feeds may live on; all other private addresses are refused'),
  hostPauseMs: z
    .int()
    .min(0)
    .max(60_000)
    .default(1_000)
    .describe('pause between two requests to one host, milliseconds; 0 only where the hosts are your own'),
  firstPollHours: z
    .number()
    .min(0)
    .max(168)
    .default(24)
    .describe('on a feed’s first poll, items older than this are marked as seen and not posted'),
  keepTextDays: z
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('days the text of articles is kept; figures, quotes and their evidence stay'),
  keepEditionDays: z
    .int()
    // What a channel was told is looked back on for 60 days.
    .min(60)
    .max(3650)
    .default(180)
    .describe('days posted digests are kept, for their buttons, `why` and `backtest`'),
  logLevel: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('least level that is logged'),
  http: httpSchema
    .nullable()
    .default(null)
    .describe(
      '/healthz, /readyz and /metrics (Prometheus); null: off. SITREP_HTTP_PORT and SITREP_HTTP_HOST in the environment win',
    ),
});

export const configSchema = z.strictObject({
  feeds: z
    .array(z.union([z.string().min(1), feedSchema]))
    .min(1)
    .describe('feeds, or paths of feed lists relative to this file’s folder'),
  subscriptions: z.array(subscriptionSchema).min(1).describe('who is told, when, and of what'),
  conflicts: z
    .union([z.string().min(1), z.array(conflictSchema)])
    .default('conflicts.yaml')
    .describe('the conflict registry, or the path of its file relative to this file’s folder'),
  settings: settingsSchema.prefault({}).describe('what concerns the whole program'),
});

/** The JSON Schema of `sitrep.yaml`, for editors. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
