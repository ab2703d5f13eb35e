import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Tests of rooms that touch nothing but their arguments: their files share a process and what it has loaded. */
const pure = ['text', 'extract', 'stories', 'digest'].map((room) => `tests/${room}/**/*.test.ts`);
/** Tests on a real PostgreSQL: one server for all, a database for each. */
const postgres = ['contracts/on-postgres', 'cli/replicas', 'cli/store'].map((name) => `tests/${name}.test.ts`);

export default defineConfig({
  test: {
    // Calendar arithmetic must not depend on the machine: node-cron 4.6 loops in zones with clock changes.
    env: { TZ: 'UTC', NO_COLOR: '1' },
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One more than the two cores of a small machine: the longest tests mostly wait.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'postgres', include: postgres, globalSetup: ['tests/support/shared-postgres.ts'] },
      },
      { extends: true, test: { name: 'program', include: ['tests/**/*.test.ts'], exclude: [...pure, ...postgres] } },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
