import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

const alone = /killed-after-saved/

// What a person does (e2e) and what the world does (faults). Every story brings its own server, data folder and phones (tests/support), so stories run side by side.
export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.spec.ts', 'faults/**/*.spec.ts'],
  globalSetup: './support/before-all.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // A browser, a server and a test keep more than one processor busy: two stories on a small machine.
  workers: Math.max(2, availableParallelism() - 1),
  retries: 0,
  projects: [
    { name: 'together', testIgnore: alone },
    // It has milliseconds to keep to, so it gets the machine to itself.
    { name: 'alone', testMatch: alone, dependencies: ['together'] },
  ],
  timeout: 120_000,
  expect: { timeout: 15_000 },
})
