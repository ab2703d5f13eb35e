import type { Delivery, DeliveryState } from '../../model/delivery.ts';

export interface DeliveryChange {
  readonly state: DeliveryState;
  readonly attempts?: number;
  readonly nextAt?: number;
  readonly messageIds?: readonly string[];
  readonly lastError?: string | null;
}

/** What a delivery must still be for a change to be written; another process may have settled it. */
export interface ExpectedDelivery {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** As it was read; the row is somebody else's when it differs. */
  readonly updatedAt: number;
}

export interface Deliveries {
  /**
   * Takes up to `limit` due deliveries (`pending`, `nextAt <= now`, edition composed): marks them `sending`, counts the
   * attempt and returns them. No two callers get the same one.
   */
  readonly take: (now: number, limit: number) => Promise<readonly Delivery[]>;
  /** Takes this one when it is due; null when it is not, or somebody else has it. */
  readonly takeOne: (id: string, now: number) => Promise<Delivery | null>;
  readonly get: (id: string) => Promise<Delivery | null>;
  readonly ofEdition: (editionId: string) => Promise<readonly Delivery[]>;
  /** False when the delivery is not (any more) what `expected` says. */
  readonly update: (id: string, change: DeliveryChange, now: number, expected?: ExpectedDelivery) => Promise<boolean>;
  /** `sending` for longer than the platform could need: the process that took them died. */
  readonly stale: (before: number) => Promise<readonly Delivery[]>;
  /** In these states, due at or before `now`, oldest first. */
  readonly due: (states: readonly DeliveryState[], now: number, limit: number) => Promise<readonly Delivery[]>;
  /** Newest change first. */
  readonly list: (states: readonly DeliveryState[], limit: number) => Promise<readonly Delivery[]>;
  readonly count: () => Promise<Readonly<Record<DeliveryState, number>>>;
}
