import type { StoryMemory } from '../../model/memory.ts';
import type { Subscription } from '../../model/subscription.ts';

export type BreakingRule = NonNullable<Subscription['breaking']>;

/** What of a story decides whether it is breaking news. */
export interface Severity {
  /** Independent origins. */
  readonly origins: number;
  readonly killed: number;
}

/** `critical` does not wait for quiet hours to end. */
export type Urgency = 'none' | 'breaking' | 'critical';

/**
 * How urgent a story is to a channel. One it was told of while it was above the threshold is no news any more; one that grew
 * past it since is.
 *
 * @param told what the channel remembers of the story; null when it was told nothing
 */
export function urgencyOf({ origins, killed }: Severity, rule: BreakingRule, told: StoryMemory | null): Urgency {
  if (origins < rule.minOrigins || killed < rule.minKilled) return 'none';
  if (told !== null && told.origins.length >= rule.minOrigins && toldKilled(told) >= rule.minKilled) return 'none';
  return killed >= rule.criticalKilled ? 'critical' : 'breaking';
}

const toldKilled = ({ figures }: StoryMemory): number =>
  Math.max(0, ...figures.flatMap(({ measure, low }) => (measure === 'killed' && low !== null ? [low] : [])));
