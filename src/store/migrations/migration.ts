import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** One step of the schema. Steps only go forward and are never changed once released. */
export interface SchemaStep {
  readonly name: string;
  readonly up: (db: Kysely<Schema>, kind: 'sqlite' | 'postgres') => Promise<void>;
}
