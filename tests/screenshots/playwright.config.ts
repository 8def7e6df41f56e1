import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  globalSetup: '../support/before-all.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
})
