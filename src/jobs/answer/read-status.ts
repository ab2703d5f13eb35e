import { initialState } from '../../feeds/poll/initial-state.ts';
import { reasonOfSilence } from '../../feeds/poll/silence.ts';
import type { DeliveryState } from '../../model/delivery.ts';
import type { Feed } from '../../model/feed.ts';
import type { Subscription } from '../../model/subscription.ts';
import { type JobName, jobNames, type Queue } from '../../queue/queue.ts';
import { databaseBytes } from '../../store/database-bytes.ts';
import type { Store } from '../../store/store.ts';
import { GIVEN_UP_TOPIC } from '../schedule/plan.ts';
import { slotsOf } from '../schedule/slots.ts';

/** How the program does, as far as its store tells. Times are epoch ms. */
export interface Status {
  readonly at: number;
  readonly feeds: {
    readonly polled: number;
    readonly switchedOff: number;
    /** In the order of the configuration; `since` is the last time something was read, null for never. */
    readonly silent: readonly {
      readonly id: string;
      readonly name: string;
      readonly since: number | null;
      readonly reason: string;
      /** Its last poll failed; else it answers and brings nothing new. */
      readonly failing: boolean;
    }[];
  };
  readonly subscriptions: readonly SubscriptionStatus[];
  readonly deliveries: Readonly<Record<DeliveryState, number>>;
  /** The newest that were given up or may have been posted. */
  readonly troubled: readonly {
    readonly id: string;
    readonly subscription: string;
    readonly state: DeliveryState;
    readonly reason: string | null;
  }[];
  /** Jobs that wait or run. */
  readonly queue: Readonly<Record<JobName, number>>;
  /** War-related articles first seen: of the last day, and a day in the mean of the last week. */
  readonly articles: { readonly lastDay: number; readonly perDay: number };
  readonly databaseBytes: number;
}

export interface SubscriptionStatus {
  readonly id: string;
  readonly title: string;
  readonly platform: Subscription['platform'];
  readonly channel: string;
  readonly timeZone: string;
  /** Due time of the last edition and what became of it; null when there was none. */
  readonly last: { readonly at: number; readonly state: DeliveryState | 'not composed' } | null;
  readonly next: number | null;
  /** Why it is not served: paused, or its schedule cannot be read. */
  readonly halted: string | null;
  /** Slots of a long downtime that were not made up for, in the last week. */
  readonly givenUp: string | null;
}

export interface StatusSurroundings {
  readonly store: Store;
  readonly queue: Queue;
  readonly feeds: readonly Feed[];
  /** Those of the configuration; those made in chat are read from the store. */
  readonly declared: readonly Subscription[];
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const MAX_TROUBLED = 10;

/** Reads the status at `now`; changes nothing. */
export async function readStatus({ store, queue, feeds, declared }: StatusSurroundings, now: number): Promise<Status> {
  const states = new Map((await store.feeds.all()).map((state) => [state.feedId, state]));
  const pauses = new Map((await store.subscriptions.pauses()).map((pause) => [pause.subscriptionId, pause.reason]));
  const subscriptions = [...declared, ...(await store.subscriptions.all())];
  const givenUp = new Map(
    (await store.notices.all())
      .filter(({ topic, at }) => topic === GIVEN_UP_TOPIC && at > now - WEEK_DAYS * DAY_MS)
      .map(({ subscriptionId, data }) => [subscriptionId, data]),
  );
  const troubled = await store.deliveries.list(['failed', 'uncertain'], MAX_TROUBLED);
  const depths = await Promise.all(jobNames.map(async (name) => [name, await queue.depth(name)] as const));
  const week = await store.articles.countSeen(now - WEEK_DAYS * DAY_MS, now + 1);
  const enabled = feeds.filter((feed) => feed.enabled);
  return {
    at: now,
    feeds: {
      polled: enabled.length,
      switchedOff: feeds.length - enabled.length,
      silent: enabled.flatMap(({ id, name }) => {
        const state = states.get(id) ?? initialState(id, now);
        const reason = reasonOfSilence(state, now);
        return reason === null
          ? []
          : [{ id, name, since: state.lastSuccessAt, reason, failing: state.gone || state.reason !== null }];
      }),
    },
    subscriptions: await Promise.all(
      subscriptions.map(async (each) => ({
        ...(await subscriptionStatus(store, each, pauses.get(each.id) ?? null, now)),
        givenUp: givenUp.get(each.id) ?? null,
      })),
    ),
    deliveries: await store.deliveries.count(),
    troubled: troubled.map(({ id, subscriptionId, state, lastError }) => ({
      id,
      subscription: subscriptionId,
      state,
      reason: lastError,
    })),
    queue: Object.fromEntries(depths) as Record<JobName, number>,
    articles: {
      lastDay: await store.articles.countSeen(now - DAY_MS, now + 1),
      perDay: Math.round((week / WEEK_DAYS) * 10) / 10,
    },
    databaseBytes: await databaseBytes(store.database),
  };
}

async function subscriptionStatus(
  store: Store,
  subscription: Subscription,
  pause: string | null,
  now: number,
): Promise<Omit<SubscriptionStatus, 'givenUp'>> {
  const { id, title, platform, channel, timeZone } = subscription;
  const edition = await store.editions.latest(id);
  const [delivery] = edition === null ? [] : await store.deliveries.ofEdition(edition.id);
  const slots = slotsOf(subscription);
  const halted = pause ?? (subscription.paused ? 'paused in the configuration' : slots.ok ? null : slots.reason);
  return {
    id,
    title,
    platform,
    channel,
    timeZone,
    last:
      edition === null
        ? null
        : { at: edition.slotAt, state: edition.digest === null ? 'not composed' : (delivery?.state ?? 'not composed') },
    next: halted === null && slots.ok ? slots.slots.next(now) : null,
    halted,
  };
}
