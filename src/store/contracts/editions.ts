import type { Delivery } from '../../model/delivery.ts';
import type { Digest } from '../../model/digest.ts';
import type { Edition } from '../../model/edition.ts';

/** An edition to be written with its deliveries. */
export interface PlannedEdition {
  readonly edition: Edition;
  readonly deliveries: readonly Delivery[];
}

/** Until when the slots of a subscription are planned, and for which schedule text. */
export interface PlanMark {
  readonly subscriptionId: string;
  readonly plannedUntil: number;
  /** Schedule, zone and quiet hours in one text: when it changes, planning starts anew. */
  readonly schedule: string;
}

export interface Editions {
  /**
   * Writes the edition of a slot together with its deliveries in one transaction; null when that slot was written before.
   * `(subscriptionId, slotAt, kind)` is unique.
   */
  readonly plan: (edition: Edition, deliveries: readonly Delivery[]) => Promise<Edition | null>;
  /** The same for many slots; gives the editions that were new. */
  readonly planAll: (planned: readonly PlannedEdition[]) => Promise<readonly Edition[]>;
  readonly setDigest: (editionId: string, digest: Digest) => Promise<void>;
  readonly get: (id: string) => Promise<Edition | null>;
  readonly latest: (subscriptionId: string) => Promise<Edition | null>;
  /** By slot, oldest first. */
  readonly since: (subscriptionId: string, from: number) => Promise<readonly Edition[]>;
  /** Until when the scheduled editions of each given subscription reach; those that reach beyond `now` do not count. */
  readonly coveredUntil: (subscriptionIds: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>;
  /** Until the end of the transaction, other replicas that ask the same of this subscription wait. */
  readonly lock: (subscriptionId: string) => Promise<void>;
  readonly marks: () => Promise<readonly PlanMark[]>;
  readonly setMarks: (marks: readonly PlanMark[]) => Promise<void>;
  /** Moves marks that are there; their schedules stay. */
  readonly advanceMarks: (subscriptionIds: readonly string[], plannedUntil: number) => Promise<void>;
  readonly dropMarks: (subscriptionIds: readonly string[]) => Promise<void>;
  /** Planned before `before` with deliveries that still wait for a digest: their job was lost or is waiting. */
  readonly uncomposed: (before: number, limit: number) => Promise<readonly Edition[]>;
  /**
   * Forgets editions of slots before `before` and their deliveries, but for those not settled and the newest of each kind of
   * each subscription. Gives how many went.
   */
  readonly prune: (before: number) => Promise<number>;
}
