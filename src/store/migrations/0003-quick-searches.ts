import { sql } from 'kysely';
import type { SchemaStep } from './migration.ts';

/**
 * What keeps looking things up quick in a big database. On PostgreSQL a tsvector of up to 8 kB stays in its row, uncompressed:
 * phrases and ranks are worked out from the whole of it, and taking it out of TOAST was most of the time they took.
 */
export const quickSearches: SchemaStep = {
  name: '0003-quick-searches',
  up: async (db, kind) => {
    await sql`create index editions_uncomposed on editions (created_at) where digest is null`.execute(db);
    await db.schema.dropIndex('editions_by_created_at').execute();
    await db.schema
      .createIndex('deliveries_by_state_updated_at')
      .on('deliveries')
      .columns(['state', 'updated_at'])
      .execute();
    if (kind === 'sqlite') return;
    await sql`alter table article_search set (toast_tuple_target = 8160)`.execute(db);
    await sql`alter table article_search alter column words set storage external`.execute(db);
  },
};
