import { loadConfig } from '../config/load-config.ts';
import { digestTime, plural } from '../digest/digest-words.ts';
import { withAddedFeeds } from '../feeds/find/with-added-feeds.ts';
import { readStatus, type Status, type SubscriptionStatus } from '../jobs/answer/read-status.ts';
import { openQueue } from '../queue/open-queue.ts';
import { columns } from './columns.ts';
import { oneLine } from './one-line.ts';
import { writeOut } from './output.ts';
import { sizeWords, whenWords } from './span-words.ts';
import { withStored } from './stored.ts';

/** `sitrep status`: how the program does, read from its store while it runs or not. */
export async function printStatus(configFile: string, json: boolean, now: number): Promise<void> {
  const config = loadConfig(configFile);
  const status = await withStored(config, async (store) => {
    const queue = await openQueue(store);
    try {
      const feeds = withAddedFeeds(config.feeds, await store.addedFeeds.all());
      return await readStatus({ store, queue, feeds, declared: config.subscriptions }, now);
    } finally {
      await queue.stop();
    }
  });
  if (json) {
    await writeOut(
      `${JSON.stringify(status === null ? { started: false } : { started: true, ...isoTimes(status) }, null, 2)}\n`,
    );
  } else if (status === null) {
    await writeOut(
      `Nothing is stored in ${config.dataFolder} yet: "sitrep start" has not run with this configuration.\n`,
    );
  } else {
    await writeOut(`${statusLines(status).join('\n')}\n`);
  }
}

/** The status as lines for a person; digests in their subscription's own time. */
export function statusLines(status: Status): readonly string[] {
  const { feeds, deliveries, articles, at } = status;
  const silent = feeds.silent.map(
    ({ id, since, reason }) =>
      `  ${id}: ${oneLine(reason)}; ${since === null ? 'never read' : `last read ${whenWords(since, at)}`}`,
  );
  const waiting = Object.entries(status.queue).filter(([, depth]) => depth > 0);
  return [
    `Feeds       ${feeds.polled} polled, ${feeds.silent.length} silent, ${feeds.switchedOff} switched off`,
    ...silent,
    `Articles    ${articles.lastDay} war-related in the last day, ${articles.perDay} a day in the last week`,
    `Digests     ${plural(status.subscriptions.length, 'subscription')}`,
    ...columns(status.subscriptions.flatMap(subscriptionRows)).map((line) => `  ${line}`),
    `Deliveries  ${deliveries.sent} sent, ${deliveries.pending + deliveries.sending} on their way, ${deliveries.failed} failed, ${deliveries.uncertain} uncertain`,
    ...status.troubled.map(
      ({ id, subscription, state, reason }) =>
        `  ${subscription}: ${state}, ${oneLine(reason ?? 'no reason given')} (${id})`,
    ),
    `Queue       ${waiting.length === 0 ? 'empty' : waiting.map(([name, depth]) => `${depth} ${name}`).join(', ')}`,
    `Database    ${sizeWords(status.databaseBytes)}`,
  ];
}

function subscriptionRows(each: SubscriptionStatus): readonly (readonly string[])[] {
  const last =
    each.last === null ? 'no digest yet' : `last ${digestTime(each.last.at, each.timeZone)}: ${each.last.state}`;
  const next = each.next === null ? 'none to come' : `next ${digestTime(each.next, each.timeZone)}`;
  const row = [each.id, `${each.platform} ${oneLine(each.channel, 40)}`, last, each.halted === null ? next : 'halted'];
  return [row, ...[each.halted, each.givenUp].flatMap((why) => (why === null ? [] : [['', oneLine(why)]]))];
}

/** Times as ISO 8601, UTC. */
function isoTimes(status: Status): object {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...status,
    at: iso(status.at),
    feeds: { ...status.feeds, silent: status.feeds.silent.map((feed) => ({ ...feed, since: iso(feed.since) })) },
    subscriptions: status.subscriptions.map((each) => ({
      ...each,
      last: each.last === null ? null : { ...each.last, at: iso(each.last.at) },
      next: iso(each.next),
    })),
  };
}
