import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLaterQuestion } from '../../src/commands/answer-command.ts';
import type { Asker } from '../../src/commands/asker.ts';
import { type CommandDesk, createCommandDesk, type Reply } from '../../src/commands/desk.ts';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import { commandSurroundings } from '../../src/jobs/answer/command-surroundings.ts';
import { rememberDigest } from '../../src/jobs/compose/compose-edition.ts';
import { createLog } from '../../src/log.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { storyValue } from '../../src/platforms/sheet/actions.ts';
import type { Sheet } from '../../src/platforms/sheet/sheet.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

const NOW = Date.UTC(2026, 4, 2, 8);
const HOUR = 3_600_000;
const asker: Asker = {
  platform: 'slack',
  userId: 'U1',
  channel: 'C1',
  isNeighbour: () => true,
  isManager: async () => false,
  replyTo: 'https://hooks.example/1',
};
const manager: Asker = { ...asker, userId: 'U2', isManager: async () => true };
const feed: Feed = {
  id: 'wire',
  name: 'Harbour Post',
  url: 'https://news.example/rss',
  language: 'en',
  kind: 'independent',
  text: 'page',
  rights: null,
  enabled: true,
};

const shelling =
  'Shelling killed 14 people in Tallow, the mayor said. “We could not reach the cellar,” said Ilsa Brandt.';
const counter = 'The ministry said 9 people had been killed in Tallow.';

let store: Store;
let queue: Queue;
let now: number;
let desk: CommandDesk;
let faults: unknown[];
let feeds: Feed[];
let subscription: Subscription;

beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
  now = NOW;
  faults = [];
  feeds = [feed];
  const composing = {
    store,
    feeds,
    conflicts: [{ id: 'tallow', name: 'Tallow war', actors: [], places: [] }],
    log: createLog('silent'),
  };
  subscription = sampleSubscription({ platform: 'slack', channel: 'C1', id: 'slack-c1' });
  desk = createCommandDesk(
    commandSurroundings(
      composing,
      queue,
      () => [subscription],
      () => now,
      async () => null,
    ),
    queue,
    (error) => faults.push(error),
  );
  await store.articles.save(
    sampleArticle({
      id: 'shelling',
      title: 'Tallow shelled',
      text: shelling,
      firstSeenAt: NOW - 2 * HOUR,
      publishedAt: NOW - 3 * HOUR,
      figures: [{ value: '14', measure: 'killed', place: 'Tallow', claimant: 'the mayor' }],
      quotes: [{ words: 'We could not reach the cellar,', speaker: 'Ilsa Brandt' }],
    }),
  );
  await store.articles.save(
    sampleArticle({
      id: 'counter',
      title: 'Ministry counts',
      text: counter,
      firstSeenAt: NOW - HOUR,
      publishedAt: NOW - HOUR,
      figures: [{ value: '9', measure: 'killed', place: 'Tallow', claimant: 'The ministry' }],
    }),
  );
  await store.articles.reject({
    id: 'garden',
    feedId: 'wire',
    url: 'https://news.example/garden',
    title: 'A garden show',
    stage: 'relevance',
    reason: 'not about a war: score 0.02',
    at: NOW - HOUR,
  });
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await queue.stop();
  await store.close();
});

function words(sheet: Sheet): string {
  return JSON.stringify(sheet);
}

async function ask(text: string, who: Asker = asker): Promise<string> {
  return shown(await desk.askText(text, who));
}

function shown({ answer }: Reply): string {
  if (answer.kind === 'sheet') return words(answer.sheet);
  if (answer.kind === 'form') return JSON.stringify(answer.form);
  return answer.kind === 'digest' ? JSON.stringify(answer.digest) : answer.note;
}

