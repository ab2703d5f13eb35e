import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualWeights } from '../../src/digest/rank-stories.ts';
import { traceArticle } from '../../src/jobs/answer/trace-article.ts';
import { composeDue } from '../../src/jobs/compose/compose-due.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { renderConsole } from '../../src/platforms/console/render-digest.ts';
import { renderDiscordDigest } from '../../src/platforms/discord/render-digest.ts';
import { renderSlackDigest } from '../../src/platforms/slack/render-digest.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { readText } from '../support/read-text.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { discordVisible, slackVisible } from '../support/visible-text.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 2);
const feed = (id: string, name: string): Feed => ({
  id,
  name,
  url: `https://${id}.example/rss`,
  language: 'en',
  kind: 'independent',
  text: 'page',
  rights: null,
  enabled: true,
});
const feeds: readonly Feed[] = [
  feed('courier', 'The Courier'),
  feed('radio', 'Public Radio'),
  { ...feed('gazette', 'State Gazette'), kind: 'state' },
];

let store: Store;
let queue: Queue;
beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  queue = await openQueue(store);
});
afterEach(async () => {
  await queue.stop();
  await store.close();
});

/** Stores a text as war news that was published and seen some hours after the start. */
async function read(id: string, hour: number, text: string, feedId = 'courier'): Promise<void> {
  const at = START + hour * HOUR;
  const title = `${text.slice(0, 40)} …`;
  const entry = readText(text, { id, feedId, title, publishedAt: at, firstSeenAt: at, fetchedAt: at });
  await store.articles.save({
    ...entry,
    reading: { ...entry.reading, relevance: { ...entry.reading.relevance, war: true } },
  });
}

/** Composes the edition for the eight hours until this one; gives its digest and what became of its delivery. */
async function compose(subscription: Subscription, hour: number) {
  const slotAt = START + hour * HOUR;
  const covers = { from: slotAt - 8 * HOUR, until: slotAt };
  const { edition, deliveries } = planEdition(subscription, slotAt, 'scheduled', covers, slotAt);
  await store.editions.plan(edition, deliveries);
  await composeDue([edition.id], {
    queue,
    composing: { store, feeds, conflicts: [], log: pino({ level: 'silent' }) },
    subscription: async () => subscription,
    now: () => slotAt,
  });
  const digest = (await store.editions.get(edition.id))?.digest;
  if (digest === null || digest === undefined) throw new Error('the edition was not composed');
  const [delivery] = await store.deliveries.ofEdition(edition.id);
  return { digest, delivery };
}

/** The digest as each platform words it. */
const worded = (digest: Digest): readonly string[] => [
  renderConsole(digest, { columns: 200, colour: false, evidence: false }),
  renderSlackDigest(digest, 'compact', 'delivery').map(slackVisible).join('\n'),
  renderDiscordDigest(digest, 'compact', 'delivery')
    .map(({ body }) => discordVisible(body))
    .join('\n'),
];

const SHELLING =
  'Shelling killed 12 people in the town of Orsel on Monday, the governor Ana Bel said. Troops fired artillery at the market.';

const HALL =
  'The roof of the covered hall fell in, and traders carried the wounded to the tram stop on Mill Street. Ana Bel said the shells came from the quarry across the river, which the troops took in January.';

describe('a story in which nothing moved', () => {
  const told = async (subscription: Subscription) => {
    await read('first', 1, `${SHELLING} ${HALL}`);
    expect((await compose(subscription, 8)).digest.stories).toHaveLength(1);
    await read('again', 9, `${SHELLING} ${HALL} The market stays closed.`);
    return (await compose(subscription, 16)).digest;
  };

  it('is named on every platform, in one line, where the subscription wants it', async () => {
    const digest = await told(sampleSubscription({ standing: true }));
    expect(digest.stories).toEqual([]);
    expect(digest.standing.map(({ headline }) => headline)).toEqual([`${SHELLING.slice(0, 40)} …`]);
    for (const text of worded(digest)) {
      expect(text).toContain('Still standing');
      expect(text).toContain(SHELLING.slice(0, 40));
    }
  });

  it('is not named where it does not', async () => {
    const digest = await told(sampleSubscription({ standing: false }));
    expect([digest.stories, digest.standing]).toEqual([[], []]);
    for (const text of worded(digest)) expect(text).not.toContain('Still standing');
  });

  it('comes back, and stands no longer, once there is a new figure', async () => {
    const subscription = sampleSubscription({ standing: true });
    await told(subscription);
    await read('more', 17, `${SHELLING} ${HALL} The hospital in Orsel said nine people were wounded.`);
    const { digest } = await compose(subscription, 24);
    expect(digest.standing).toEqual([]);
    expect(digest.stories.map(({ section, changes }) => [section, changes.map(({ from, to }) => [from, to])])).toEqual([
      ['changed', [[null, 'nine']]],
    ]);
  });
});

