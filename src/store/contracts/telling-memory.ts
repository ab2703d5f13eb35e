/** What a channel was told of a story: a JSON value whose shape belongs to `model/memory.ts`. */
export interface TellingMemory {
  readonly of: (subscriptionId: string, since: number) => Promise<ReadonlyMap<string, unknown>>;
  readonly save: (subscriptionId: string, told: ReadonlyMap<string, unknown>, now: number) => Promise<void>;
  /** Forgets what was told last before `before`; gives how many stories. */
  readonly prune: (before: number) => Promise<number>;
}
