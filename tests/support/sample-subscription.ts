import type { Subscription } from '../../src/model/subscription.ts';

/** A subscription on the console, due at eight each morning in Kyiv. */
export function sampleSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    id: 'desk',
    title: 'War digest',
    platform: 'console',
    channel: 'stdout',
    schedule: '08:00',
    timeZone: 'Europe/Kyiv',
    filter: { conflicts: [], keywords: null, feeds: [] },
    layout: 'compact',
    catchUp: 'coalesce',
    catchUpWindowMs: 12 * 3_600_000,
    quietHours: null,
    whenEmpty: 'say-so',
    budget: { stories: 6, figuresPerStory: 5, quotesPerStory: 2 },
    perOutlet: 3,
    standing: false,
    breaking: null,
    crosspost: false,
    paused: false,
    origin: 'file',
    ...given,
  };
}
