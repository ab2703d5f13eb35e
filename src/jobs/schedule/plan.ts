import type { Delivery } from '../../model/delivery.ts';
import type { Edition } from '../../model/edition.ts';
import type { Subscription } from '../../model/subscription.ts';
import type { Queue } from '../../queue/queue.ts';
import type { PlanMark, PlannedEdition } from '../../store/contracts/editions.ts';
import type { Store } from '../../store/store.ts';
import { composeJobs } from '../compose/compose-jobs.ts';
import { type DueSlots, dueSlots, MAX_MADE_UP, ON_TIME_MS } from './due-slots.ts';
import { shortFingerprint } from './short-fingerprint.ts';
import { type Slots, scheduleKey, slotsOf } from './slots.ts';

/** What a first digest covers, ms: a day. */
const FIRST_COVERS_MS = 24 * 3_600_000;

export interface PlanSurroundings {
  readonly store: Store;
  readonly queue: Queue;
  /** Told of a subscription whose schedule cannot be read; the others go on. */
  readonly onRefused: (subscriptionId: string, reason: string) => void;
  /** Told of slots of a long downtime that are not made up for, after it was written down. */
  readonly onGivenUp?: (subscriptionId: string, reason: string) => void;
}

/** The topic of the notice a subscription has of slots that were given up; `sitrep status` shows it. */
export const GIVEN_UP_TOPIC = 'slots given up';
const NONE_DUE: DueSlots = { slots: [], givenUp: 0 };

/** Looks at the clock for all subscriptions. Keeps what it worked out of schedules from one call to the next. */
export interface Planner {
  /**
   * Writes the editions that are due, their deliveries and the jobs that compose them in one transaction. Called by many
   * replicas at once, each slot is won by one. Gives the editions this call won.
   */
  readonly plan: (subscriptions: readonly Subscription[], now: number) => Promise<readonly Edition[]>;
}

