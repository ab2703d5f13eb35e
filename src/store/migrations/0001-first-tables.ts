import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SchemaStep } from './migration.ts';

/**
 * The first release's tables. Only the arrival number and the search index differ between the engines. The file is long and
 * stays so: a released step is history, and cutting it up would invite changing it.
 */
export const firstTables: SchemaStep = {
  name: '0001-first-tables',
  up: async (db, kind) => {
    await feedTables(db);
    await articleTables(db, kind);
    await findingTables(db, kind);
    await storyTables(db);
    await subscriptionTables(db);
    await editionTables(db);
    if (kind === 'sqlite') await searchOnSqlite(db);
    else await searchOnPostgres(db);
  },
};

async function feedTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('feed_states')
    .addColumn('feed_id', 'text', (c) => c.primaryKey())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('feed_leases')
    .addColumn('feed_id', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .execute();
}

const numbered = <T extends string>(table: CreateTableBuilder<T>, kind: 'sqlite' | 'postgres') =>
  kind === 'sqlite'
    ? table.addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    : table.addColumn('seq', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());

async function articleTables(db: Kysely<Schema>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await numbered(db.schema.createTable('articles'), kind)
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('feed_id', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('first_seen_at', 'bigint', (c) => c.notNull())
    .addColumn('war', 'integer', (c) => c.notNull())
    .addColumn('conflict', 'text')
    .addColumn('text_fingerprint', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'articles', ['url']);
  await index(db, 'articles', ['war', 'first_seen_at']);
  await db.schema
    .createTable('article_versions')
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('text_fingerprint', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('fetched_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'version'])
    .execute();
  await index(db, 'article_versions', ['fetched_at']);
  await db.schema
    .createTable('rejections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('feed_id', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'rejections', ['at']);
  await index(db, 'rejections', ['url']);
}

const findingColumns = <T extends string>(table: CreateTableBuilder<T>, kind: 'sqlite' | 'postgres') =>
  numbered(table, kind)
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('idx', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('key', 'integer', (c) => c.notNull())
    .addColumn('same_as', 'integer')
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('feed_id', 'text', (c) => c.notNull())
    .addColumn('war', 'integer', (c) => c.notNull())
    .addColumn('evidence', 'text')
    .addColumn('data', 'text', (c) => c.notNull());

async function findingTables(db: Kysely<Schema>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await findingColumns(db.schema.createTable('figures'), kind)
    .addColumn('measure', 'text', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('low', 'double precision')
    .addColumn('high', 'double precision')
    .addColumn('bound', 'text', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('claimant', 'text', (c) => c.notNull())
    .addUniqueConstraint('figures_key', ['article_id', 'idx'])
    .execute();
  await index(db, 'figures', ['published_at']);
  await index(db, 'figures', ['measure', 'published_at']);
  await findingColumns(db.schema.createTable('quotes'), kind)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addUniqueConstraint('quotes_key', ['article_id', 'idx'])
    .execute();
  await index(db, 'quotes', ['published_at']);
  await index(db, 'quotes', ['feed_id', 'published_at']);
}

async function storyTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('stories')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await index(db, 'stories', ['last_at']);
  await db.schema
    .createTable('story_articles')
    .addColumn('article_id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('stories.id').onDelete('cascade'))
    .execute();
  await index(db, 'story_articles', ['story_id']);
}

async function subscriptionTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('chat_subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('pauses')
    .addColumn('subscription_id', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('told')
    .addColumn('subscription_id', 'text', (c) => c.notNull())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_key', ['subscription_id', 'story_id'])
    .execute();
  await db.schema
    .createTable('notices')
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('subscription_id', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('notices_key', ['topic', 'subscription_id'])
    .execute();
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('installations')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('installations_key', ['platform', 'team_id'])
    .execute();
}

async function editionTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('plan_marks')
    .addColumn('subscription_id', 'text', (c) => c.primaryKey())
    .addColumn('planned_until', 'bigint', (c) => c.notNull())
    .addColumn('schedule', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('editions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('subscription_id', 'text', (c) => c.notNull())
    .addColumn('slot_at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('covers_from', 'bigint', (c) => c.notNull())
    .addColumn('covers_until', 'bigint', (c) => c.notNull())
    .addColumn('digest', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('editions_slot', ['subscription_id', 'slot_at', 'kind'])
    .execute();
  await index(db, 'editions', ['created_at']);
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('edition_id', 'text', (c) => c.notNull().references('editions.id').onDelete('cascade'))
    .addColumn('subscription_id', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('message_ids', 'text', (c) => c.notNull())
    .addColumn('last_error', 'text')
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'deliveries', ['state', 'next_at']);
  await index(db, 'deliveries', ['edition_id']);
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('run_at', 'bigint', (c) => c.notNull())
    .addColumn('last_error', 'text')
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('jobs_key', ['name', 'id'])
    .execute();
  await index(db, 'jobs', ['state', 'name', 'run_at']);
}

async function index(db: Kysely<Schema>, table: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute();
}

/** FTS5 without copies of the texts; row numbers are the `seq` of the indexed table. */
async function searchOnSqlite(db: Kysely<Schema>): Promise<void> {
  const words = sql.lit("unicode61 categories 'L* N* M* Co'");
  await sql`create virtual table article_search
    using fts5(title, words, content = '', contentless_delete = 1, tokenize = ${words})`.execute(db);
  const terms = sql.lit("unicode61 categories 'L* N* M* Co' tokenchars '_'");
  for (const table of ['figure_search', 'quote_search']) {
    await sql`create virtual table ${sql.table(table)}
      using fts5(terms, content = '', contentless_delete = 1, detail = none, tokenize = ${terms})`.execute(db);
  }
}

/** `fastupdate` off: entries go into the index at once rather than into a list that each search has to read through. */
async function searchOnPostgres(db: Kysely<Schema>): Promise<void> {
  for (const [table, indexed] of [
    ['article_search', 'articles'],
    ['figure_search', 'figures'],
    ['quote_search', 'quotes'],
  ] as const) {
    await sql`create table ${sql.table(table)} (
      seq bigint primary key references ${sql.table(indexed)} (seq) on delete cascade,
      words tsvector not null
    )`.execute(db);
    await sql`create index ${sql.ref(`${table}_words`)} on ${sql.table(table)} using gin (words) with (fastupdate = off)`.execute(
      db,
    );
  }
}
