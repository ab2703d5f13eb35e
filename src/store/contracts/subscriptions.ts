import type { Subscription } from '../../model/subscription.ts';

/** Why a subscription is not served, whoever declared it. */
export interface Pause {
  readonly subscriptionId: string;
  readonly reason: string;
  readonly at: number;
}

/** Subscriptions made by commands, and the pauses of all. */
export interface Subscriptions {
  readonly all: () => Promise<readonly Subscription[]>;
  readonly get: (id: string) => Promise<Subscription | null>;
  readonly save: (subscription: Subscription, now: number) => Promise<void>;
  /** False when there was none. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly pauses: () => Promise<readonly Pause[]>;
  readonly pause: (pause: Pause) => Promise<void>;
  readonly resume: (subscriptionId: string) => Promise<boolean>;
}
