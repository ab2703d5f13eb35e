import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import type { Store } from './store.ts';

/** Where the data is: a file of one machine (`:memory:` for none), or a PostgreSQL server shared by many. */
export type StorePlace = { readonly path: string } | { readonly databaseUrl: string };

/** Opens the store and brings its schema up to date. Throws a StoreError that says what to do when it cannot be used. */
export async function openStore(place: StorePlace): Promise<Store> {
  if ('path' in place) return openSqliteStore(place.path);
  const { openPostgresStore } = await import('./postgres/open-postgres-store.ts');
  return openPostgresStore(place.databaseUrl);
}
