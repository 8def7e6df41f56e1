// npm test: everything that must hold. `npm test -- --only unit` runs one step, `--only e2e,unit` several.
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from '../src/setup/command.mjs'
import { ready } from '../src/setup/ready.mjs'
import { printOutcomes, testsOfPlaywright, testsOfVitest } from './faults/outcomes.mjs'
import { browserOrInstalled } from './gate/browser.mjs'
import { postgresOrInstalled } from './gate/postgres.mjs'
import { check, countPlaywright, countVitest, readReport, suite } from './gate/step.mjs'

const reports = { unit: '.cache/unit.json', e2e: '.cache/e2e.json' }

const steps = {
  types: () => check('tests/types.mjs'),
  lint: () => check('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  imports: () => check('tests/imports.mjs'),
  unit: () => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
    return suite('node_modules/vitest/vitest.mjs', args, { report: reports.unit, count: countVitest })
  },
  e2e: () => {
    const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(reports.e2e) }
    const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json']
    return suite('node_modules/@playwright/test/cli.js', args, { report: reports.e2e, count: countPlaywright, env })
  },
}

const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : null
const chosen = Object.entries(steps).filter(([name]) => only?.includes(name) ?? true)
if (chosen.length === 0) {
  console.error(`There is no such step; choose from ${Object.keys(steps).join(', ')}.`)
  process.exit(1)
}

process.chdir(root)
const isChosen = (step) => chosen.some(([name]) => name === step)
const inBrowser = isChosen('e2e')
// Of the server's tests some start the demo county that stories are told in.
await ready({ build: inBrowser || isChosen('unit') })
// Before the long part, so that nobody waits for minutes to hear that something is missing.
const browser = inBrowser ? await browserOrInstalled() : null
if (inBrowser && !browser) {
  console.error('The tests need a browser: install Chromium (or name it in CHROME_PATH) and run this again.')
  process.exit(1)
}
if (isChosen('unit') && !postgresOrInstalled()) {
  console.log('No PostgreSQL 15 or newer here: the tests of that engine are skipped. Install postgresql to run them.')
}
mkdirSync('.cache', { recursive: true })

const total = { passed: 0, failed: 0 }
for (const [name, run] of chosen) {
  const started = Date.now()
  const { passed, failed } = await run()
  total.passed += passed
  total.failed += failed
  console.log(`${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - started) / 1000)} s)`)
}
// Who ran only a part has not shown all forty, and is told nothing about them.
if (Object.keys(reports).every(isChosen)) total.failed += faults()
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** The forty by name, from what the two suites have told; a case that no test has shown is a failure of its own. */
function faults() {
  const { unit, e2e } = reports
  if (!existsSync(unit) || !existsSync(e2e)) return 0
  return printOutcomes([...testsOfVitest(readReport(unit)), ...testsOfPlaywright(readReport(e2e))]).unshown
}
