import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { holdPlace } from '../../src/store/hold.ts';
import { migrateToPostgres } from '../../src/store/migrate-to-postgres.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Schema } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { delivery, edition, feedState } from '../contracts/store.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { olderSchema } from './older-schema.ts';

const T0 = Date.UTC(2026, 4, 1, 8);

async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!met()) {
    if (Date.now() > end) throw new Error('not met');
    await pause(50);
  }
}

async function filled(): Promise<Store> {
  const store = await openStore({ path: ':memory:' });
  const text = 'The Zarnian staff said 412 Velian troops were killed near Östervik. “They fled,” Šárka Dvořák said.';
  for (let n = 0; n < 600; n += 1) {
    await store.articles.save(
      sampleArticle({
        id: `a${n}`,
        text: `${text} Bulletin number ${n}.`,
        figures: [{ value: '412', low: 412.5, side: 'Velian', place: 'Östervik', claimant: 'The Zarnian staff' }],
        quotes: [{ words: 'They fled,', speaker: 'Šárka Dvořák' }],
      }),
    );
  }
  await store.articles.save(sampleArticle({ id: 'a1', text: `${text} Corrected.` }));
  await store.articles.save(sampleArticle({ id: 'ancient', text: 'A forgotten text.', fetchedAt: 5 }));
  await store.articles.prune(6);
  await store.feeds.save(feedState('wire', T0));
  await store.subscriptions.save(sampleSubscription({ id: 'chat', origin: 'chat' }), T0);
  await store.memory.save('chat', new Map([['s', { told: ['“412”'] }]]), T0);
  const one = edition('e1', 'chat', T0);
  await store.editions.plan(one, [delivery('d1', one, T0), delivery('d2', one, T0)]);
  await store.editions.setDigest('e1', sampleDigest);
  await store.deliveries.takeOne('d1', T0);
  await store.editions.setMarks([{ subscriptionId: 'chat', plannedUntil: T0, schedule: 's' }]);
  return store;
}

/** What concerns PostgreSQL alone; run on the server of the contract suites. */
export function postgresAlone(freshDatabase: () => Promise<string>): void {
  describe('moving from SQLite to PostgreSQL', () => {
    it('brings everything, by count and fingerprint, and goes on from there', async () => {
      const source = await filled();
      const target = await openStore({ databaseUrl: await freshDatabase() });
      const moved = await migrateToPostgres(source, target);
      expect(moved.find(({ table }) => table === 'articles')?.rows).toBe(601);
      expect(moved.find(({ table }) => table === 'article_versions')?.rows).toBe(602);
      expect(moved.find(({ table }) => table === 'figures')?.rows).toBe(599);
      for (const id of ['a0', 'a1', 'a599', 'ancient']) {
        expect(await target.articles.get(id)).toEqual(await source.articles.get(id));
      }
      expect(await target.editions.get('e1')).toEqual(await source.editions.get('e1'));
      expect(await target.deliveries.get('d1')).toEqual(await source.deliveries.get('d1'));
      const ids = (found: readonly { readonly article: { readonly id: string } }[]) =>
        found.map(({ article }) => article.id).sort();
      for (const query of ['corrected', '"bulletin number 77"', 'forgotten']) {
        expect(ids(await target.articles.search(query, 5))).toEqual(ids(await source.articles.search(query, 5)));
      }
      const figures = { measure: null, side: 'velian', place: null, claimant: null, since: null, limit: 1000 };
      expect(await target.findings.figures(figures)).toHaveLength(599);
      const quotes = { speaker: 'dvorak', about: null, feedId: null, since: null, limit: 1000 };
      expect(await target.findings.quotes(quotes)).toHaveLength(599);
      await target.articles.save(sampleArticle({ id: 'new', text: 'A new gyrocopter.' }));
      expect(ids(await target.articles.search('gyrocopter', 5))).toEqual(['new']);
      await expect(migrateToPostgres(source, target)).rejects.toThrow('already holds data');
      // A table that comes later must not be forgotten; leases, jobs and the index are made anew.
      const anew = ['feed_leases', 'jobs', 'article_search', 'figure_search', 'quote_search'];
      const tables = (await target.database.query().introspection.getTables()).map(({ name }) => name);
      expect(moved.map(({ table }) => table).sort()).toEqual(tables.filter((name) => !anew.includes(name)).sort());
      await source.close();
      await target.close();
    });
  });

  olderSchema('postgres', async () => {
    const databaseUrl = await freshDatabase();
    // Eight-byte integers as numbers, as the store reads them.
    const types: pg.CustomTypesConfig = {
      getTypeParser: (id, format) =>
        id === pg.types.builtins.INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(id, format),
    };
    const pool = new pg.Pool({ connectionString: databaseUrl, types });
    return {
      raw: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
      reopen: () => openStore({ databaseUrl }),
    };
  });

  describe('one holder at a time', () => {
    it('another takes over when the holder lets go, or its session is ended', async () => {
      const databaseUrl = await freshDatabase();
      const store = await openStore({ databaseUrl });
      const log: string[] = [];
      const hold = (who: string) =>
        holdPlace(store.database, 'gateway', {
          onTaken: async () => void log.push(`${who} takes`),
          onLost: async () => void log.push(`${who} loses`),
          onTrouble: () => {},
        });
      const first = await hold('first');
      await until(() => first.held());
      const second = await hold('second');
      await pause(300);
      expect(second.held()).toBe(false);
      await first.release();
      await until(() => second.held());
      const third = await hold('third');
      await pause(300);
      const admin = new pg.Client({ connectionString: databaseUrl });
      await admin.connect();
      await admin.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()",
      );
      await admin.end();
      await until(() => log.length >= 5);
      expect(log.slice(0, 4)).toEqual(['first takes', 'first loses', 'second takes', 'second loses']);
      expect([second.held(), third.held()].filter(Boolean)).toHaveLength(1);
      await Promise.all([second.release(), third.release()]);
      await store.close();
    });
  });

  describe('a server that cannot be used', () => {
    it.each([
      ['nobody listens', (url: string) => url.replace(/:\d+\//, ':1/'), 'cannot be reached'],
      ['wrong password', (url: string) => url.replace(/:[^:@]+@/u, ':wrong@'), 'refuses the login'],
      ['no such database', (url: string) => url.replace(/test_\d+/, 'nowhere'), 'does not exist on that server'],
    ])('%s', async (_, change, message) => {
      const failure = await openStore({ databaseUrl: change(await freshDatabase()) }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreError);
      expect(String(failure)).toContain(message);
      expect(String(failure)).not.toContain('wrong@');
    });
  });

  describe('many processes on one server', () => {
    it('start together on an empty database, and take each delivery once', async () => {
      const databaseUrl = await freshDatabase();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ databaseUrl })));
      const [one] = stores;
      if (one === undefined) throw new Error('no store');
      const many = edition('many', 'sub', T0);
      const ids = Array.from({ length: 60 }, (_, n) => `d${String(n).padStart(2, '0')}`);
      await one.editions.plan(
        many,
        ids.map((id) => delivery(id, many, T0)),
      );
      await one.editions.setDigest('many', sampleDigest);
      const taken = await Promise.all(
        stores.flatMap((store) => [store.deliveries.take(T0, 10), store.deliveries.take(T0, 10)]),
      );
      const rest = await one.deliveries.take(T0, 60);
      expect([...taken.flat(), ...rest].map(({ id }) => id).sort()).toEqual(ids);
      await Promise.all(stores.map((store) => store.close()));
    });
  });
}
