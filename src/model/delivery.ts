import type { PlatformName } from './subscription.ts';

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'uncertain';

/** One edition on its way to one channel: a row of the outbox. */
export interface Delivery {
  readonly id: string;
  readonly editionId: string;
  readonly subscriptionId: string;
  readonly platform: PlatformName;
  readonly channel: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Not to be tried before, epoch ms. */
  readonly nextAt: number;
  /** Ids of the platform's messages, in order, once sent. */
  readonly messageIds: readonly string[];
  readonly lastError: string | null;
  readonly updatedAt: number;
}
