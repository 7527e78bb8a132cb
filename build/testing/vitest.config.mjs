import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { CACHE, ROOT } from '../setup/paths.mjs';

export default defineConfig({
  root: ROOT,
  cacheDir: path.join(CACHE, 'vitest'),
  test: {
    include: ['tests/**/*.test.ts'],
    // Those run in the window (Playwright) or are measurements of their own (bench).
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // One process a file keeps what a test does to its process away from the others.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
