import type { Slot } from './feed-fields.ts';

/** The values of one entry, or of the feed itself, while they are collected. */
export interface Draft {
  /** Offers a value; empty ones are not taken, and a value with a lower rank, or earlier with the same, stays. */
  readonly offer: (slot: Slot, rank: number, value: string) => void;
  /** '' when nobody offered. */
  readonly value: (slot: Slot) => string;
}

/** An empty draft. */
export function createDraft(): Draft {
  const held = new Map<Slot, { rank: number; value: string }>();
  return {
    offer: (slot, rank, value) => {
      if (value === '') return;
      const current = held.get(slot);
      if (current === undefined || rank < current.rank) held.set(slot, { rank, value });
    },
    value: (slot) => held.get(slot)?.value ?? '',
  };
}
