import { setTimeout as pause } from 'node:timers/promises';
import { digestTime, plural } from '../digest/digest-words.ts';
import { composeSubscription } from '../jobs/compose/compose-edition.ts';
import { slotsOf } from '../jobs/schedule/slots.ts';
import type { Runtime } from '../main.ts';
import { renderConsole } from '../platforms/console/render-digest.ts';
import type { Store } from '../store/store.ts';
import { writeNote, writeOut } from './output.ts';
import { terminalLook } from './terminal.ts';

/** Feeds that have not answered by then are left out of the preview. */
const WAIT_MS = 3 * 60_000;
const LOOK_EVERY_MS = 500;
const DAY_MS = 86_400_000;

/** No feed was ever polled and no digest planned: whoever starts it now is the one who installed it. */
export async function isFirstStart(store: Store): Promise<boolean> {
  const [feeds, marks] = await Promise.all([store.feeds.all(), store.editions.marks()]);
  return feeds.length === 0 && marks.length === 0;
}

/**
 * Once every feed was polled, prints here what a digest of the first subscription would hold now, and when its channel
 * gets its first one. Nothing is posted and nothing is taken to have been told.
 */
export async function previewFirstDigest(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { store, composing } = runtime;
  const until = Date.now() + WAIT_MS;
  const polled = async () => (await store.feeds.all()).filter(({ lastPolledAt }) => lastPolledAt !== null).length;
  const wanted = () => composing.feeds.filter((feed) => feed.enabled).length;
  while ((await polled()) < wanted() && Date.now() < until && !signal.aborted) await pause(LOOK_EVERY_MS);
  const [subscription] = runtime.config.subscriptions;
  if (signal.aborted || subscription === undefined) return;
  const now = Date.now();
  const covers = { from: now - DAY_MS, until: now + 1 };
  const digest = await composeSubscription(subscription, now, covers, null, composing);
  const passed = (await store.articles.rejections(0, now)).filter(({ stage }) => stage === 'first-poll').length;
  await writeOut(renderConsole(digest, terminalLook(true)));
  const slots = slotsOf(subscription);
  const next = slots.ok ? slots.slots.next(now) : null;
  const when =
    next === null ? '' : ` The first digest of ${subscription.id}: ${digestTime(next, subscription.timeZone)}.`;
  writeNote(
    `\nThis is the first start: above is a preview for you alone, nothing was posted. ${await polled()} of ${plural(wanted(), 'feed')} polled; ` +
      `${plural(passed, 'older item')} marked as seen.${when}`,
  );
}
