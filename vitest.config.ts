import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Calendar arithmetic must not depend on the machine: node-cron 4.6 loops in zones with clock changes.
    env: { TZ: 'UTC', NO_COLOR: '1' },
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
