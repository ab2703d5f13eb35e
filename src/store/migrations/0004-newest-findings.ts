import { type Kysely, sql } from 'kysely';
import { postgresSearchIndex } from '../postgres/postgres-search-index.ts';
import type { Schema } from '../schema.ts';
import { sqliteSearchIndex } from '../sqlite/sqlite-search-index.ts';
import { rebuildFigureSearch, rebuildQuoteSearch } from '../tables/rebuild-search.ts';
import type { SchemaStep } from './migration.ts';

const SHOWN_FIGURES = sql`war = 1 and same_as is null`;
const SHOWN_QUOTES = sql`war = 1 and kind in ('speech', 'partial')`;

/**
 * Indexes in the very order in which figures and quotes are shown, of those that are shown; and the feed of a quote among
 * its search terms, so that words and feed are looked up together. And editions by slot, for forgetting the oldest.
 */
export const newestFindings: SchemaStep = {
  name: '0004-newest-findings',
  up: async (db, kind) => {
    const old = ['figures_by_published_at', 'figures_by_measure_published_at'];
    for (const name of [...old, 'quotes_by_published_at', 'quotes_by_feed_id_published_at'])
      await db.schema.dropIndex(name).execute();
    const newest = sql`published_at desc, seq`;
    await sql`create index figures_newest on figures (${newest}) where ${SHOWN_FIGURES}`.execute(db);
    await sql`create index figures_newest_of_measure on figures (measure, ${newest}) where ${SHOWN_FIGURES}`.execute(
      db,
    );
    await sql`create index quotes_newest on quotes (${newest}) where ${SHOWN_QUOTES}`.execute(db);
    await sql`create index quotes_newest_of_feed on quotes (feed_id, ${newest}) where ${SHOWN_QUOTES}`.execute(db);
    if (kind === 'sqlite') {
      await db.schema.createIndex('editions_by_slot_at').on('editions').column('slot_at').execute();
      await smallPagesOnSqlite(db);
    } else {
      await lighterPlanningOnPostgres(db);
      await quoteTermsOnPostgres(db);
    }
  },
};

/**
 * Ten thousand slots are planned in one transaction, and each look from a delivery to the edition written with it is a
 * seventh of that; `editions.prune` is the one that deletes editions, and takes their deliveries. Slots come in order of
 * time, which a block-range index keeps at next to no cost.
 */
async function lighterPlanningOnPostgres(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('deliveries').dropConstraint('deliveries_edition_id_fkey').execute();
  await sql`create index editions_by_slot_at on editions using brin (slot_at)`.execute(db);
}

/**
 * Looking for a row number inside a page of FTS5 reads the page from its start: with pages of 500 bytes instead of 4,050 a
 * search for a common and a rare term takes half the time (measured on 500,000 figures).
 */
async function smallPagesOnSqlite(db: Kysely<Schema>): Promise<void> {
  const terms = sql.lit("unicode61 categories 'L* N* M* Co' tokenchars '_'");
  for (const name of ['figure_search', 'quote_search']) {
    const table = sql.table(name);
    await sql`drop table ${table}`.execute(db);
    await sql`create virtual table ${table}
      using fts5(terms, content = '', contentless_delete = 1, detail = none, tokenize = ${terms})`.execute(db);
    await sql`insert into ${table} (${table}, rank) values ('pgsz', 500)`.execute(db);
  }
  const database = { kind: 'sqlite', query: () => db } as const;
  await rebuildFigureSearch(database, sqliteSearchIndex(database));
  await rebuildQuoteSearch(database, sqliteSearchIndex(database));
}

async function quoteTermsOnPostgres(db: Kysely<Schema>): Promise<void> {
  const database = { kind: 'postgres', query: () => db } as const;
  await sql`drop index quote_search_words`.execute(db);
  await sql`truncate quote_search`.execute(db);
  await rebuildQuoteSearch(database, postgresSearchIndex(database));
  await sql`create index quote_search_words on quote_search using gin (words) with (fastupdate = off)`.execute(db);
}
