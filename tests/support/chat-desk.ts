import { type CommandDesk, createCommandDesk } from '../../src/commands/desk.ts';
import type { CommandSurroundings } from '../../src/commands/surroundings.ts';
import { commandSurroundings } from '../../src/jobs/answer/command-surroundings.ts';
import { createLog } from '../../src/log.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { PlatformName } from '../../src/model/subscription.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleArticle } from './sample-article.ts';
import { sampleDigest } from './sample-digest.ts';
import { sampleSubscription } from './sample-subscription.ts';

/** A desk on a store of its own: one article, one delivered digest ("d1") of channel C1. */
export interface ChatDesk {
  readonly desk: CommandDesk;
  readonly store: Store;
  readonly queue: Queue;
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

export const deskFeed: Feed = {
  id: 'wire',
  name: 'Harbour Post',
  url: 'https://news.example/rss',
  language: 'en',
  kind: 'independent',
  text: 'page',
  rights: null,
  enabled: true,
};

/** @param now the desk's clock; a person may ask twelve times in a minute of it */
export async function openChatDesk(
  platform: PlatformName,
  channel: string,
  now: () => number = Date.now,
  drawFigures: CommandSurroundings['drawFigures'] = async () => null,
): Promise<ChatDesk> {
  const store = await openStore({ path: ':memory:' });
  const queue = await openQueue(store);
  const faults: unknown[] = [];
  const text =
    'Shelling killed 14 people in Tallow, the mayor said. “We could not reach the cellar,” said Ilsa Brandt.';
  await store.articles.save(
    sampleArticle({
      id: 'shelling',
      title: 'Tallow shelled',
      text,
      firstSeenAt: now() - 60_000,
      publishedAt: now() - 60_000,
      figures: [{ value: '14', measure: 'killed', place: 'Tallow', claimant: 'the mayor' }],
      quotes: [{ words: 'We could not reach the cellar,', speaker: 'Ilsa Brandt' }],
    }),
  );
  const edition = {
    id: 'e1',
    subscriptionId: 's1',
    slotAt: now(),
    kind: 'scheduled' as const,
    covers: { from: 0, until: now() },
    digest: null,
    createdAt: now(),
  };
  await store.editions.plan(edition, [
    {
      id: 'd1',
      editionId: 'e1',
      subscriptionId: 's1',
      platform,
      channel,
      state: 'sent',
      attempts: 1,
      nextAt: 0,
      messageIds: [],
      lastError: null,
      updatedAt: now(),
    },
  ]);
  await store.editions.setDigest('e1', sampleDigest);
  const surroundings = commandSurroundings(
    { store, feeds: [deskFeed], conflicts: [], log: createLog('silent') },
    queue,
    () => [sampleSubscription({ id: 's1', platform, channel })],
    now,
    drawFigures,
  );
  return {
    desk: createCommandDesk(surroundings, queue, (error) => faults.push(error)),
    store,
    queue,
    faults,
    close: async () => {
      await queue.stop();
      await store.close();
    },
  };
}
