/** Lets each person ask so often and no oftener. */
export interface RateLimit {
  /** Ms until `userId` may ask again; 0 when it may now, and is counted. */
  readonly take: (userId: string, now: number) => number;
}

/** At most `count` within any `withinMs`. People who have not asked for that long take no memory. */
export function createRateLimit(count: number, withinMs: number): RateLimit {
  const asked = new Map<string, number[]>();
  return {
    take: (userId, now) => {
      for (const [other, times] of asked) {
        if ((times.at(-1) ?? 0) <= now - withinMs) asked.delete(other);
        // Kept in order of last use, so the rest is younger.
        else break;
      }
      const recent = (asked.get(userId) ?? []).filter((at) => at > now - withinMs);
      asked.delete(userId);
      const oldest = recent[0];
      const full = recent.length >= count && oldest !== undefined;
      asked.set(userId, full ? recent : [...recent, now]);
      return full ? oldest + withinMs - now : 0;
    },
  };
}