describe('answers from the store', () => {
  it('composes a digest of the last hours', async () => {
    const reply = await desk.askText('now since:6h', asker);
    expect(reply.answer.kind).toBe('digest');
    expect(shown(reply)).toContain('We could not reach the cellar,');
    now += 5 * HOUR;
    expect(shown(await desk.askText('now since:3h', asker))).not.toContain('We could not reach');
  });

  describe('asked for now', () => {
    const headlines = async (text: string, who: Asker = asker): Promise<readonly string[]> => {
      const { answer } = await desk.askText(text, who);
      return answer.kind === 'digest' ? answer.digest.stories.map(({ headline }) => headline) : [];
    };
    beforeEach(async () => {
      await store.articles.save(
        sampleArticle({
          id: 'prisoners',
          title: 'Prisoners freed at Ostrova',
          text: 'The Ostrova depot freed 200 prisoners. “They walked home,” said Ketil Aas.',
          firstSeenAt: NOW - HOUR,
          publishedAt: NOW - HOUR,
          figures: [{ value: '200', measure: 'captured', place: 'Ostrova' }],
          quotes: [{ words: 'They walked home,', speaker: 'Ketil Aas' }],
        }),
      );
    });

    it('ranks by the points of the channel', async () => {
      const points = { killed: 0, affected: 0, origin: 0, figure: 0, quote: 0, conflict: 0, opinion: 0 };
      subscription = { ...subscription, ranking: { ...points, affected: 9 } };
      expect((await headlines('now since:6h'))[0]).toBe('Prisoners freed at Ostrova');
      subscription = { ...subscription, ranking: { ...points, killed: 9 } };
      expect((await headlines('now since:6h'))[0]).not.toBe('Prisoners freed at Ostrova');
    });

    it('keeps to the filter and the budget of the channel', async () => {
      subscription = { ...subscription, filter: { ...subscription.filter, keywords: 'ostrova AND NOT tallow' } };
      expect(await headlines('now since:6h')).toEqual(['Prisoners freed at Ostrova']);
      // A topic asked for takes the place of what the channel is about.
      expect(await headlines('now since:6h topic:ministry')).not.toContain('Prisoners freed at Ostrova');
      expect((await headlines('now since:6h topic:ministry')).length).toBeGreaterThan(0);
      subscription = { ...subscription, filter: { ...subscription.filter, keywords: null, feeds: ['nobody'] } };
      expect(await headlines('now since:6h topic:ministry')).toEqual([]);
      const few = { ...subscription.budget, stories: 1 };
      subscription = { ...subscription, filter: { conflicts: [], keywords: null, feeds: [] }, budget: few };
      expect(await headlines('now since:6h')).toHaveLength(1);
      expect((await headlines('now since:6h limit:10')).length).toBeGreaterThan(1);
    });

    it('previews what the channel was not told yet', async () => {
      subscription = { ...subscription, filter: { ...subscription.filter, keywords: 'tallow' } };
      const before = shown(await desk.askText('schedule preview', asker));
      expect(before).toContain('Tallow shelled');
      expect(before).not.toContain('Prisoners freed');
      const { answer } = await desk.askText('schedule preview', asker);
      if (answer.kind === 'digest') await rememberDigest(store, answer.digest);
      expect(shown(await desk.askText('schedule preview', asker))).not.toContain('"section":"new"');
      expect(shown(await desk.askText('now since:6h', asker))).toContain('"section":"new"');
    });

    it('tells a channel without a digest everything', async () => {
      subscription = { ...subscription, filter: { ...subscription.filter, feeds: ['nobody'] } };
      expect((await headlines('now since:6h', { ...asker, channel: 'C9' })).length).toBeGreaterThan(1);
    });
  });

  it('gives the newest digest of the channel', async () => {
    expect(await ask('')).toContain('No digest has been made yet');
    const edition = {
      id: 'e1',
      subscriptionId: 'slack-c1',
      slotAt: NOW - HOUR,
      kind: 'scheduled' as const,
      covers: { from: 0, until: NOW },
      digest: null,
      createdAt: NOW,
    };
    await store.editions.plan(edition, []);
    await store.editions.setDigest('e1', sampleDigest);
    expect(await ask('')).toContain('Thousands leave Orlen valley');
    expect(await ask('latest topic:port')).not.toContain('Thousands leave');
    expect(await ask('latest topic:nowhere')).toContain('nothing on “nowhere”');
  });

  it('finds figures, narrowed and as data', async () => {
    expect(await ask('figures killed')).toMatch(/"14".*Harbour Post|"9".*Harbour Post/u);
    expect(await ask('figures killed claimant:mayor')).not.toContain('"value":"9"');
    expect(await ask('figures conflicts')).toContain('"value":"14"');
    expect(await ask('figures wounded')).toContain('No stored figure matches');
    const { answer } = await desk.askText('figures killed format:csv', asker);
    const csv = answer.kind === 'sheet' && answer.file !== null ? new TextDecoder().decode(answer.file.bytes) : '';
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('the mayor');
  });

  it('finds quotes by speaker and source', async () => {
    expect(await ask('quotes brandt')).toContain('We could not reach the cellar,');
    expect(await ask('quotes brandt source:harbour')).toContain('We could not reach');
    expect(await ask('quotes source:nobody')).toContain('No feed is called “nobody”');
  });

  it('says why something was posted, and why not', async () => {
    expect(await ask('why shelling')).toMatch(/War news: score 0\.90/u);
    expect(await ask('why https://news.example/garden')).toContain('Not posted: not about a war: score 0.02');
    expect(await ask('why https://news.example/never-seen')).toContain('Nothing stored matches');
  });

  it('answers an article it has and puts off one it has not', async () => {
    expect(await ask('https://news.example/shelling')).toContain('We could not reach the cellar,');
    const reply = await desk.askText('https://other.example/new', asker);
    expect(reply.answer.kind).toBe('later');
    if (reply.answer.kind !== 'later') return;
    expect(readLaterQuestion(reply.answer.job)).toEqual({
      task: { task: 'article', url: 'https://other.example/new' },
      platform: 'slack',
      replyTo: asker.replyTo,
      share: false,
    });
    expect(await queue.depth('answer-command')).toBe(1);
    await desk.askText('https://other.example/new', asker);
    expect(await queue.depth('answer-command')).toBe(1);
  });

  it('tells how the program does', async () => {
    await store.feeds.save({
      ...initialState('wire', 0),
      reason: '503 unavailable',
      lastSuccessAt: Date.UTC(2026, 0, 5, 7),
    });
    const told = await ask('status');
    expect(told).toMatch(/503 unavailable; last read Mon 5 Jan 2026, \d\d:\d\d/u);
    expect(told).toMatch(/· (?:Last digest .*|No digest yet) · Next digest .* \(Europe\/Kyiv\)/u);
    await store.feeds.save({ ...initialState('wire', 0), itemsPerDay: 40, lastItemAt: NOW - 72 * HOUR });
    expect(await ask('status')).toContain('nothing new for 3 days, usually 40 a day');
    await queue.enqueue({ name: 'prune', id: 'day 1', data: {} });
    expect(await ask('status')).toContain('1 job waits or runs');
    expect(told).toMatch(/\d war-related articles? in the last day; the database holds \d+\.\d MB/u);
    expect(await ask('feeds')).toContain('not polled yet');
    expect(await ask('help')).toContain('/digest figures deserted');
  });
});

