import { digestTime, plural } from '../../digest/digest-words.ts';
import type { Subscription } from '../../model/subscription.ts';
import { plain, type SheetLine } from '../../platforms/sheet/sheet.ts';
import { databaseBytes } from '../../store/database-bytes.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { allSubscriptions, ofWorkspace } from './subscriptions.ts';

const DAY_MS = 86_400_000;
/** Silent feeds, digests and failed deliveries shown at most. */
const MAX_LINES = 10;
/** Failed deliveries of all channels, the newest, of which those of the asker are shown. */
const MAX_LOOKED_AT = 200;

/**
 * What a person looks at when something seems wrong: silent feeds and since when, and of the asker's workspace or server the
 * last and next digest of each channel in its own time and the deliveries that failed; how much is read and stored.
 */
export async function status(_values: OptionValues, asker: Asker, surroundings: CommandSurroundings): Promise<Answer> {
  const { store, feeds, now, silenceOf } = surroundings;
  const byId = new Map((await store.feeds.all()).map((state) => [state.feedId, state]));
  const silent = feeds.flatMap(({ id, name, enabled }) => {
    const state = byId.get(id);
    const reason = !enabled || state === undefined ? null : silenceOf(state);
    return reason === null ? [] : [{ name, reason, since: state?.lastSuccessAt ?? null }];
  });
  const subscriptions = ofWorkspace(await allSubscriptions(surroundings), asker);
  const zone = subscriptions[0]?.timeZone ?? 'UTC';
  const counts = await store.deliveries.count();
  const failed = (await store.deliveries.list(['failed', 'uncertain'], MAX_LOOKED_AT)).filter(
    ({ platform, channel }) => platform === asker.platform && asker.isNeighbour(channel),
  );
  const articles = await store.articles.countSeen(now() - DAY_MS, now());
  const waiting = await surroundings.jobsWaiting();
  const megabytes = (await databaseBytes(store.database)) / 1_000_000;
  const bullet = (text: string): SheetLine => ({ kind: 'bullet', runs: [plain(text)] });
  const lastRead = (at: number | null) => (at === null ? 'never read' : `last read ${digestTime(at, zone)}`);
  return sheetAnswer([
    { kind: 'label', text: 'Status' },
    bullet(`${plural(feeds.filter((feed) => feed.enabled).length, 'feed')} polled, ${silent.length} silent`),
    ...silent.slice(0, MAX_LINES).map(({ name, reason, since }) => bullet(`${name}: ${reason}; ${lastRead(since)}`)),
    ...(subscriptions.length === 0 ? [bullet('No digest is sent here')] : []),
    ...(await Promise.all(subscriptions.slice(0, MAX_LINES).map((each) => digestLine(each, surroundings)))).map(bullet),
    bullet(
      `Deliveries: ${counts.sent} sent, ${counts.pending + counts.sending} on their way, ${counts.failed} failed, ${counts.uncertain} uncertain`,
    ),
    ...failed
      .slice(0, MAX_LINES)
      .map((delivery) => bullet(`${delivery.platform} ${delivery.channel}: ${delivery.lastError ?? delivery.state}`)),
    bullet(`${plural(waiting, 'job')} ${waiting === 1 ? 'waits or runs' : 'wait or run'}`),
    bullet(`${plural(articles, 'war-related article')} in the last day; the database holds ${megabytes.toFixed(1)} MB`),
    { kind: 'small', runs: [plain('No paid service is used: a digest costs nothing.')] },
  ]);
}

/** "War digest · Last digest Sun … · Next digest Mon …", in the subscription's own time. */
async function digestLine(subscription: Subscription, surroundings: CommandSurroundings): Promise<string> {
  const { store, now, checkSchedule } = surroundings;
  const { id, title, schedule, timeZone } = subscription;
  const latest = await store.editions.latest(id);
  const check = checkSchedule(schedule, timeZone, now());
  const last = latest === null ? 'No digest yet' : `Last digest ${digestTime(latest.slotAt, timeZone)}`;
  const next =
    check.ok && check.nextAt !== null ? `Next digest ${digestTime(check.nextAt, timeZone)}` : 'No digest to come';
  return `${title} · ${last} · ${next}`;
}
