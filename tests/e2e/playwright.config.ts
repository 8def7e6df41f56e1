import { defineConfig } from '@playwright/test'

// Every story brings its own server, data folder and phones (tests/support), so stories run side by side.
export default defineConfig({
  testDir: '.',
  globalSetup: '../support/before-all.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
})
