import type { Subscription } from '../../model/subscription.ts';
import { type AlertReport, type AlertSurroundings, FRESH_MS, postAlerts } from './post-alerts.ts';

/** Looks for breaking news, and knows when there is nothing to look for. */
export interface AlertWatch {
  readonly look: (subscriptions: readonly Subscription[], now: number) => Promise<AlertReport['posted']>;
}

/** A watch that goes through the stories only when articles came since its last look, or an alert that was held may go. */
export function createAlertWatch(surroundings: AlertSurroundings): AlertWatch {
  const { store } = surroundings.composing;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let heldUntil: number | null = null;
  return {
    look: async (subscriptions, now) => {
      const paused = new Set((await store.subscriptions.pauses()).map(({ subscriptionId }) => subscriptionId));
      const alerted = subscriptions.filter(
        ({ id, breaking, paused: off }) => breaking !== null && !off && !paused.has(id),
      );
      if (alerted.length === 0) return [];
      // A clock that was put back makes the last look one of the future.
      const since = lookedAt > now ? now - FRESH_MS : Math.max(lookedAt, now - FRESH_MS);
      const mayGo = heldUntil !== null && now >= heldUntil;
      if (!mayGo && (await store.articles.countSeen(since, now)) === 0) return [];
      const report = await postAlerts(alerted, now, surroundings);
      lookedAt = now;
      heldUntil = report.heldUntil;
      return report.posted;
    },
  };
}
