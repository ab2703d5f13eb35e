import { readSecrets } from '../../config/secrets.ts';
import { StoreError } from '../../store/store-error.ts';

/** @throws StoreError naming PostgreSQL's own tool when the data is in PostgreSQL */
export function requireFileStore(tool: 'pg_dump' | 'pg_restore'): void {
  if (readSecrets().databaseUrl === null) return;
  throw new StoreError('refused', `DATABASE_URL is set: the data is in PostgreSQL. Use ${tool} there.`);
}
