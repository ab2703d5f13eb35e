import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database that comes with the server. */
    readonly postgresUrl: string;
  }
}

/** Starts the server before the first test that needs one, and stops it after the last: vitest.config.ts says which do. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.adminUrl);
  return server.stop;
}

let databases = 0;

/** Address of a fresh, empty database on the server all tests share. */
export async function freshDatabase(): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  databases += 1;
  const name = `test_${process.pid}_${databases}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}