/** A planner on a store and its queue. */
export function createPlanner({ store, queue, onRefused, onGivenUp = () => {} }: PlanSurroundings): Planner {
  /** Slots and the next of them after a mark, by schedule: many subscriptions share one. */
  const schedules = new Map<string, { readonly slots: Slots | null; after: number; next: number | null }>();

  const scheduleOf = (subscription: Subscription) => {
    const key = scheduleKey(subscription);
    const known = schedules.get(key);
    if (known !== undefined) return known;
    const read = slotsOf(subscription);
    if (!read.ok) onRefused(subscription.id, read.reason);
    const schedule = { slots: read.ok ? read.slots : null, after: Number.NaN, next: null };
    schedules.set(key, schedule);
    return schedule;
  };

  /** `worked`: what this look at the clock found for other subscriptions of the same schedule. */
  const dueOf = (
    subscription: Subscription,
    plannedUntil: number,
    now: number,
    worked: Map<string, DueSlots>,
  ): DueSlots => {
    const schedule = scheduleOf(subscription);
    if (schedule.slots === null) return NONE_DUE;
    // No slot lies between `after` and `next`: marks in between share the answer.
    if (!(plannedUntil >= schedule.after && (schedule.next === null || plannedUntil < schedule.next))) {
      schedule.after = plannedUntil;
      schedule.next = schedule.slots.next(plannedUntil);
    }
    if (schedule.next === null || schedule.next > now) return NONE_DUE;
    const { catchUp, catchUpWindowMs: windowMs } = subscription;
    const key = [scheduleKey(subscription), plannedUntil, catchUp, windowMs].join('\n');
    const due = worked.get(key) ?? dueSlots(schedule.slots, plannedUntil, now, { catchUp, windowMs });
    worked.set(key, due);
    return due;
  };

  return {
    plan: async (subscriptions, now) => {
      const paused = new Set((await store.subscriptions.pauses()).map(({ subscriptionId }) => subscriptionId));
      const marks = new Map((await store.editions.marks()).map((mark) => [mark.subscriptionId, mark]));
      const due: { readonly subscription: Subscription; readonly slots: readonly number[] }[] = [];
      const newMarks: PlanMark[] = [];
      const advanced: string[] = [];
      const resting: string[] = [];
      const worked = new Map<string, DueSlots>();
      const givenUp: { readonly id: string; readonly reason: string }[] = [];
      for (const subscription of subscriptions) {
        const { id } = subscription;
        const mark = marks.get(id);
        if (subscription.paused || paused.has(id)) {
          // What falls into a pause was not missed: planning starts anew when it ends.
          if (mark !== undefined) resting.push(id);
          continue;
        }
        const schedule = scheduleKey(subscription);
        // A new or changed schedule starts now; so does one whose mark lies ahead, after the clock was put back.
        if (mark === undefined || mark.schedule !== schedule || mark.plannedUntil > now) {
          newMarks.push({ subscriptionId: id, plannedUntil: now, schedule });
          continue;
        }
        const { slots, givenUp: tooMany } = dueOf(subscription, mark.plannedUntil, now, worked);
        if (tooMany > 0) givenUp.push({ id, reason: givenUpWords(tooMany, slots[0] ?? now) });
        const missedAll = slots.length === 0 && isPast(subscription, mark.plannedUntil, now);
        if (slots.length > 0) due.push({ subscription, slots });
        if (slots.length > 0 || missedAll) advanced.push(id);
      }
      if (newMarks.length + advanced.length + resting.length === 0) return [];
      const won = await store.transaction(async () => {
        const planned = await editionsOf(due, now);
        const won = await store.editions.planAll(planned);
        await queue.enqueueAll(composeJobs(won));
        await store.editions.setMarks(newMarks);
        await store.editions.advanceMarks(advanced, now);
        await store.editions.dropMarks(resting);
        for (const { id, reason } of givenUp) await store.notices.tell(GIVEN_UP_TOPIC, id, reason, now);
        return won;
      });
      for (const { id, reason } of givenUp) onGivenUp(id, reason);
      return won;
    },
  };

  /** Slots came and are too old to be made up for. */
  function isPast(subscription: Subscription, plannedUntil: number, now: number): boolean {
    const { next } = scheduleOf(subscription);
    return next !== null && next > plannedUntil && next <= now;
  }

  async function editionsOf(
    due: readonly { readonly subscription: Subscription; readonly slots: readonly number[] }[],
    now: number,
  ): Promise<readonly PlannedEdition[]> {
    const coveredUntil = await store.editions.coveredUntil(
      due.map(({ subscription }) => subscription.id),
      now,
    );
    return due.flatMap(({ subscription, slots }) => {
      let from = coveredUntil.get(subscription.id) ?? null;
      return slots.map((slotAt, index) => {
        const late = now - slotAt > ON_TIME_MS && index === slots.length - 1;
        // The newest of late slots tells all until now: what came while nobody looked was first seen after its slot.
        const until = late ? now : slotAt;
        const covers = { from: Math.min(from ?? slotAt - FIRST_COVERS_MS, until), until };
        from = until;
        return planEdition(subscription, slotAt, 'scheduled', covers, now);
      });
    });
  }
}

const givenUpWords = (count: number, oldestMadeUp: number): string =>
  `${count} missed before ${new Date(oldestMadeUp).toISOString()} given up: the newest ${MAX_MADE_UP} are made up for`;

/** An edition with its delivery. Ids follow from the slot, or what else it is the only one of, so that every replica makes the same ones. */
export function planEdition(
  subscription: Subscription,
  slotAt: number,
  kind: Edition['kind'],
  covers: Edition['covers'],
  now: number,
  onlyOf = String(slotAt),
): PlannedEdition {
  const id = shortFingerprint(`${subscription.id}\n${kind}\n${onlyOf}`);
  const edition: Edition = { id, subscriptionId: subscription.id, slotAt, kind, covers, digest: null, createdAt: now };
  const delivery: Delivery = {
    id: shortFingerprint(`${id}\n${subscription.platform}\n${subscription.channel}`),
    editionId: id,
    subscriptionId: subscription.id,
    platform: subscription.platform,
    channel: subscription.channel,
    state: 'pending',
    attempts: 0,
    nextAt: now,
    messageIds: [],
    lastError: null,
    updatedAt: now,
  };
  return { edition, deliveries: [delivery] };
}
