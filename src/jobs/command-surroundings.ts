import type { CommandSurroundings } from '../commands/surroundings.ts';
import type { Subscription } from '../model/subscription.ts';
import { type ComposeSurroundings, composeSubscription } from './compose-edition.ts';
import { digestArticle } from './digest-article.ts';
import { slotsOf } from './schedule/slots.ts';

/** Not an id a subscription can have: what is asked for by hand remembers nothing and is remembered by nobody. */
const BY_HAND = '(asked)';

/**
 * What commands work on, put together from what the jobs work on; follows it when the configuration is loaded anew.
 *
 * @param declared subscriptions of the configuration as it is now
 */
export function commandSurroundings(
  composing: ComposeSurroundings,
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
    compose: ({ from, until, topic, stories, timeZone }) => {
      const budget = { stories, figuresPerStory: 5, quotesPerStory: 2 };
      const conflict = composing.conflicts.find((each) => sameName(topic, each))?.id ?? null;
      const subscription = byHand(topic, timeZone, budget, conflict);
      return composeSubscription(subscription, until, { from, until }, null, composing);
    },
    digestArticle: (entry) => digestArticle(entry, composing.conflicts, now()),
    checkSchedule: (schedule, timeZone, after) => {
      if (!isTimeZone(timeZone))
        return { ok: false, reason: `“${timeZone}” is no time zone; accepted: IANA names such as Europe/Kyiv or UTC` };
      const slots = slotsOf({ schedule, timeZone, quietHours: null });
      return slots.ok ? { ok: true, nextAt: slots.slots.next(after) } : slots;
    },
    drawFigures,
  };
}

function sameName(topic: string | null, conflict: { readonly id: string; readonly name: string }): boolean {
  const word = topic?.toLowerCase();
  return word !== undefined && (conflict.id === word || conflict.name.toLowerCase() === word);
}

/** A topic that is a conflict's name asks for that conflict; any other words are looked for. */
function byHand(
  topic: string | null,
  timeZone: string,
  budget: Subscription['budget'],
  conflict: string | null,
): Subscription {
  return {
    id: BY_HAND,
    title: 'War digest',
    platform: 'console',
    channel: '',
    schedule: '',
    timeZone,
    filter: { conflicts: conflict === null ? [] : [conflict], keywords: conflict === null ? topic : null, feeds: [] },
    layout: 'compact',
    catchUp: 'skip',
    catchUpWindowMs: 0,
    quietHours: null,
    whenEmpty: 'say-so',
    budget,
    perOutlet: budget.stories,
    standing: false,
    breaking: null,
    crosspost: false,
    paused: false,
    origin: 'chat',
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
