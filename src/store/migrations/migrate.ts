import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import { StoreError } from '../store-error.ts';
import { firstTables } from './0001-first-tables.ts';
import { addedFeedsTable } from './0002-added-feeds.ts';
import { quickSearches } from './0003-quick-searches.ts';
import { newestFindings } from './0004-newest-findings.ts';
import type { SchemaStep } from './migration.ts';

/** Every step there is, in order. */
const STEPS: readonly SchemaStep[] = [firstTables, addedFeedsTable, quickSearches, newestFindings];

/**
 * Brings the schema to this program's version, all steps in one transaction. A database that a newer Sitrep wrote is
 * refused with a StoreError (`newer`).
 */
export async function migrate(db: Kysely<Schema>, kind: 'sqlite' | 'postgres', where: string): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const step of STEPS) migrations[step.name] = { up: (inner: Kysely<Schema>) => step.up(inner, kind) };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new StoreError(
      'newer',
      `The database ${where} was written by a newer version of Sitrep. Install that version, or restore a backup made before the upgrade.`,
      { cause: error },
    );
  }
  throw error;
}
