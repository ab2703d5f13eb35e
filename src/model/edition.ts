import type { Digest } from './digest.ts';

/** One dated digest of one subscription. `(subscriptionId, slotAt)` is unique. */
export interface Edition {
  readonly id: string;
  readonly subscriptionId: string;
  /** The instant it was due, epoch ms. */
  readonly slotAt: number;
  readonly kind: 'scheduled' | 'breaking';
  readonly covers: { readonly from: number; readonly until: number };
  /** Null until composed. */
  readonly digest: Digest | null;
  readonly createdAt: number;
}
