/** How much of one limit a payload takes, and where. */
export interface Usage {
  /** Name in the platform's `limits.ts`. */
  readonly limit: string;
  readonly used: number;
  readonly max: number;
  /** "message", "block 3". */
  readonly where: string;
}

/** The usages beyond their limit, one sentence each: "block 3: headerChars 151, at most 150". */
export function exceeded(usages: readonly Usage[]): readonly string[] {
  return usages
    .filter((usage) => usage.used > usage.max)
    .map((usage) => `${usage.where}: ${usage.limit} ${usage.used}, at most ${usage.max}`);
}

/** Of each limit the usage nearest to it, in order of first appearance: what a person wants to see at a glance. */
export function tightest(usages: readonly Usage[]): readonly Usage[] {
  const kept = new Map<string, Usage>();
  for (const usage of usages) {
    const known = kept.get(usage.limit);
    if (known === undefined || usage.used > known.used) kept.set(usage.limit, usage);
  }
  return [...kept.values()];
}
