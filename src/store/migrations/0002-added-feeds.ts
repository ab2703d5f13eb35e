import type { SchemaStep } from './migration.ts';

/** Feeds added by commands. */
export const addedFeedsTable: SchemaStep = {
  name: '0002-added-feeds',
  up: async (db) => {
    await db.schema
      .createTable('added_feeds')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