describe('a story comes back', () => {
  /** Sections and changes of the digest after a second text, when the first was told before. */
  const changesAfter = async (
    second: string,
    subscription: Subscription,
    feedOf: readonly [first: string, second: string] = ['courier', 'courier'],
  ) => {
    await read('first', 1, `${SHELLING} ${HALL}`, feedOf[0]);
    await compose(subscription, 8);
    await read('second', 9, second, feedOf[1]);
    const { digest } = await compose(subscription, 16);
    return digest.stories.flatMap(({ changes }) => changes.map(({ what, from, to }) => [what, from, to]));
  };
  const risen = `${SHELLING} ${HALL}`.replace('12 people', '14 people');

  it('when a told value moved', async () => {
    expect(await changesAfter(risen, sampleSubscription())).toEqual([['people', '12', '14']]);
  });

  it('when it moved by as much as the subscription asks, and not by less', async () => {
    expect(await changesAfter(risen, sampleSubscription({ movedShare: 0.1 }))).toEqual([['people', '12', '14']]);
    expect(await changesAfter(risen, sampleSubscription({ id: 'calm', movedShare: 0.5 }))).toEqual([]);
  });

  it('when somebody else speaks', async () => {
    const spoken = `${SHELLING} ${HALL} “We carried them out on doors and nobody came to help us,” said Ilya Moss, a trader.`;
    expect(await changesAfter(spoken, sampleSubscription())).toEqual([['Ilya Moss', null, 'speaks']]);
  });

  it('when a better source tells it', async () => {
    const changes = await changesAfter(`${SHELLING} ${HALL} The market stays closed.`, sampleSubscription(), [
      'gazette',
      'radio',
    ]);
    expect(changes).toEqual([['source', 'State Gazette', 'Public Radio']]);
  });
});

describe('a digest warns', () => {
  it('of a relay that says more than the origin it passes on', async () => {
    await read('own', 1, `${SHELLING} ${HALL}`.replace('12 people', 'about 12 people'), 'radio');
    const relay = `${SHELLING} ${HALL}`
      .replace('12 people', 'at least 20 people')
      .replace('Shelling', 'Artillery shelling');
    await read('relay', 2, `${relay} Public Radio reported this first.`, 'courier');
    const { digest } = await compose(sampleSubscription(), 8);
    const flags = digest.stories.flatMap((story) => story.flags.map(({ text }) => text));
    expect(flags).toContainEqual(expect.stringMatching(/The Courier.*20.*Public Radio.*12/u));
    for (const text of worded(digest)) expect(text).toMatch(/The Courier.*20.*Public Radio.*12/u);
  });

  it('of two stories that may be one event', async () => {
    await read(
      'first',
      1,
      'A drone hit a fuel depot outside Velmir overnight, the governor Ostap Hryn said. Tanks burned.',
    );
    await read(
      'second',
      4,
      'Four tanks of fuel are burning in Velmir after a drone raid, Governor Ostap Hryn said.',
      'radio',
    );
    const { digest } = await compose(sampleSubscription(), 8);
    expect(digest.stories).toHaveLength(2);
    for (const text of worded(digest)) expect(text).toContain('Possibly the same event as');
  });
});

describe('an empty digest', () => {
  it('says so, where the subscription wants it said', async () => {
    const { digest, delivery } = await compose(sampleSubscription({ whenEmpty: 'say-so' }), 8);
    expect(delivery?.state).toBe('pending');
    expect(await queue.depth('send-delivery')).toBe(1);
    for (const text of worded(digest)) expect(text).toMatch(/Nothing new/u);
  });

  it('is settled and not posted, where it wants silence', async () => {
    const { delivery } = await compose(sampleSubscription({ whenEmpty: 'skip' }), 8);
    expect(delivery).toMatchObject({ state: 'sent', lastError: 'Nothing was new.', messageIds: [] });
    expect(await queue.depth('send-delivery')).toBe(0);
  });

  it('a digest with a story is posted either way', async () => {
    await read('first', 1, SHELLING);
    expect((await compose(sampleSubscription({ whenEmpty: 'skip' }), 8)).delivery?.state).toBe('pending');
  });
});

describe('why', () => {
  const because = async (id: string, subscription: Subscription) => {
    const steps = await traceArticle(id, store, feeds, [subscription]);
    return (steps ?? []).filter(({ step }) => step === 'edition').map(({ what, because: lines }) => [what, ...lines]);
  };

  it('names the points that put a story where it stands, as the subscription sets them', async () => {
    const subscription = sampleSubscription({ ranking: { ...usualWeights, killed: 3, figure: 0 } });
    await read('first', 1, SHELLING.replace('12 people', '10 people'));
    await compose(subscription, 8);
    expect(await because('first', subscription)).toEqual([
      [
        expect.stringMatching(/^story 1 of 1 in the digest of “desk”/u),
        'rank 7.00: +6 10 killed by the highest standing claim; +1 1 independent origin',
        'printed from it: ⟨1⟩',
      ],
    ]);
  });

  it('tells a story its outlet had no room for from one that ranked below the rest', async () => {
    await read('orsel', 1, SHELLING);
    await read('vantu', 2, 'Six soldiers were wounded when a drone struck a checkpoint near Vantu, the ministry said.');
    const capped = sampleSubscription({ perOutlet: 1 });
    expect((await compose(capped, 8)).digest.stories).toHaveLength(1);
    expect(await because('vantu', capped)).toEqual([
      [
        expect.stringContaining('not in the'),
        'The Courier leads 1 story of the digest already, as many as one outlet may',
      ],
    ]);
    const short = sampleSubscription({ id: 'short', budget: { stories: 1, figuresPerStory: 5, quotesPerStory: 2 } });
    await compose(short, 8);
    expect(await because('vantu', short)).toEqual([
      [expect.stringContaining('not in the'), 'ranked below the 1 story there was room for (1 left out)'],
    ]);
  });
});
