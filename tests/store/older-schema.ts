import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { createDatabase } from '../../src/store/database.ts';
import { firstTables } from '../../src/store/migrations/0001-first-tables.ts';
import { addedFeedsTable } from '../../src/store/migrations/0002-added-feeds.ts';
import { quickSearches } from '../../src/store/migrations/0003-quick-searches.ts';
import { postgresSearchIndex } from '../../src/store/postgres/postgres-search-index.ts';
import type { Schema } from '../../src/store/schema.ts';
import { sqliteSearchIndex } from '../../src/store/sqlite/sqlite-search-index.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleArticle } from '../support/sample-article.ts';

const RELEASED = [firstTables, addedFeedsTable, quickSearches];

/** What a database of an earlier version must still give once today's program has opened it. */
export function olderSchema(
  kind: 'sqlite' | 'postgres',
  open: () => Promise<{ readonly raw: Kysely<Schema>; readonly reopen: () => Promise<Store> }>,
): void {
  it(`a database of an earlier version on ${kind} is brought up to date with all it holds`, async () => {
    const { raw, reopen } = await open();
    const migrations = Object.fromEntries(
      RELEASED.map((step) => [step.name, { up: (db: Kysely<Schema>) => step.up(db, kind) }]),
    );
    await new Migrator({ db: raw, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    const database = createDatabase(kind === 'sqlite' ? null : 'postgres://', raw, (error) => error);
    const search = kind === 'sqlite' ? sqliteSearchIndex(database) : postgresSearchIndex(database);
    const before = createStore(database, search);
    const text = 'The Velian staff said 412 troops were killed near Östervik. “They fled at dawn,” Major Rue said.';
    for (const id of ['a', 'b']) {
      const entry = { id, feedId: id === 'a' ? 'city-desk' : 'wire', text: `${text} Sheet ${id}.` };
      const figures = [{ value: '412', side: 'Velian', place: 'Östervik' }];
      await before.articles.save(
        sampleArticle({ ...entry, figures, quotes: [{ words: 'They fled at dawn,', speaker: 'Major Rue' }] }),
      );
    }
    // Earlier versions did not know the feed of a quote in the index.
    const quotes = await raw.selectFrom('quotes').select(['seq', 'speaker']).execute();
    const seqs = quotes.map(({ seq }) => seq);
    await search.remove('quote_search', seqs);
    await search.putTerms(
      'quote_search',
      quotes.map(({ seq }) => ({ seq, terms: ['p_major', 'p_rue', 'w_they', 'w_fled', 'w_at', 'w_dawn'] })),
    );
    await before.close();

    const store = await reopen();
    const ids = (found: readonly { readonly article: { readonly id: string } }[]) =>
      found.map(({ article }) => article.id);
    const said = { speaker: 'rue', about: 'dawn', feedId: 'city-desk', since: null, limit: 5 };
    expect(ids(await store.findings.quotes(said))).toEqual(['a']);
    const figures = { measure: 'killed', side: 'velian', place: null, claimant: null, since: null, limit: 5 } as const;
    expect(ids(await store.findings.figures(figures)).sort()).toEqual(['a', 'b']);
    expect(ids(await store.articles.search('"sheet b"', 5))).toEqual(['b']);
    await store.articles.save(sampleArticle({ id: 'a', text: 'Corrected: nobody fled.' }));
    expect(await store.findings.quotes(said)).toEqual([]);
    await store.close();
  });
}
