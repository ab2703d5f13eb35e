import type { Command, CommandOption } from './command.ts';
import { digestNow, digestOfArticle, latestDigest } from './run/digest.ts';
import { addFeed, listFeeds, removeFeed, testFeed } from './run/feeds.ts';
import { figures } from './run/figures.ts';
import { helpSheet } from './run/help.ts';
import { quotes } from './run/quotes.ts';
import { pauseSchedule, previewSchedule, removeSchedule, setSchedule, showSchedule } from './run/schedule.ts';
import { status } from './run/status.ts';
import { why } from './run/why.ts';

function option(name: string, description: string, more: Partial<CommandOption> = {}): CommandOption {
  return {
    name,
    description,
    kind: 'text',
    required: false,
    choices: null,
    range: null,
    suggests: null,
    positional: false,
    ...more,
  };
}

const share = option('share', 'Post the answer for everyone in the channel', { kind: 'flag' });
const topic = option('topic', 'Conflict or words the stories must hold', { suggests: 'conflicts', positional: true });
const since = option('since', 'How far back', { kind: 'span', choices: ['6h', '24h', '3d', '7d', '30d'] });
const limit = (most: number) => option('limit', `How many at most, 1 to ${most}`, { kind: 'whole', range: [1, most] });
const channel = option('channel', 'Another channel than this one', { kind: 'channel' });

/** Every command there is, once: Discord’s registration, Slack’s manifest and grammar and the help all come from here. */
export const commands: readonly Command[] = [
  {
    name: 'digest latest',
    description: 'The newest digest of this channel',
    options: [topic, share],
    examples: ['latest', 'latest topic:ukraine'],
    who: 'anyone',
    run: latestDigest,
  },
  {
    name: 'digest now',
    description: 'A digest of what is known at this moment',
    options: [topic, since, limit(10), share],
    examples: ['now since:24h topic:ukraine limit:5', 'now "grain corridor" since:7d'],
    who: 'anyone',
    run: digestNow,
  },
  {
    name: 'digest article',
    description: 'Key figures and quotes of one article',
    options: [option('url', 'Address of the article', { required: true, positional: true }), share],
    examples: ['article https://news.example/report', 'https://news.example/report'],
    who: 'anyone',
    run: digestOfArticle,
  },
  {
    name: 'digest why',
    description: 'Why an article was posted, or why it was not',
    options: [
      option('item', 'Link, id or words of the headline', { required: true, positional: true, suggests: 'headlines' }),
      share,
    ],
    examples: ['why https://news.example/report', 'why prisoners exchanged'],
    who: 'anyone',
    run: why,
  },
  {
    name: 'digest help',
    description: 'What can be asked, with examples',
    options: [],
    examples: ['help'],
    who: 'anyone',
    run: async (_values, asker) => ({
      kind: 'sheet',
      sheet: helpSheet(commands, (example) => (asker.platform === 'slack' ? `/digest ${example}` : example)),
      file: null,
    }),
  },
  {
    name: 'figures',
    description: 'Stored figures by what happened, side, place and time',
    options: [
      option('measure', 'What happened to those counted, or what is measured', {
        suggests: 'measures',
        positional: true,
      }),
      option('side', 'Whose people, weapons or territory'),
      option('place', 'Where'),
      option('claimant', 'Who says so'),
      since,
      option('conflicts_only', 'Only figures that others contradict', { kind: 'flag' }),
      option('format', 'How the figures come', { choices: ['table', 'csv', 'json'] }),
      limit(25),
      share,
    ],
    examples: ['figures deserted side:ukraine since:30d conflicts', 'figures killed place:Kharkiv format:csv'],
    who: 'anyone',
    run: figures,
  },
  {
    name: 'quotes',
    description: 'Stored quotes by speaker, words, source and time',
    options: [
      option('speaker', 'Who spoke', { suggests: 'speakers', positional: true }),
      option('about', 'Words in the quote or its sentence'),
      option('source', 'Publisher', { suggests: 'feeds' }),
      since,
      limit(10),
      share,
    ],
    examples: ['quotes speaker:"Hnezdilov" about:infantry', 'quotes about:ceasefire since:7d'],
    who: 'anyone',
    run: quotes,
  },
  {
    name: 'feeds list',
    description: 'Every feed and how it does',
    options: [share],
    examples: ['feeds'],
    who: 'anyone',
    run: listFeeds,
  },
  {
    name: 'feeds add',
    description: 'Read a feed once and have it polled from then on',
    options: [
      option('url', 'Address of the feed or of the site', { required: true, positional: true }),
      option('name', 'Publisher, as shown in digests'),
    ],
    examples: ['feeds add https://news.example/rss'],
    who: 'manager',
    run: addFeed,
  },
  {
    name: 'feeds remove',
    description: 'Stop polling a feed that was added in chat',
    options: [option('feed', 'Id, name or address', { required: true, positional: true, suggests: 'feeds' })],
    examples: ['feeds remove example'],
    who: 'manager',
    run: removeFeed,
  },
  {
    name: 'feeds test',
    description: 'Read a feed once without adding it',
    options: [option('url', 'Address of the feed or of the site', { required: true, positional: true })],
    examples: ['feeds test https://news.example/rss'],
    who: 'anyone',
    run: testFeed,
  },
  {
    name: 'schedule show',
    description: 'When this channel is told',
    options: [share],
    examples: ['schedule'],
    who: 'anyone',
    run: showSchedule,
  },
  {
    name: 'schedule set',
    description: 'When and how this channel is told; alone it opens a form',
    options: [
      option('at', 'Local times, such as 08:00,18:00', { positional: true }),
      option('days', 'daily, weekdays, weekends, or mon,wed,fri'),
      option('timezone', 'Time zone, such as Europe/Kyiv', { suggests: 'time-zones' }),
      option('layout', 'How a digest is laid out', { choices: ['compact', 'threaded', 'forum'] }),
      option('quiet', 'Local hours without alerts, such as 22:00-06:30, or none'),
      option('topic', 'Only stories with these words, or none for all'),
      channel,
    ],
    examples: [
      'schedule set at:"08:00,18:00" days:weekdays timezone:Europe/Kyiv',
      'schedule set 07:30 layout:threaded',
    ],
    who: 'manager',
    run: setSchedule,
  },
  {
    name: 'schedule pause',
    description: 'Pause the digests of this channel, or start them again',
    options: [channel],
    examples: ['schedule pause'],
    who: 'manager',
    run: pauseSchedule,
  },
  {
    name: 'schedule remove',
    description: 'Take the digest of this channel away',
    options: [channel],
    examples: ['schedule remove'],
    who: 'manager',
    run: removeSchedule,
  },
  {
    name: 'schedule preview',
    description: 'The next digest of this channel as it would be now',
    options: [channel],
    examples: ['schedule preview'],
    who: 'anyone',
    run: previewSchedule,
  },
  {
    name: 'status',
    description: 'Silent feeds, last and next digest, failed deliveries',
    options: [share],
    examples: ['status'],
    who: 'anyone',
    run: status,
  },
];
