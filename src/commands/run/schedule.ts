import { digestTime } from '../../digest/digest-words.ts';
import type { Layout, Subscription } from '../../model/subscription.ts';
import { plain, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { allSubscriptions, ofChannel } from './subscriptions.ts';

const HOUR_MS = 3_600_000;
const layouts: readonly Layout[] = ['compact', 'threaded', 'forum'];
const QUIET = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/u;

/** When this channel, or every channel, is told. */
export async function showSchedule(
  _values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const all = await allSubscriptions(surroundings);
  const here = ofChannel(all, asker);
  const pauses = new Map(
    (await surroundings.store.subscriptions.pauses()).map((pause) => [pause.subscriptionId, pause]),
  );
  const lines = (here.length > 0 ? here : all).map((each): SheetLine => {
    const pause = pauses.get(each.id);
    const state =
      pause !== undefined
        ? `paused: ${pause.reason}`
        : each.paused
          ? 'paused in sitrep.yaml'
          : nextWords(each, surroundings);
    return {
      kind: 'bullet',
      runs: [
        strong(each.title),
        plain(
          ` (${each.id}): ${each.schedule}, ${each.timeZone}, ${each.layout}${each.quietHours === null ? '' : `, quiet ${each.quietHours}`} · ${state}`,
        ),
      ],
    };
  });
  return sheetAnswer([
    { kind: 'label', text: here.length > 0 ? 'Digests of this channel' : 'This channel has no digest; others' },
    ...lines,
    {
      kind: 'small',
      runs: [plain('schedule set at:"08:00,18:00" days:weekdays timezone:Europe/Kyiv layout:threaded')],
    },
  ]);
}

/** Makes or changes the digest of a channel. Those declared in the configuration file are changed there. */
export async function setSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const channel = textOf(values, 'channel') ?? asker.channel;
  const all = await allSubscriptions(surroundings);
  const known = ofChannel(all, { ...asker, channel });
  const declared = known.find((each) => each.origin === 'file');
  if (declared !== undefined)
    return say(`“${declared.title}” (${declared.id}) is declared in sitrep.yaml: change it there.`);
  const before = known[0] ?? freshSubscription(asker, channel);
  const times = textOf(values, 'at');
  const days = textOf(values, 'days');
  const layout = layouts.find((each) => each === textOf(values, 'layout')) ?? before.layout;
  const quiet = textOf(values, 'quiet');
  if (quiet !== null && quiet !== 'none' && !QUIET.test(quiet))
    return say(`quiet: takes local times such as 22:00-06:30, or none, not “${quiet}”.`);
  const timeZone = textOf(values, 'timezone') ?? before.timeZone;
  const at = times ?? before.schedule.replace(/ on .*$/u, '');
  const schedule = days === null ? (times ?? before.schedule) : `${at} on ${days}`;
  const check = surroundings.checkSchedule(schedule, timeZone, surroundings.now());
  if (!check.ok) return say(check.reason);
  const topic = textOf(values, 'topic');
  const after: Subscription = {
    ...before,
    schedule,
    timeZone,
    layout,
    quietHours: quiet === null ? before.quietHours : quiet === 'none' ? null : quiet,
    filter: topic === null ? before.filter : { ...before.filter, keywords: topic },
  };
  await surroundings.store.subscriptions.save(after, surroundings.now());
  await surroundings.store.subscriptions.resume(after.id);
  const next = check.nextAt === null ? '' : `; next ${digestTime(check.nextAt, timeZone)}`;
  return say(`Set: ${schedule}, ${timeZone}, ${layout}${next}.`);
}

/** Stops the digests of this channel, or starts them again. */
export async function pauseSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const channel = textOf(values, 'channel') ?? asker.channel;
  const here = ofChannel(await allSubscriptions(surroundings), { ...asker, channel });
  if (here.length === 0) return say('This channel has no digest to pause.');
  const paused = new Set((await surroundings.store.subscriptions.pauses()).map((pause) => pause.subscriptionId));
  const resume = here.every((each) => paused.has(each.id));
  for (const each of here) {
    if (resume) await surroundings.store.subscriptions.resume(each.id);
    else
      await surroundings.store.subscriptions.pause({
        subscriptionId: each.id,
        reason: 'paused in chat',
        at: surroundings.now(),
      });
  }
  return say(resume ? 'Started again.' : 'Paused. The same command starts it again.');
}

/** What the next digest of this channel would hold if it were due now. */
export async function previewSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const channel = textOf(values, 'channel') ?? asker.channel;
  const subscription = ofChannel(await allSubscriptions(surroundings), { ...asker, channel })[0];
  if (subscription === undefined) return say('This channel has no digest yet: schedule set at:08:00 makes one.');
  const until = surroundings.now();
  const covered = await surroundings.store.editions.coveredUntil([subscription.id], until);
  const digest = await surroundings.compose({
    from: covered.get(subscription.id) ?? until - 24 * HOUR_MS,
    until,
    topic: subscription.filter.keywords,
    stories: subscription.budget.stories,
    timeZone: subscription.timeZone,
  });
  return { kind: 'digest', digest: { ...digest, title: subscription.title } };
}

function nextWords(subscription: Subscription, { checkSchedule, now }: CommandSurroundings): string {
  const check = checkSchedule(subscription.schedule, subscription.timeZone, now());
  if (!check.ok) return check.reason;
  return check.nextAt === null ? 'never again' : `next ${digestTime(check.nextAt, subscription.timeZone)}`;
}

function freshSubscription(asker: Asker, channel: string): Subscription {
  return {
    id: `${asker.platform}-${channel}`.toLowerCase().replace(/[^a-z0-9-]+/gu, '-'),
    title: 'War digest',
    platform: asker.platform,
    channel,
    schedule: '08:00',
    timeZone: 'UTC',
    filter: { conflicts: [], keywords: null, feeds: [] },
    layout: 'compact',
    catchUp: 'coalesce',
    catchUpWindowMs: 12 * HOUR_MS,
    quietHours: null,
    whenEmpty: 'say-so',
    budget: { stories: 6, figuresPerStory: 5, quotesPerStory: 2 },
    perOutlet: 3,
    standing: false,
    breaking: null,
    crosspost: false,
    paused: false,
    origin: 'chat',
  };
}

function say(text: string): Answer {
  return sheetAnswer([{ kind: 'text', runs: [plain(text)] }]);
}
