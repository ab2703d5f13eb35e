import type { CommandSurroundings } from '../../commands/surroundings.ts';
import { reasonOfSilence } from '../../feeds/poll/silence.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Subscription } from '../../model/subscription.ts';
import { jobNames, type Queue } from '../../queue/queue.ts';
import { type ComposeSurroundings, composeSubscription } from '../compose/compose-edition.ts';
import { slotsOf } from '../schedule/slots.ts';
import { digestArticle } from './digest-article.ts';

/** Not an id a subscription can have: what is asked for by hand remembers nothing and is remembered by nobody. */
const BY_HAND = '(asked)';

/**
 * What commands work on, put together from what the jobs work on; follows it when the configuration is loaded anew.
 *
 * @param declared subscriptions of the configuration as it is now
 */
export function commandSurroundings(
  composing: ComposeSurroundings,
  queue: Queue,
  declared: () => readonly Subscription[],
  now: () => number,
  drawFigures: CommandSurroundings['drawFigures'],
): CommandSurroundings {
  return {
    store: composing.store,
    get feeds() {
      return composing.feeds;
    },
    refreshFeeds: async () => composing.refreshFeeds?.(),
    get conflicts() {
      return composing.conflicts;
    },
    get subscriptions() {
      return declared();
    },
    now,
    compose: ({ from, until, topic, stories, subscription, asDue }) => {
      const asked =
        asDue && subscription !== null
          ? subscription
          : byHand(subscription ?? USUAL, topic, stories, composing.conflicts);
      return composeSubscription(asked, until, { from, until }, null, composing);
    },
    digestArticle: (entry) => digestArticle(entry, composing.conflicts, now()),
    checkSchedule: (schedule, timeZone, after) => {
      if (!isTimeZone(timeZone))
        return { ok: false, reason: `“${timeZone}” is no time zone; accepted: IANA names such as Europe/Kyiv or UTC` };
      const slots = slotsOf({ schedule, timeZone, quietHours: null });
      return slots.ok ? { ok: true, nextAt: slots.slots.next(after) } : slots;
    },
    silenceOf: (state) => reasonOfSilence(state, now()),
    jobsWaiting: async () => {
      const depths = await Promise.all(jobNames.map((name) => queue.depth(name)));
      return depths.reduce((sum, depth) => sum + depth, 0);
    },
    drawFigures,
  };
}

/** Holds where a channel has no digest of its own. */
const USUAL: Subscription = {
  id: BY_HAND,
  title: 'War digest',
  platform: 'console',
  channel: '',
  schedule: '',
  timeZone: 'UTC',
  filter: { conflicts: [], keywords: null, feeds: [] },
  layout: 'compact',
  catchUp: 'skip',
  catchUpWindowMs: 0,
  quietHours: null,
  whenEmpty: 'say-so',
  budget: { stories: 5, figuresPerStory: 5, quotesPerStory: 2 },
  perOutlet: 5,
  standing: false,
  breaking: null,
  crosspost: false,
  paused: false,
  origin: 'chat',
};

/**
 * A subscription for one answer: like the channel's, but for the topic and the number of stories asked for. A topic that
 * is a conflict's name asks for that conflict; any other words are looked for.
 */
function byHand(
  like: Subscription,
  topic: string | null,
  stories: number | null,
  conflicts: readonly Conflict[],
): Subscription {
  const word = topic?.toLowerCase();
  const conflict = conflicts.find(({ id, name }) => id === word || name.toLowerCase() === word)?.id ?? null;
  const about =
    topic === null
      ? {}
      : conflict === null
        ? { conflicts: [], keywords: topic }
        : { conflicts: [conflict], keywords: null };
  return {
    ...like,
    id: BY_HAND,
    filter: { ...like.filter, ...about },
    budget: { ...like.budget, stories: stories ?? like.budget.stories },
    // Whoever asks for ten stories is to have ten, if one outlet alone tells them.
    perOutlet: Math.max(like.perOutlet, stories ?? 0),
    standing: false,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
