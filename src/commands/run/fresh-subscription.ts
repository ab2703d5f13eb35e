import type { Subscription } from '../../model/subscription.ts';
import type { Asker } from '../asker.ts';

const HOUR_MS = 3_600_000;

/** What a channel is told before anything was said about it: one digest a day of everything. */
export function freshSubscription(asker: Asker, channel: string): Subscription {
  return {
    id: `${asker.platform}-${channel}`.toLowerCase().replace(/[^a-z0-9-]+/gu, '-'),
    title: 'War digest',
    platform: asker.platform,
    channel,
    schedule: '08:00',
    timeZone: 'UTC',
    filter: { conflicts: [], keywords: null, feeds: [] },
    layout: 'compact',
    catchUp: 'coalesce',
    catchUpWindowMs: 12 * HOUR_MS,
    quietHours: null,
    whenEmpty: 'say-so',
    budget: { stories: 6, figuresPerStory: 5, quotesPerStory: 2 },
    perOutlet: 3,
    standing: false,
    breaking: null,
    crosspost: false,
    paused: false,
    origin: 'chat',
  };
}
