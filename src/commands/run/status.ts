import { digestTime, plural } from '../../digest/digest-words.ts';
import { plain, type SheetLine } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { allSubscriptions, ofWorkspace } from './subscriptions.ts';

/** Silent feeds and failed deliveries shown at most. */
const MAX_LINES = 10;
/** Failed deliveries of all channels, the newest, of which those of the asker are shown. */
const MAX_LOOKED_AT = 200;

/**
 * What a person looks at when something seems wrong: silent feeds, and of the asker's workspace or server the last and
 * next digest and the deliveries that failed.
 */
export async function status(_values: OptionValues, asker: Asker, surroundings: CommandSurroundings): Promise<Answer> {
  const { store, feeds, now, checkSchedule } = surroundings;
  const states = await store.feeds.all();
  const names = new Map(feeds.map((feed) => [feed.id, feed.name]));
  const silent = states.filter((state) => names.has(state.feedId) && state.reason !== null);
  const subscriptions = ofWorkspace(await allSubscriptions(surroundings), asker);
  const latest = (await Promise.all(subscriptions.map((each) => store.editions.latest(each.id)))).filter(
    (edition) => edition !== null,
  );
  const last = latest.reduce<number | null>((newest, edition) => Math.max(newest ?? 0, edition.slotAt), null);
  const next = subscriptions
    .map((each) => checkSchedule(each.schedule, each.timeZone, now()))
    .flatMap((check) => (check.ok && check.nextAt !== null ? [check.nextAt] : []))
    .toSorted((a, b) => a - b)[0];
  const counts = await store.deliveries.count();
  const failed = (await store.deliveries.list(['failed', 'uncertain'], MAX_LOOKED_AT)).filter(
    ({ platform, channel }) => platform === asker.platform && asker.isNeighbour(channel),
  );
  const bullet = (text: string): SheetLine => ({ kind: 'bullet', runs: [plain(text)] });
  return sheetAnswer([
    { kind: 'label', text: 'Status' },
    bullet(`${plural(feeds.filter((feed) => feed.enabled).length, 'feed')} polled, ${silent.length} silent`),
    ...silent
      .slice(0, MAX_LINES)
      .map((state) => bullet(`${names.get(state.feedId) ?? state.feedId}: ${state.reason ?? ''}`)),
    bullet(last === null ? 'No digest yet' : `Last digest ${digestTime(last, 'UTC')}`),
    bullet(next === undefined ? 'No digest to come' : `Next digest ${digestTime(next, 'UTC')}`),
    bullet(
      `Deliveries: ${counts.sent} sent, ${counts.pending + counts.sending} on their way, ${counts.failed} failed, ${counts.uncertain} uncertain`,
    ),
    ...failed
      .slice(0, MAX_LINES)
      .map((delivery) => bullet(`${delivery.platform} ${delivery.channel}: ${delivery.lastError ?? delivery.state}`)),
    { kind: 'small', runs: [plain('No paid service is used: a digest costs nothing.')] },
  ]);
}