describe('who may do what', () => {
  it('declines changes by others, politely', async () => {
    expect(await ask('schedule set at:08:00')).toContain('is for workspace admins');
    expect(await ask('feeds add https://news.example/rss')).toContain('is for workspace admins');
    expect(await ask('feeds remove wire')).toContain('is for workspace admins');
  });

  it('makes a schedule for a channel and shows, pauses and resumes it', async () => {
    const there = { ...manager, channel: 'C2' };
    expect(await ask('schedule set at:07:30 days:weekdays timezone:Europe/Kyiv layout:threaded', there)).toContain(
      'next Mon 4 May 2026, 07:30 (Europe/Kyiv)',
    );
    expect(await ask('schedule', there)).toContain('07:30 on weekdays, Europe/Kyiv, threaded');
    expect(await ask('schedule set quiet:22:00-06:30', there)).toContain('07:30 on weekdays');
    expect(await ask('schedule set at:25:00', there)).toContain('no time of day');
    expect(await ask('schedule set timezone:Mars/Base', there)).toContain('no time zone');
    // Who set it is told when it can never be posted.
    expect((await store.subscriptions.all()).map(({ setBy }) => setBy)).toEqual([there.replyTo]);
    expect(await ask('schedule pause', there)).toContain('Paused');
    expect(await ask('schedule', there)).toContain('paused in chat');
    expect(await ask('schedule pause', there)).toContain('Started again');
    expect(await ask('schedule set at:09:00', manager)).toContain('declared in sitrep.yaml');
    expect(await ask('schedule remove', there)).toContain('Removed');
    expect(await store.subscriptions.all()).toEqual([]);
    expect(await ask('schedule remove', there)).toContain('no digest to remove');
    expect(await ask('schedule remove', manager)).toContain('declared in sitrep.yaml');
  });

  it('asks back with what holds now, and says at which field a form is wrong', async () => {
    const there = { ...manager, channel: 'C2' };
    expect(await ask('schedule set')).toContain('is for workspace admins');
    expect(await ask('schedule set', manager)).toContain('declared in sitrep.yaml');
    await ask('schedule set at:07:30 days:weekdays timezone:Europe/Kyiv', there);
    const { answer } = await desk.askText('schedule set', there);
    const fields = answer.kind === 'form' ? answer.form.fields.map(({ name, value }) => [name, value]) : [];
    expect(fields).toEqual([
      ['at', '07:30'],
      ['days', 'weekdays'],
      ['timezone', 'Europe/Kyiv'],
      ['layout', 'compact'],
      ['quiet', 'none'],
    ]);
    const filled = (change: Record<string, string>) =>
      desk.mend(new Map(Object.entries({ ...Object.fromEntries(fields), ...change })), there);
    expect(await filled({})).toBeNull();
    expect(await filled({ at: '25:00' })).toMatchObject({ field: 'at' });
    expect(await filled({ days: 'someday' })).toMatchObject({ field: 'days' });
    expect(await filled({ timezone: 'Mars/Base' })).toMatchObject({ field: 'timezone' });
    expect(await filled({ quiet: 'at night' })).toMatchObject({ field: 'quiet' });
  });

  it('takes out a feed that was added in chat, and not one of the file', async () => {
    const added = { ...feed, id: 'added', name: 'Added Post', url: 'https://added.example/rss' };
    await store.addedFeeds.add({ feed: added, by: 'slack:U2', at: NOW });
    feeds.push(added);
    expect(await ask('feeds')).toContain('(added, added in chat)');
    expect(await ask('feeds remove added', manager)).toContain('polled no more');
    expect(await store.addedFeeds.all()).toEqual([]);
    expect(await ask('feeds remove "Harbour Post"', manager)).toContain('declared in sitrep.yaml');
  });

  it('lets a person ask so often and no oftener', async () => {
    for (let times = 0; times < 12; times++) expect(await ask('help')).not.toContain('a lot of questions');
    expect(await ask('help')).toContain('a lot of questions');
    expect(await ask('help', manager)).not.toContain('a lot of questions');
    now += 60_001;
    expect(await ask('help')).not.toContain('a lot of questions');
  });
});

