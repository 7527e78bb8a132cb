import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { CACHE, ROOT } from '../setup/paths.mjs';

export default defineConfig({
  testDir: path.join(ROOT, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(CACHE, 'playwright'),
  // Each test drives windows of its own, with several processes each: two tests at once on two cores would measure waiting.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
});
