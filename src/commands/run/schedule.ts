import { digestTime } from '../../digest/digest-words.ts';
import type { Subscription } from '../../model/subscription.ts';
import { plain, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { freshSubscription } from './fresh-subscription.ts';
import { scheduleForm } from './schedule-form.ts';
import { readScheduleValues } from './schedule-values.ts';
import { allSubscriptions, channelMeant, ofChannel, ofWorkspace } from './subscriptions.ts';

const HOUR_MS = 3_600_000;

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
  const lines = (here.length > 0 ? here : ofWorkspace(all, asker)).map((each): SheetLine => {
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
          ` (${each.id}): ${each.schedule}, ${each.timeZone}, ${each.layout}${each.quietHours === null ? '' : `, quiet ${each.quietHours}`} · ${state}${each.origin === 'file' ? ' · declared in sitrep.yaml' : ''}`,
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
  const before = await subscriptionToSet(channelMeant(textOf(values, 'channel'), asker), asker, surroundings);
  if (before.origin === 'file') return say(declaredWords(before));
  if (values.size === 0) return { kind: 'form', form: scheduleForm(before) };
  const read = readScheduleValues(values, before, surroundings);
  if (!read.ok) return say(`${read.option}: ${read.reason}`);
  const after: Subscription = { ...before, ...read.values, setBy: asker.replyTo };
  await surroundings.store.subscriptions.save(after, surroundings.now());
  await surroundings.store.subscriptions.resume(after.id);
  const next = read.nextAt === null ? '' : `; next ${digestTime(read.nextAt, after.timeZone)}`;
  return say(`Set: ${after.schedule}, ${after.timeZone}, ${after.layout}${next}.`);
}

/** The subscription `schedule set` would change: the channel's own, or a fresh one that is not stored yet. */
async function subscriptionToSet(
  channel: string,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Subscription> {
  const known = ofChannel(await allSubscriptions(surroundings), { ...asker, channel });
  return known.find((each) => each.origin === 'file') ?? known[0] ?? freshSubscription(asker, channel);
}

/** Why a subscription cannot be changed from chat. */
function declaredWords({ title, id }: Subscription): string {
  return `“${title}” (${id}) is declared in sitrep.yaml: change it there.`;
}

/** Takes the digest of a channel away, when it was made in chat. What was posted stays. */
export async function removeSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const channel = channelMeant(textOf(values, 'channel'), asker);
  const here = ofChannel(await allSubscriptions(surroundings), { ...asker, channel });
  const [first] = here;
  if (first === undefined) return say('This channel has no digest to remove.');
  const made = here.filter((each) => each.origin === 'chat');
  if (made.length === 0) return say(declaredWords(first));
  for (const each of made) {
    await surroundings.store.subscriptions.remove(each.id);
    await surroundings.store.subscriptions.resume(each.id);
  }
  return say('Removed: this channel is told no more. schedule set starts anew.');
}

/** What is wrong with a form of `schedule set` that was filled in, by field; null when nothing is. */
export async function mendSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<{ readonly field: string; readonly reason: string } | null> {
  const read = readScheduleValues(values, await subscriptionToSet(asker.channel, asker, surroundings), surroundings);
  return read.ok ? null : { field: read.option, reason: read.reason };
}

/** Stops the digests of this channel, or starts them again. */
export async function pauseSchedule(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const channel = channelMeant(textOf(values, 'channel'), asker);
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
  const channel = channelMeant(textOf(values, 'channel'), asker);
  const subscription = ofChannel(await allSubscriptions(surroundings), { ...asker, channel })[0];
  if (subscription === undefined) return say('This channel has no digest yet: schedule set at:08:00 makes one.');
  const until = surroundings.now();
  const covered = await surroundings.store.editions.coveredUntil([subscription.id], until);
  const digest = await surroundings.compose({
    from: covered.get(subscription.id) ?? until - 24 * HOUR_MS,
    until,
    topic: null,
    stories: null,
    subscription,
    asDue: true,
  });
  return { kind: 'digest', digest };
}

function nextWords(subscription: Subscription, { checkSchedule, now }: CommandSurroundings): string {
  const check = checkSchedule(subscription.schedule, subscription.timeZone, now());
  if (!check.ok) return check.reason;
  return check.nextAt === null ? 'never again' : `next ${digestTime(check.nextAt, subscription.timeZone)}`;
}

function say(text: string): Answer {
  return sheetAnswer([{ kind: 'text', runs: [plain(text)] }]);
}