describe('buttons', () => {
  const value = storyValue('d1', 0);
  beforeEach(async () => {
    const edition = {
      id: 'e1',
      subscriptionId: 'slack-c1',
      slotAt: NOW,
      kind: 'scheduled' as const,
      covers: { from: 0, until: NOW },
      digest: null,
      createdAt: NOW,
    };
    const delivery = {
      id: 'd1',
      editionId: 'e1',
      subscriptionId: 'slack-c1',
      platform: 'slack' as const,
      channel: 'C1',
      state: 'sent' as const,
      attempts: 1,
      nextAt: 0,
      messageIds: [],
      lastError: null,
      updatedAt: NOW,
    };
    await store.editions.plan(edition, [delivery]);
    await store.editions.setDigest('e1', sampleDigest);
  });

  it('show what is not printed, and the sources', async () => {
    expect(words(await desk.press('more', value, asker))).toContain('The buses are full');
    expect(words(await desk.press('sources', value, asker))).toContain('Aid groups count more displaced');
    expect(words(await desk.press('more', 'd9:0', asker))).toContain('not kept any more');
  });

  it('show a graphic quote from the stored text', async () => {
    const at = shelling.indexOf('We could');
    const quote = `shelling:${at}:${at + 'We could not reach the cellar,'.length}`;
    expect(words(await desk.press('quote', quote, asker))).toContain('We could not reach the cellar,');
    expect(words(await desk.press('quote', 'shelling:0:5', asker))).toContain('not kept any more');
  });

  it('store a correction with the place it points at', async () => {
    const facts = await desk.factsToCorrect(value);
    expect(facts.map((fact) => fact.id)).toEqual([
      'figure 1',
      'figure 2',
      'figure 3',
      'figure 4',
      'figure 7',
      'quote 5',
      'quote 6',
      'quote 8',
      'story',
    ]);
    await desk.correct(value, 'figure 3', 'The text says closer to 6,000.', asker);
    const [stored] = await store.corrections.list(5);
    expect(stored).toMatchObject({
      articleId: 'orlen-2',
      at: NOW,
      data: { kind: 'figure', start: 88, end: 103, wrong: 'The text says closer to 6,000.' },
    });
  });
});

describe('suggestions', () => {
  it.each<[string, string, string, string]>([
    ['figures', 'measure', 'wou', 'wounded'],
    ['digest now', 'topic', 'tal', 'Tallow war'],
    ['quotes', 'speaker', 'ilsa', 'Ilsa Brandt'],
    ['quotes', 'source', 'harb', 'wire'],
    ['schedule set', 'timezone', 'europe/ky', 'Europe/Kyiv'],
    ['digest why', 'item', 'garden', 'garden'],
  ])('%s %s: %j → %s', async (command, option, typed, value) => {
    expect((await desk.suggest(command, option, typed))[0]?.value).toBe(value);
  });

  it('are at most 25 and none where nothing is known', async () => {
    expect((await desk.suggest('schedule set', 'timezone', '')).length).toBe(25);
    expect(await desk.suggest('figures', 'side', 'x')).toEqual([]);
  });
});
