import type { Subscription } from '../../model/subscription.ts';
import type { Subscriptions } from '../contracts/subscriptions.ts';
import type { Database } from '../database.ts';

/** Subscriptions made from chat, and which subscriptions are paused. */
export function subscriptions(database: Database): Subscriptions {
  const db = database.query;
  return {
    all: async () => {
      const rows = await db().selectFrom('chat_subscriptions').select('data').orderBy('id').execute();
      return rows.map((row): Subscription => JSON.parse(row.data));
    },
    get: async (id) => {
      const row = await db().selectFrom('chat_subscriptions').select('data').where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.data);
    },
    save: async (subscription, now) => {
      const row = { data: JSON.stringify(subscription), changed_at: now };
      await db()
        .insertInto('chat_subscriptions')
        .values({ id: subscription.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    remove: async (id) => {
      const gone = await db().deleteFrom('chat_subscriptions').where('id', '=', id).returning('id').execute();
      return gone.length > 0;
    },
    pauses: async () => {
      const rows = await db().selectFrom('pauses').selectAll().orderBy('subscription_id').execute();
      return rows.map(({ subscription_id, reason, at }) => ({ subscriptionId: subscription_id, reason, at }));
    },
    pause: async ({ subscriptionId, reason, at }) => {
      await db()
        .insertInto('pauses')
        .values({ subscription_id: subscriptionId, reason, at })
        .onConflict((conflict) => conflict.column('subscription_id').doUpdateSet({ reason, at }))
        .execute();
    },
    resume: async (subscriptionId) => {
      const gone = await db()
        .deleteFrom('pauses')
        .where('subscription_id', '=', subscriptionId)
        .returning('subscription_id')
        .execute();
      return gone.length > 0;
    },
  };
}
